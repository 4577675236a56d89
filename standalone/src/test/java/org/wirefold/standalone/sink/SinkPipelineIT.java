package org.wirefold.standalone.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.runtime.Health;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.sink.FileSink;
import org.wirefold.sink.SinkProgram;
import org.wirefold.standalone.embedded.EmbeddedBroker;
import org.wirefold.standalone.embedded.EmbeddedDatabase;

class SinkPipelineIT {
    @TempDir
    private Path folder;

    private final Metrics metrics = Metrics.create();
    private EmbeddedBroker broker;
    private EmbeddedDatabase database;
    private ResultTopics topics;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(folder.resolve("broker"));
        database = EmbeddedDatabase.start(folder.resolve("database"));
        topics = new ResultTopics(broker.bootstrapServers());
    }

    @AfterEach
    void stop() {
        topics.close();
        database.close();
        broker.close();
        metrics.close();
    }

    private Map<String, String> settings() {
        Map<String, String> values = new HashMap<>();
        values.put("bootstrap.servers", broker.bootstrapServers());
        values.put("db.url", database.jdbcUrl());
        values.put("db.user", database.user());
        values.put("db.password", database.password());
        values.put("sink.retry.max", "1s");
        return values;
    }

    private SinkProgram startSink(Map<String, String> values) {
        SinkProgram sink =
                new SinkProgram(Settings.of(SinkProgram.settings(), values), ResultTopics.registry(), metrics);
        sink.start();
        return sink;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl() + (database.jdbcUrl().contains("?") ? "&" : "?") + "currentSchema=wirefold",
                database.user(),
                database.password());
    }

    /** The rows of a question, columns joined by a bar; empty while the tables are not there yet. */
    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    columns.add(found.getString(i));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long articles() {
        try {
            return Long.parseLong(rows("SELECT count(*) FROM articles").get(0));
        } catch (SQLException e) {
            return -1;
        }
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        Instant limit = Instant.now().plus(Duration.ofSeconds(90));
        while (!condition.call()) {
            assertThat(Instant.now()).as("waiting for: " + what).isBefore(limit);
            Thread.sleep(50);
        }
    }

    @Test
    void everyRecordIsStoredOnceAlsoOverARestart() throws Exception {
        topics.articles(0, 1_500);
        topics.bytes(Topics.ENRICHED.name(), new byte[] {9, 9, 9, 9, 9, 9});
        try (SinkProgram sink = startSink(settings())) {
            await("1,500 rows", () -> articles() == 1_500);
            await("the dead letter", () -> !rows("SELECT 1 FROM dead_letters").isEmpty());
            assertThat(sink.health().ready()).isTrue();
        }
        topics.articles(1_500, 1_600);
        Instant restart = Instant.now();
        try (SinkProgram sink = startSink(settings())) {
            await("the rest", () -> articles() == 1_600);
            System.out.println("restart to all rows: " + Duration.between(restart, Instant.now()));
            assertThat(sink.health().live()).isTrue();
        }
        assertThat(rows("SELECT stage, reason, place, total_bytes FROM dead_letters"))
                .containsExactly("sink|UNDECODABLE_RECORD|articles.enriched-0-1503|6");
        assertThat(rows("SELECT count(DISTINCT source_offset) FROM articles")).containsExactly("1600");
    }

    @Test
    void aRowTheDatabaseRefusesBecomesADeadLetterAndTheOthersAreStored() throws Exception {
        topics.articles(0, 20);
        EnrichedArticle nameless = ResultTopics.article(20);
        nameless.setArticleId("");
        topics.article(nameless);
        EnrichedArticle withNul = ResultTopics.article(21);
        withNul.setTitle("Fer\0ry");
        topics.article(withNul);
        try (SinkProgram sink = startSink(settings())) {
            await("21 rows", () -> articles() == 21);
            await("the dead letter", () -> !rows("SELECT 1 FROM dead_letters").isEmpty());
            assertThat(sink.health().ready()).isTrue();
            assertThat(sink.health().details()).containsEntry("refused", "1");
        }
        assertThat(rows("SELECT stage, reason, left(detail, 5), place LIKE 'articles.enriched-0-%' FROM dead_letters"))
                .containsExactly("sink|REFUSED_BY_STORE|23514|t");
        assertThat(rows("SELECT title FROM articles WHERE nul_removed")).containsExactly("Ferry");
    }

    @Test
    void emptiedTablesAreFilledFromTheBeginning() throws Exception {
        topics.articles(0, 200);
        try (SinkProgram sink = startSink(settings())) {
            await("200 rows", () -> articles() == 200);
            assertThat(sink.name()).isEqualTo("sink");
        }
        run("DROP SCHEMA wirefold CASCADE");
        try (SinkProgram sink = startSink(settings())) {
            await("200 rows again", () -> articles() == 200);
            assertThat(sink.health().live()).isTrue();
        }
    }

    @Test
    void aDatabaseThatComesBackFindsTheSinkWaiting() throws Exception {
        topics.articles(0, 100);
        try (SinkProgram sink = startSink(settings())) {
            await("100 rows", () -> articles() == 100);
            database.close();
            topics.articles(100, 300);
            await("not ready", () -> !sink.health().ready());
            Health away = sink.health();
            assertThat(away.live()).isTrue();
            assertThat(away.details()).containsKey("trouble");

            database = EmbeddedDatabase.start(folder.resolve("database"));
            await("300 rows", () -> articles() == 300);
            await("ready", () -> sink.health().ready());
        }
        assertThat(rows("SELECT next_off > 300 FROM sink_offset WHERE topic = 'articles.enriched'"))
                .containsExactly("t");
    }

    @Test
    void ofTwoSinksOnTheSameTablesOneIsFenced() throws Exception {
        topics.articles(0, 50);
        Map<String, String> other = settings();
        other.put("sink.group.id", "sink-by-mistake");
        try (SinkProgram first = startSink(settings());
                SinkProgram second = startSink(other)) {
            await("50 rows", () -> articles() == 50);
            for (long from = 50; first.health().live() && second.health().live() && from < 5_000; from += 10) {
                topics.articles(from, from + 10);
                Thread.sleep(20);
            }
            SinkProgram dead = first.health().live() ? second : first;
            SinkProgram alive = first.health().live() ? first : second;
            assertThat(dead.health().live()).isFalse();
            assertThat(dead.health().details().get("trouble")).contains("another sink writes to these tables");
            topics.articles(5_000, 5_010);
            await(
                    "the survivor goes on",
                    () -> rows("SELECT 1 FROM articles WHERE sequence = 5009").size() == 1);
            assertThat(alive.health().ready()).isTrue();
        }
    }

    @Test
    void killedAgainAndAgainItStoresEveryRowOnce() throws Exception {
        topics.articles(0, 1);
        try (SinkProgram sink = startSink(settings())) {
            await("the tables", () -> articles() == 1);
            assertThat(sink.health().live()).isTrue();
        }
        run("CREATE TABLE audit (id text)");
        run("CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS "
                + "$$ BEGIN INSERT INTO wirefold.audit VALUES (NEW.record ->> 'article_id'); RETURN NULL; END $$");
        run("CREATE TRIGGER noted AFTER INSERT OR UPDATE ON articles FOR EACH ROW EXECUTE FUNCTION note()");
        int all = 12_000;
        for (int from = 1; from < all; from += 1_000) {
            topics.articles(from, Math.min(all, from + 1_000));
        }
        List<Long> seenAtKill = new ArrayList<>();
        for (int kill = 1; kill <= 3; kill++) {
            Process sink = sinkProcess();
            long target = articles() + 1_500;
            await("progress before kill " + kill, () -> articles() >= target);
            sink.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            seenAtKill.add(articles());
        }
        Process last = sinkProcess();
        Instant start = Instant.now();
        long before = articles();
        await("the first row after the last kill", () -> articles() > before);
        System.out.println("killed at " + seenAtKill + "; restart to the first row: "
                + Duration.between(start, Instant.now()).toMillis() + " ms, start of the JVM included");
        await("all rows", () -> articles() == all);
        last.destroyForcibly().waitFor(20, TimeUnit.SECONDS);

        assertThat(seenAtKill).allMatch(rows -> rows < all);
        assertThat(rows("SELECT count(*), count(DISTINCT id) FROM audit")).containsExactly((all - 1) + "|" + (all - 1));
    }

    private Process sinkProcess() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.wirefold.schema.wire",
                "-cp",
                System.getProperty("java.class.path"),
                SinkProcess.class.getName()));
        Map<String, String> values = settings();
        values.put("sink.batch.rows", "100");
        values.forEach((key, value) -> command.add(key + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sink.log").toFile())
                .start();
    }

    @Test
    void filesHoldWhatFinishedTransactionsHoldAndAreTheSameTwice() throws Exception {
        topics.articles(0, 300);
        topics.articles(300, 310);
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");

        FileSink.Written written = FileSink.write(topics.consumer(), ResultTopics.registry(), first);
        FileSink.write(topics.consumer(), ResultTopics.registry(), second);

        assertThat(written).isEqualTo(new FileSink.Written(310, 0, 0, 0, 0));
        for (String name :
                List.of("articles.jsonl", "quotes.jsonl", "figures.jsonl", "ledger.jsonl", "dead-letters.jsonl")) {
            assertThat(Files.readAllBytes(first.resolve(name))).isEqualTo(Files.readAllBytes(second.resolve(name)));
        }
        List<String> lines = Files.readAllLines(first.resolve("articles.jsonl"));
        assertThat(lines.get(0)).startsWith("{\"article_id\":\"article-0\",");
        assertThat(lines.get(309)).startsWith("{\"article_id\":\"article-309\",");
    }
}
