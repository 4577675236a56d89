package org.wirefold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.wirefold.ingest.publish.Counts;
import org.wirefold.ingest.publish.EventClock;
import org.wirefold.ingest.publish.RawArticlePublisher;
import org.wirefold.ingest.read.ArticleReader;
import org.wirefold.ingest.read.InputDocument;
import org.wirefold.ingest.read.ReadResults;
import org.wirefold.ingest.source.InputFiles;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.RegistryClient;

/** One pass over files, folders and standard input, for {@code batch} and {@code demo}: reads all, sends all, ends. */
public final class IngestRun {
    private final IngestConfig config;
    private final RegistryClient registry;

    /** Reads its settings and does nothing else yet. The settings are those of {@link IngestProgram#settings}. */
    public IngestRun(Settings settings, RegistryClient registry) {
        this.config = IngestConfig.of(settings);
        this.registry = registry;
    }

    /**
     * Sends everything that was not sent before. Times are kept as published (backfill). When it returns, all is on the topics.
     * Run again after a crash, at whatever point, it completes the same topics: nothing is missing and nothing is twice.
     *
     * @param inputs files, folders, or {@code -} for standard input, read in this order
     * @param stdin standard input
     * @param progress hears the counts after each document and at the end
     * @return the counts of this pass
     * @throws IOException when an input does not exist
     */
    public Counts run(List<String> inputs, InputStream stdin, Consumer<Counts> progress) throws IOException {
        List<InputDocument> documents = InputFiles.list(inputs, config.source(), stdin);
        var reader = new ArticleReader(config.limits());
        try (var publisher =
                RawArticlePublisher.open(config.publisher(), registry, EventClock.backfill(), InstantSource.system())) {
            for (InputDocument document : documents) {
                try (ReadResults results = reader.read(document)) {
                    results.forEachRemaining(publisher::publish);
                }
                progress.accept(publisher.counts());
            }
            publisher.flush();
            progress.accept(publisher.counts());
            return publisher.counts();
        }
    }
}
