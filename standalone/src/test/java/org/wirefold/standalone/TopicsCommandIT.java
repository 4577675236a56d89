package org.wirefold.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.runtime.TopicProvisioner;
import org.wirefold.runtime.TopicSpec;
import org.wirefold.schema.Topics;
import org.wirefold.standalone.embedded.EmbeddedBroker;

class TopicsCommandIT {
    @Test
    void theClusterIsHeldAgainstTheCatalogue(@TempDir Path folder) {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder);
                Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
            StringWriter before = new StringWriter();
            assertThat(topics(broker, before)).isEqualTo(1);
            assertThat(before.toString()).contains("topic articles.raw is missing");

            TopicProvisioner.with(admin)
                    .provision(Topics.all().stream().map(TopicSpec::of).toList());

            StringWriter after = new StringWriter();
            assertThat(topics(broker, after)).isZero();
            assertThat(after.toString()).contains("as it should be").doesNotContain("missing");
        }
    }

    private static int topics(EmbeddedBroker broker, StringWriter out) {
        return Wirefold.commandLine()
                .setOut(new PrintWriter(out))
                .execute("topics", "--bootstrap-servers=" + broker.bootstrapServers());
    }
}
