package org.wirefold.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirefold.sink.Records.aCopy;
import static org.wirefold.sink.Records.anOriginal;
import static org.wirefold.sink.Records.enriched;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirefold.schema.Topics;

/** What a database and a network do to a writer: each time nothing is lost, nothing is doubled, and the next try goes through. */
@Timeout(300)
class DatabaseFaultsIT {
    private static final String ENRICHED = Topics.ENRICHED.name();

    private TestDatabase database;
    private PostgresStore store;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.open();
        store = new PostgresStore(database.database());
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
        database.close();
    }

    private static void write(ResultStore store, long offset) {
        write(store, store.position(ENRICHED, 0), offset);
    }

    private static void write(ResultStore store, OptionalLong from, long offset) {
        store.write(
                new ResultBatch(
                        List.of(enriched(offset, aCopy("a" + offset, offset, "a0"))),
                        List.of(new Advance(ENRICHED, 0, from, offset + 1))),
                refused -> {
                    throw new AssertionError(refused.toString());
                });
    }

    @Test
    void everyConnectionHasItsTimeLimits() throws SQLException {
        try (Connection connection = database.database().open();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("SELECT current_setting('statement_timeout'),"
                        + " current_setting('lock_timeout'), current_setting('idle_in_transaction_session_timeout')")) {
            found.next();
            assertThat(List.of(found.getString(1), found.getString(2), found.getString(3)))
                    .containsExactly("30s", "5s", "1min");
            assertThat(connection.getNetworkTimeout()).isEqualTo(45_000);
        }
    }

    @Test
    void aLockOfSomebodyElseIsWaitedForFiveSecondsAndTriedAgain() throws SQLException {
        write(store, 0);
        try (Connection other = database.database().open();
                Statement statement = other.createStatement()) {
            statement.execute("LOCK TABLE articles IN ACCESS EXCLUSIVE MODE");
            Instant start = Instant.now();

            assertThatThrownBy(() -> write(store, 1))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("55P03");
            assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(20));
            other.rollback();
        }
        write(store, 1);
        assertThat(database.count("articles")).isEqualTo(2);
        assertThat(store.position(ENRICHED, 0)).hasValue(2);
    }

    @Test
    void aStatementThatTheServerEndsIsTriedAgain() throws Exception {
        write(store, 0);
        try (Connection other = database.database().open();
                Statement statement = other.createStatement()) {
            statement.execute("LOCK TABLE articles IN ACCESS EXCLUSIVE MODE");
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(store, 1));
            awaitBlocked();
            database.rows("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                    + " AND application_name = 'wirefold-sink'");

            assertThatThrownBy(writing::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("57014");
            other.rollback();
        }
        write(store, 1);
        assertThat(database.count("articles")).isEqualTo(2);
    }

    @Test
    void aDeadlockIsTriedAgain() throws Exception {
        write(store, 0);
        try (Connection other = database.database().open();
                Statement statement = other.createStatement()) {
            statement.execute("SET deadlock_timeout = '60s'"); // so that the sink is the victim
            statement.execute("LOCK TABLE articles IN ACCESS EXCLUSIVE MODE");
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(store, 1));
            awaitBlocked();
            statement.execute("UPDATE sink_offset SET updated_at = now()");

            // a machine that was too slow to close the circle within a second sees the lock limit instead
            assertThatThrownBy(writing::get)
                    .hasCauseInstanceOf(StoreUnavailableException.class)
                    .message()
                    .containsAnyOf("40P01", "55P03");
            other.rollback();
        }
        write(store, 1);
        assertThat(database.count("articles")).isEqualTo(2);
    }

    private void awaitBlocked() throws Exception {
        String blocked =
                "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND application_name = 'wirefold-sink'";
        while (database.rows(blocked).isEmpty()) {
            Thread.sleep(10);
        }
    }

    @Test
    void aRowPastTheRangeOfItsColumnIsRefused() throws SQLException {
        database.run("ALTER TABLE articles ADD CHECK (sequence < 2)");
        database.run(
                "ALTER TABLE articles ADD COLUMN short varchar(9) GENERATED ALWAYS AS (record ->> 'title') STORED");
        List<String> codes = new java.util.ArrayList<>();

        store.write(
                new ResultBatch(
                        List.of(
                                enriched(0, anOriginal("a", 0).setTitle("short")),
                                enriched(1, anOriginal("b", 1).setTitle("longer than nine")),
                                enriched(2, anOriginal("c", 2).setTitle("short"))),
                        List.of(new Advance(ENRICHED, 0, OptionalLong.empty(), 3))),
                refused -> refused.forEach(refusal -> codes.add(refusal.row().offset() + " " + refusal.code())));

        assertThat(codes).containsExactly("1 22001", "2 23514");
        assertThat(database.rows("SELECT article_id FROM articles")).containsExactly("a");
        assertThat(store.position(ENRICHED, 0)).hasValue(3);
    }

    private Database through(CuttingProxy proxy, String parameters) {
        URI address = URI.create(database.database().url().substring("jdbc:".length()));
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + proxy.port() + address.getPath() + parameters,
                "postgres",
                "",
                database.database().schema());
    }

    private CuttingProxy proxy() throws Exception {
        return new CuttingProxy(URI.create(database.database().url().substring("jdbc:".length()))
                .getPort());
    }

    @Test
    void aServerThatFallsSilentIsGivenUp() throws Exception {
        try (CuttingProxy proxy = proxy();
                PostgresStore away = new PostgresStore(through(proxy, "?socketTimeout=2"))) {
            write(away, 0);
            proxy.fallSilent();

            assertThatThrownBy(() -> write(away, 1)).isInstanceOf(StoreUnavailableException.class);
        }
        assertThat(database.rows("SELECT next_off FROM sink_offset")).containsExactly("1");
    }

    /** Anywhere: in the handshake, in a statement, in the answer to a commit whose outcome nobody then knows. */
    @Test
    void twoHundredCutsAtAnyByteLoseAndDoubleNothing() throws Exception {
        long seed = 20261120L;
        Random random = new Random(seed);
        database.run("CREATE TABLE audit (id text)");
        database.run("CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS "
                + "$$ BEGIN INSERT INTO audit VALUES (NEW.record ->> 'article_id'); RETURN NULL; END $$");
        database.run("CREATE TRIGGER noted AFTER INSERT OR UPDATE ON articles FOR EACH ROW EXECUTE FUNCTION note()");
        int broken = 0;
        int unknown = 0;
        try (CuttingProxy proxy = proxy();
                PostgresStore cut = new PostgresStore(through(proxy, ""))) {
            proxy.neverCut();
            write(cut, 0);
            long whole = proxy.passed();
            while (broken < 200) {
                proxy.neverCut();
                long before = cut.position(ENRICHED, 0).orElseThrow();
                if (broken % 4 == 3) {
                    proxy.cutBefore("COMMIT\0"); // the server's answer: it has committed, and nobody hears of it
                } else {
                    proxy.cutAfter(1 + random.nextLong(whole));
                }
                try {
                    write(cut, OptionalLong.of(before), before);
                } catch (StoreUnavailableException e) {
                    broken++;
                    proxy.neverCut();
                    unknown += cut.position(ENRICHED, 0).orElseThrow() > before ? 1 : 0;
                }
            }
        }
        long rows =
                Long.parseLong(database.rows("SELECT next_off FROM sink_offset").get(0));
        System.out.printf("seed %d: 200 cuts, %d after the commit, %d rows%n", seed, unknown, rows);
        assertThat(unknown).as("cuts of an answer to a commit").isGreaterThanOrEqualTo(50);
        assertThat(database.count("articles")).isEqualTo(rows);
        assertThat(database.count("reused_passages")).isEqualTo(rows);
        assertThat(database.rows("SELECT count(*), count(DISTINCT id) FROM audit"))
                .containsExactly(rows + "|" + rows);
    }
}
