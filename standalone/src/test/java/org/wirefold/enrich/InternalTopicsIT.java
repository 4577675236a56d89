package org.wirefold.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.TopicProvisioner;
import org.wirefold.runtime.TopicSpec;
import org.wirefold.runtime.TopicState;
import org.wirefold.standalone.Drain;
import org.wirefold.standalone.EmbeddedParts;
import org.wirefold.standalone.command.SettingsCatalogue;

/** What an administrator makes beforehand is to the setting what Streams makes where it may. */
class InternalTopicsIT {
    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource({"fused, 1, 1", "spread, 3, 2"})
    void anAdministratorMakesTheSameTopicsAsStreams(String form, String partitions, String shards) throws Exception {
        Map<String, String> given = Map.of(
                "enrich.form", form,
                "enrich.analysis.partitions", partitions,
                "enrich.index.shards", shards,
                "enrich.state.dir", data.resolve("state").toString());
        try (EmbeddedParts parts = EmbeddedParts.start(data, Settings.of(SettingsCatalogue.all(), given), false);
                Admin admin = Admin.create(KafkaSettings.admin(parts.settings()));
                Metrics metrics = Metrics.create();
                EnrichProgram enrich = new EnrichProgram(parts.settings(), parts.registry(), metrics)) {
            enrich.start();
            new Drain(admin, enrich.group()).await(enrich);
            Settings beforehand = parts.settings().with(Map.of("enrich.application.id", "beforehand"));
            List<TopicSpec> topics = InternalTopics.of(beforehand, 1);
            TopicProvisioner.with(admin).provision(topics);

            assertThat(made(admin, "beforehand"))
                    .hasSameSizeAs(topics)
                    .hasSizeGreaterThan(8)
                    .isEqualTo(made(admin, "wirefold-enrich"));
        }
    }

    /** Topics of an application without its name. */
    private static Map<String, TopicState> made(Admin admin, String application) throws Exception {
        List<String> names = admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(application + "-"))
                .toList();
        Map<String, TopicState> found = new TreeMap<>();
        TopicProvisioner.with(admin).describe(names).values().forEach(topic -> {
            String name = topic.name().substring(application.length());
            found.put(name, new TopicState(name, topic.partitions(), topic.replicas(), topic.settings()));
        });
        return found;
    }
}
