package org.wirefold.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.enrich.EnrichProgram;
import org.wirefold.ingest.IngestRun;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.sink.SinkProgram;
import org.wirefold.standalone.command.SettingsCatalogue;

/** The samples through broker, registry and database: every promise holds, until somebody damages the tables. */
class VerifyIT {
    @TempDir
    static Path data;

    private static EmbeddedParts parts;

    @BeforeAll
    static void runSamples() throws Exception {
        Settings settings = Settings.of(
                SettingsCatalogue.all(),
                Map.of("enrich.state.dir", data.resolve("enrich").toString()));
        parts = EmbeddedParts.start(data, settings, true);
        try (Metrics metrics = Metrics.create();
                EnrichProgram enrich = new EnrichProgram(parts.settings(), parts.registry(), metrics);
                SinkProgram sink = new SinkProgram(parts.settings(), parts.registry(), metrics);
                Admin admin = Admin.create(KafkaSettings.admin(parts.settings()))) {
            enrich.start();
            sink.start();
            new IngestRun(parts.settings(), parts.registry()).run(List.of("../samples"), System.in, counts -> {});
            Drain drain = new Drain(admin, enrich.group());
            drain.await(enrich);
            drain.awaitSink(sink, parts.settings());
        }
    }

    @AfterAll
    static void stop() {
        parts.close();
    }

    private record Said(int exitCode, String out, String err) {}

    private static Said verify(String... more) throws Exception {
        Path password = data.resolve("password");
        Files.writeString(password, parts.settings().string("db.password"));
        List<String> arguments = new ArrayList<>(List.of(
                "verify",
                "--bootstrap-servers=" + String.join(",", parts.settings().list("bootstrap.servers")),
                "--schema.registry.url=" + parts.settings().uri("schema.registry.url"),
                "--db.url=" + parts.settings().string("db.url"),
                "--db.user=" + parts.settings().string("db.user"),
                "--db.password.file=" + password));
        arguments.addAll(List.of(more));
        return execute(arguments);
    }

    private static Said execute(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Wirefold.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
        return new Said(exitCode, out.toString(), err.toString());
    }

    @Test
    void allPromisesHoldAndDamageToTheTablesIsNamed() throws Exception {
        Said clean = verify();
        assertThat(clean.exitCode()).as(clean.out() + clean.err()).isZero();
        assertThat(clean.out())
                .doesNotContain("violated")
                .contains("I1 ", "I17 ")
                .contains("not checked: I15");
        JsonNode json = new ObjectMapper().readTree(verify("--json").out());
        assertThat(json.path("holds").asBoolean()).isTrue();
        assertThat(json.path("invariants")).hasSize(14);

        update("UPDATE sink_offset SET next_off = next_off - 3 WHERE topic = 'articles.enriched'");
        String last = read("SELECT article_id FROM articles WHERE source_topic = 'articles.enriched'"
                + " ORDER BY source_offset DESC LIMIT 1");
        Said early = verify();
        assertThat(early.exitCode()).isEqualTo(1);
        assertThat(early.out()).contains("I8 ", "violated", last, "the sink has read up to");
        update("UPDATE sink_offset SET next_off = next_off + 3 WHERE topic = 'articles.enriched'");
        assertThat(verify().exitCode()).isZero();

        String gone = read("SELECT article_id FROM articles WHERE verdict = 'duplicate' LIMIT 1");
        update("DELETE FROM articles WHERE article_id = '" + gone + "'");
        Said damaged = verify("--most=3");
        assertThat(damaged.exitCode()).isEqualTo(1);
        assertThat(damaged.out()).contains("articles " + gone + "|1|", "missing", "docs/PROOF.md");
    }

    @Test
    void withNothingToVerifyTheUsageIsWrong() {
        assertThat(execute(List.of("verify")).exitCode()).isEqualTo(2);
        assertThat(execute(List.of("verify", "--data=" + data.resolve("nowhere")))
                        .exitCode())
                .isEqualTo(2);
    }

    private static void update(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    private static String read(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            assertThat(found.next()).as(sql).isTrue();
            return found.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        String url = parts.settings().string("db.url");
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "currentSchema=wirefold",
                parts.settings().string("db.user"),
                parts.settings().string("db.password"));
    }
}
