package org.wirefold.standalone.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.wirefold.runtime.Settings;
import org.wirefold.sink.Rebuild;
import org.wirefold.sink.SinkProgram;
import org.wirefold.standalone.CommandRun;

/** What an operator does to the sink: rewind, rebuild, export. */
class SinkMaintenanceIT extends SinkCase {
    SinkMaintenanceIT() {
        super(2);
    }

    private Rebuild rebuild(Consumer<String> said) {
        return Rebuild.of(Settings.of(SinkProgram.settings(), settings()), ResultTopics.registry(), said);
    }

    /** Runs the command line; what it said. */
    private String wirefold(int exitCode, String... words) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), database().password());
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(
                "--db.url", database().jdbcUrl(), "--db.user", database().user()));
        all.addAll(List.of("--db.password.file", password.toString()));
        if (words[0].equals("sink")) {
            all.addAll(List.of("--bootstrap.servers", settings().get("bootstrap.servers")));
            all.addAll(List.of("--sink.group.id", settings().get("sink.group.id")));
        }
        StringWriter said = new StringWriter();
        int code = CommandRun.execute(new PrintWriter(said, true), all.toArray(String[]::new));
        assertThat(code).as(said.toString()).isEqualTo(exitCode);
        return said.toString();
    }

    private void fill(long articles) throws Exception {
        topics.articles(0, articles);
        try (SinkProgram sink = startSink()) {
            await("the rows", () -> articles() == articles);
            assertThat(sink.health().live()).isTrue();
        }
    }

    @Test
    void aRewindBringsDeletedRowsBackAndDoublesNone() throws Exception {
        fill(400);
        await("the sink has left", () -> wirefoldCode("--to", "beginning", "--dry-run") == 0);
        run("DELETE FROM articles WHERE sequence % 2 = 0");
        List<String> kept = rows("SELECT record::text FROM articles ORDER BY sequence");

        String plan = wirefold(0, "sink", "rewind", "--to", "beginning", "--dry-run");
        assertThat(plan).contains("articles.enriched", "nothing was changed");
        assertThat(rows("SELECT sum(next_off) FROM sink_offset").get(0)).isNotEqualTo("0");

        wirefold(0, "sink", "rewind", "--to", "beginning", "--topic", "articles.enriched");
        assertThat(rows("SELECT next_off FROM sink_offset WHERE topic = 'articles.enriched'"))
                .containsOnly("0");
        try (SinkProgram sink = startSink()) {
            await("all rows again", () -> articles() == 400);
            assertThat(sink.health().live()).isTrue();
        }
        assertThat(rows("SELECT record::text FROM articles WHERE sequence % 2 = 1 ORDER BY sequence"))
                .isEqualTo(kept);
        assertThat(rows("SELECT count(*) FROM visible_articles")).containsExactly("400");
    }

    private int wirefoldCode(String... words) throws IOException {
        try {
            List<String> all = new ArrayList<>(List.of("sink", "rewind"));
            all.addAll(List.of(words));
            wirefold(0, all.toArray(String[]::new));
            return 0;
        } catch (AssertionError e) {
            return 1;
        }
    }

    @Test
    void aRewindGoesToATimeOrAnOffsetAndNeverForward() throws Exception {
        topics.articles(0, 100);
        Thread.sleep(20);
        Instant between = Instant.now();
        Thread.sleep(20);
        topics.articles(100, 200);
        try (SinkProgram sink = startSink()) {
            await("the rows", () -> articles() == 200);
            assertThat(wirefold(1, "sink", "rewind", "--to", "beginning"))
                    .as("while a sink runs")
                    .contains("running sink");
            assertThat(sink.health().live()).isTrue();
        }
        await("the sink has left", () -> wirefoldCode("--to", "beginning", "--dry-run") == 0);

        wirefold(0, "sink", "rewind", "--to", between.toString(), "--topic", "articles.enriched");
        run("DELETE FROM articles WHERE sequence >= 100");
        try (SinkProgram sink = startSink()) {
            await("the later rows again", () -> articles() == 200);
            assertThat(sink.health().live()).isTrue();
        }
        await("the sink has left", () -> wirefoldCode("--to", "beginning", "--dry-run") == 0);
        wirefold(0, "sink", "rewind", "--to", "7", "--topic", "articles.enriched", "--partition", "1");
        assertThat(rows("SELECT next_off FROM sink_offset WHERE topic = 'articles.enriched' AND partition = 1"))
                .containsExactly("7");
        assertThat(wirefold(0, "sink", "rewind", "--to", "900000")).contains("nothing to do");
        assertThat(wirefold(2, "sink", "rewind", "--to", "yesterday")).contains("no place to go back to");
    }

    @Test
    void aRebuildIsSwappedInUnderReadersAndARunningSink() throws Exception {
        fill(2_000);
        run("DELETE FROM articles WHERE sequence % 100 = 7");
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Long> reader = CompletableFuture.supplyAsync(() -> leastSeen(done));
        try (SinkProgram sink = startSink()) {
            await("the sink runs", () -> sink.health().ready());
            List<String> said = new ArrayList<>();
            rebuild(said::add).run(false);
            done.set(true);

            assertThat(reader.get()).as("fewest rows a reader saw").isEqualTo(1_980);
            assertThat(articles()).isEqualTo(2_000);
            assertThat(said).contains("2000 rows, 0 refused");
            topics.articles(2_000, 2_100);
            await("the sink goes on in the new tables", () -> articles() == 2_100);
            await("ready", () -> sink.health().ready());
            assertThat(sink.health().live()).isTrue();
        }
        assertThat(rows("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'wirefold%'"))
                .containsExactly("wirefold");
    }

    /** Asks without pause; an error counts as no rows. */
    private long leastSeen(AtomicBoolean done) {
        long least = Long.MAX_VALUE;
        while (!done.get()) {
            least = Math.min(least, articles());
        }
        return least;
    }

    @Test
    void aRebuildKeepsOldTablesThatOthersBuildOn() throws Exception {
        fill(50);
        run("CREATE SCHEMA desk");
        run("CREATE VIEW desk.ferries AS SELECT title FROM wirefold.articles");
        run("CREATE TABLE remarks (text text)");
        List<String> said = new ArrayList<>();

        try (Connection other = DriverManager.getConnection(
                        database().jdbcUrl(), database().user(), database().password());
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('wirefold rebuild'), hashtext('wirefold'))");
            assertThatThrownBy(() -> rebuild(said::add).run(false)).hasMessageContaining("another rebuild");
        }

        rebuild(said::add).run(false);

        assertThat(said).anyMatch(line -> line.contains("desk.ferries") && line.contains("wirefold_before.remarks"));
        assertThat(rows("SELECT count(*) FROM desk.ferries")).containsExactly("50");
        assertThatThrownBy(() -> rebuild(said::add).run(false)).hasMessageContaining("wirefold_before");
        run("DROP SCHEMA wirefold_before CASCADE");
        rebuild(said::add).run(false);
        assertThat(articles()).isEqualTo(50);
    }

    @Test
    void aRebuildRefusesToLoseWhatItsTopicHasForgotten() throws Exception {
        fill(300);
        try (Admin admin = Admin.create(topics.consumer())) {
            admin.deleteRecords(Map.of(new TopicPartition("articles.enriched", 0), RecordsToDelete.beforeOffset(40)))
                    .all()
                    .get();
        }
        long lost =
                Long.parseLong(rows("SELECT count(*) FROM articles WHERE source_partition = 0 AND source_offset < 40")
                        .get(0));
        assertThat(lost).isPositive();

        Rebuild rebuild = rebuild(line -> {});
        assertThatThrownBy(() -> rebuild.run(false)).hasMessageStartingWith(lost + " rows");
        assertThat(articles()).isEqualTo(300);

        rebuild.run(true);
        assertThat(articles()).isEqualTo(300 - lost);
    }

    @Test
    void everyTableIsExportedInBothFormats() throws Exception {
        fill(120);

        wirefold(0, "export", "--out", folder.resolve("jsonl").toString());
        wirefold(0, "export", "--format", "csv", "--out", folder.resolve("csv").toString());
        List<String> lines = Files.readAllLines(folder.resolve("jsonl").resolve("articles.jsonl"));
        assertThat(lines).hasSize(120);
        assertThat(lines.get(0)).startsWith("{\"article_id\":\"article-0\",").contains("\"title\":\"Ferry number 0\"");
        assertThat(Files.readAllLines(folder.resolve("csv").resolve("articles.csv")))
                .hasSize(121)
                .first()
                .asString()
                .startsWith("\"article_id\",\"version\",");
        try (var files = Files.list(folder.resolve("csv"))) {
            assertThat(files).hasSize(11);
        }

        String since = wirefold(0, "export", "articles", "--since", "2026-03-01T12:01:30Z");
        assertThat(since.lines()).hasSize(30).first().asString().contains("article-90");
        assertThat(wirefold(2, "export", "ledger", "--since", "2026-03-01T12:01:30Z"))
                .contains("no time");
        assertThat(wirefold(2, "export", "secrets")).contains("no such table");
    }
}
