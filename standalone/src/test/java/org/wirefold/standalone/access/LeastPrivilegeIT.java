package org.wirefold.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.enrich.EnrichProgram;
import org.wirefold.ingest.IngestRun;
import org.wirefold.ingest.publish.Counts;
import org.wirefold.runtime.DatabaseSettings;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.HttpRegistryClient;
import org.wirefold.sink.SinkProgram;
import org.wirefold.standalone.Cluster;
import org.wirefold.standalone.CommandRun;
import org.wirefold.standalone.Drain;
import org.wirefold.standalone.command.SettingsCatalogue;
import org.wirefold.standalone.embedded.EmbeddedDatabase;
import org.wirefold.standalone.embedded.EmbeddedRegistry;

/** The samples go the whole way while each program may do no more than its work, over TLS and with a password. */
class LeastPrivilegeIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"fused", "spread"})
    void theSamplesComeOutAsRows(String form) throws Exception {
        try (SecureBroker broker = SecureBroker.start(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("database"))) {
            broker.addUsers("wirefold-ingest", "wirefold-enrich", "wirefold-sink");
            Path administrator = broker.file(broker.administrator());
            run("topics", "--apply", "--config=" + administrator, "--enrich.form=" + form);
            run("acls", "--apply", "--config=" + administrator);
            Set<String> before = topics(broker);

            try (EmbeddedRegistry registry =
                    EmbeddedRegistry.start(folder.resolve("registry"), settings(broker.administrator()))) {
                Map<String, String> common = Map.of(
                        KafkaSettings.REGISTRY_URL,
                        registry.url().toString(),
                        "enrich.form",
                        form,
                        "enrich.state.dir",
                        folder.resolve("state").toString(),
                        DatabaseSettings.URL,
                        database.jdbcUrl(),
                        DatabaseSettings.USER,
                        database.user(),
                        DatabaseSettings.PASSWORD,
                        database.password());
                long published = pass(broker, common);

                assertThat(published).isGreaterThan(10);
                assertThat(rows(database, "SELECT count(*) FROM articles")).isEqualTo(published);
                assertThat(rows(database, "SELECT count(*) FROM quote_clusters"))
                        .isPositive();
                assertThat(rows(database, "SELECT count(*) FROM ledger_entries"))
                        .isPositive();
                assertThat(rows(database, "SELECT count(*) FROM dead_letters")).isPositive();
            }
            before.add("_schemas");
            assertThat(topics(broker)).as("no program made a topic").isEqualTo(before);
        }
    }

    /** How many articles and versions ingest published. */
    private static long pass(SecureBroker broker, Map<String, String> common) throws Exception {
        Settings ingest = settings(broker.user("wirefold-ingest"), common);
        Settings enrich = settings(broker.user("wirefold-enrich"), common);
        Settings sink = settings(broker.user("wirefold-sink"), common);
        Cluster.prepare(ingest, Part.INGEST);
        Cluster.prepare(enrich, Part.ENRICH);
        Cluster.prepare(sink, Part.SINK);
        var registry = HttpRegistryClient.at(ingest.uri(KafkaSettings.REGISTRY_URL));
        Counts counts = new IngestRun(ingest, registry).run(List.of("../samples"), System.in, now -> {});
        try (Metrics metrics = Metrics.create();
                EnrichProgram folding = new EnrichProgram(enrich, registry, metrics);
                SinkProgram storing = new SinkProgram(sink, registry, metrics);
                Admin admin = Admin.create(KafkaSettings.admin(settings(broker.administrator())))) {
            folding.start();
            storing.start();
            Drain drain = new Drain(admin, folding.group());
            drain.await(folding);
            drain.awaitSink(storing, sink);
        }
        return counts.published();
    }

    private static Set<String> topics(SecureBroker broker) throws Exception {
        try (Admin admin = Admin.create(KafkaSettings.admin(settings(broker.administrator())))) {
            return new TreeSet<>(admin.listTopics().names().get());
        }
    }

    private static long rows(EmbeddedDatabase database, String question) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                ResultSet found = connection.createStatement().executeQuery(question)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void run(String... words) {
        StringWriter said = new StringWriter();
        assertThat(CommandRun.execute(new PrintWriter(said, true), words))
                .as(said.toString())
                .isZero();
    }

    private static Settings settings(Map<String, String> given) {
        return settings(given, Map.of());
    }

    private static Settings settings(Map<String, String> given, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(given);
        all.putAll(more);
        return Settings.of(SettingsCatalogue.all(), all);
    }
}
