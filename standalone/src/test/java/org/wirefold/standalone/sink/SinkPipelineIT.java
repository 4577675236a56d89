package org.wirefold.standalone.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.wirefold.runtime.Health;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.sink.FileSink;
import org.wirefold.sink.SinkProgram;

/** The sink between topics and tables: what it stores, and what becomes of that when something stops, breaks or is killed. */
class SinkPipelineIT extends SinkCase {
    SinkPipelineIT() {
        super(1);
    }

    @Test
    void everyRecordIsStoredOnceAlsoOverARestart() throws Exception {
        topics.articles(0, 1_500);
        topics.bytes(Topics.ENRICHED.name(), new byte[] {9, 9, 9, 9, 9, 9});
        try (SinkProgram sink = startSink()) {
            await("1,500 rows", () -> articles() == 1_500);
            await("the dead letter", () -> !rows("SELECT 1 FROM dead_letters").isEmpty());
            assertThat(sink.health().ready()).isTrue();
        }
        topics.articles(1_500, 1_600);
        Instant restart = Instant.now();
        try (SinkProgram sink = startSink()) {
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
        try (SinkProgram sink = startSink()) {
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
        try (SinkProgram sink = startSink()) {
            await("200 rows", () -> articles() == 200);
            assertThat(sink.name()).isEqualTo("sink");
        }
        run("DROP SCHEMA wirefold CASCADE");
        try (SinkProgram sink = startSink()) {
            await("200 rows again", () -> articles() == 200);
            assertThat(sink.health().live()).isTrue();
        }
    }

    @Test
    void aDatabaseThatComesBackFindsTheSinkWaiting() throws Exception {
        topics.articles(0, 100);
        try (SinkProgram sink = startSink()) {
            await("100 rows", () -> articles() == 100);
            database().close();
            topics.articles(100, 300);
            await("not ready", () -> !sink.health().ready());
            Health away = sink.health();
            assertThat(away.live()).isTrue();
            assertThat(away.details()).containsKey("trouble");

            startDatabase();
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
        try (SinkProgram first = startSink();
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
        try (SinkProgram sink = startSink()) {
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
            Process sink = startSinkProcess("sink-1");
            long target = articles() + 1_500;
            await("progress before kill " + kill, () -> articles() >= target);
            sink.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            seenAtKill.add(articles());
        }
        Process last = startSinkProcess("sink-1");
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
