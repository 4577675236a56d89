package org.wirefold.standalone.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wirefold.ingest.IngestProgram;
import org.wirefold.ingest.IngestRun;
import org.wirefold.ingest.publish.Counts;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.InMemoryRegistryClient;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;

/** One pass of ingest, in this process or, through {@link #main}, in one of its own that a test may kill. */
final class IngestPass {
    private IngestPass() {}

    /** Arguments: the broker, the input. Prints a line a document. */
    public static void main(String[] arguments) throws IOException {
        Counts counts = run(arguments[0], Path.of(arguments[1]));
        System.out.println(counts);
    }

    static Counts run(String broker, Path input) throws IOException {
        Settings settings =
                Settings.of(IngestProgram.settings(), Map.of("bootstrap.servers", broker, "ingest.batch.items", "250"));
        return new IngestRun(settings, registry())
                .run(List.of(input.toString()), InputStream.nullInputStream(), counts -> {});
    }

    /** The same ids in every process, because the subjects come in the same order. */
    static InMemoryRegistryClient registry() {
        var registry = new InMemoryRegistryClient();
        for (Topic topic : Topics.all()) {
            registry.register(topic.subject(), topic.value());
        }
        return registry;
    }
}
