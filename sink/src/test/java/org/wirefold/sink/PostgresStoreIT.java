package org.wirefold.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirefold.sink.Records.aCopy;
import static org.wirefold.sink.Records.anOriginal;
import static org.wirefold.sink.Records.enriched;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.Topics;

/** Every row is stored once, whoever writes, whatever breaks. */
class PostgresStoreIT extends StoreCase {
    private static final String ENRICHED = Topics.ENRICHED.name();

    @Nested
    class Positions {
        @Test
        void anAbsentPositionMeansTheBeginning() {
            assertThat(store.position(ENRICHED, 0)).isEmpty();
        }

        @Test
        void thePositionIsOnePastTheLastRow() throws SQLException {
            write(enriched(0, anOriginal("a", 0)), enriched(4, anOriginal("b", 1)));

            assertThat(store.position(ENRICHED, 0)).hasValue(5);
            assertThat(database.count("articles")).isEqualTo(2);
        }

        @Test
        void aPositionMovesOverOffsetsThatHoldNoRow() {
            store.write(
                    new ResultBatch(List.of(), List.of(new Advance(ENRICHED, 0, OptionalLong.empty(), 7))),
                    refused::addAll);

            assertThat(store.position(ENRICHED, 0)).hasValue(7);
        }

        @Test
        void severalPartitionsMoveTogether() {
            store.write(
                    new ResultBatch(
                            List.of(enriched(0, anOriginal("a", 0))),
                            List.of(
                                    new Advance(ENRICHED, 0, OptionalLong.empty(), 1),
                                    new Advance(ENRICHED, 1, OptionalLong.empty(), 3))),
                    refused::addAll);

            assertThat(store.position(ENRICHED, 0)).hasValue(1);
            assertThat(store.position(ENRICHED, 1)).hasValue(3);
        }
    }

    @Nested
    class Fencing {
        @Test
        void aZombieThatExpectsAnOldPositionWritesNothing() throws SQLException {
            write(enriched(0, anOriginal("a", 0)));
            try (PostgresStore zombie = new PostgresStore(database.database())) {
                OptionalLong stale = zombie.position(ENRICHED, 0);
                write(enriched(1, anOriginal("b", 1)));

                assertThatThrownBy(() -> write(zombie, stale, enriched(1, anOriginal("zombie", 1))))
                        .isInstanceOf(StoreFencedException.class)
                        .hasMessageContaining("articles.enriched-0");
            }
            assertThat(database.rows("SELECT article_id FROM articles ORDER BY sequence"))
                    .containsExactly("a", "b");
            assertThat(store.position(ENRICHED, 0)).hasValue(2);
        }

        @Test
        void ofTwoThatBeginAtTheBeginningOneWins() throws SQLException {
            try (PostgresStore other = new PostgresStore(database.database())) {
                write(store, OptionalLong.empty(), enriched(0, anOriginal("a", 0)));

                assertThatThrownBy(() -> write(other, OptionalLong.empty(), enriched(0, anOriginal("b", 0))))
                        .isInstanceOf(StoreFencedException.class);
            }
            assertThat(database.count("articles")).isEqualTo(1);
        }

        @Test
        void twoWritersThatRaceForTheSameStepsStoreEveryRowOnce() throws Exception {
            int rows = 60;
            AtomicInteger fenced = new AtomicInteger();
            Runnable racer = () -> {
                try (PostgresStore mine = new PostgresStore(database.database())) {
                    long next = 0;
                    while (next < rows) {
                        OptionalLong from = mine.position(ENRICHED, 0);
                        next = from.orElse(0);
                        if (next < rows) {
                            try {
                                write(mine, from, enriched(next, anOriginal("a" + next, next)));
                            } catch (StoreFencedException e) {
                                fenced.incrementAndGet();
                            }
                        }
                    }
                }
            };
            database.run("CREATE TABLE audit (id text)");
            database.run("CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS "
                    + "$$ BEGIN INSERT INTO audit VALUES (NEW.record ->> 'article_id'); RETURN NULL; END $$");
            database.run(
                    "CREATE TRIGGER noted AFTER INSERT OR UPDATE ON articles FOR EACH ROW EXECUTE FUNCTION note()");
            Thread first = new Thread(racer);
            Thread second = new Thread(racer);
            first.start();
            second.start();
            first.join(60_000);
            second.join(60_000);

            assertThat(fenced.get()).as("times one of them was fenced").isPositive();
            assertThat(database.count("articles")).isEqualTo(rows);
            assertThat(database.rows("SELECT id FROM audit GROUP BY id HAVING count(*) > 1"))
                    .isEmpty();
            assertThat(database.count("audit")).isEqualTo(rows);
        }
    }

    @Nested
    class BrokenConnections {
        @Test
        void aConnectionKilledAtAnyMomentLosesAndDoublesNothing() throws Exception {
            long seed = 20261120L;
            System.out.println("seed of the killer: " + seed);
            Random random = new Random(seed);
            Thread killer = new Thread(() -> {
                try {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.sleep(5 + random.nextInt(40));
                        database.rows("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                + "WHERE application_name = 'wirefold-sink' AND pid <> pg_backend_pid()");
                    }
                } catch (InterruptedException | SQLException e) {
                    Thread.currentThread().interrupt();
                }
            });
            killer.start();
            int broken = 0;
            long next = 0;
            while (next < 150 || broken < 3) { // however fast the machine, the killer has had its say
                try {
                    OptionalLong from = store.position(ENRICHED, 0);
                    next = from.orElse(0);
                    ResultRow[] batch = new ResultRow[3];
                    for (int i = 0; i < batch.length; i++) {
                        batch[i] = enriched(next + i, aCopy("a" + (next + i), next + i, "a0"));
                    }
                    write(store, from, batch);
                } catch (StoreUnavailableException e) {
                    broken++;
                }
            }
            killer.interrupt();
            killer.join();

            long rows = Long.parseLong(
                    database.rows("SELECT next_off FROM sink_offset").get(0));
            assertThat(rows).isGreaterThanOrEqualTo(150);
            assertThat(database.count("articles")).isEqualTo(rows);
            assertThat(database.count("reused_passages")).isEqualTo(rows);
            assertThat(refused).isEmpty();
        }

        @Test
        void anUnreachableDatabaseIsAskedAgainLater() {
            try (PostgresStore nowhere =
                    new PostgresStore(new Database("jdbc:postgresql://127.0.0.1:1/none", "nobody", "", "none"))) {
                assertThatThrownBy(() -> nowhere.position(ENRICHED, 0)).isInstanceOf(StoreUnavailableException.class);
            }
        }

        @Test
        void aMissingColumnStopsTheSinkAndLeavesThePosition() throws SQLException {
            database.run("ALTER TABLE articles DROP COLUMN nul_removed");

            assertThatThrownBy(() -> write(enriched(0, anOriginal("a", 0))))
                    .isInstanceOf(StoreBrokenException.class)
                    .hasMessageContaining("nul_removed");
            assertThat(store.position(ENRICHED, 0)).isEmpty();
        }
    }

    @Nested
    class RefusedRows {
        @Test
        void theRefusedRowGoesAsideAndTheOthersStay() throws SQLException {
            write(enriched(0, anOriginal("a", 0)), enriched(1, anOriginal("", 1)), enriched(2, anOriginal("c", 2)));

            assertThat(refused)
                    .extracting(r -> r.row().offset() + " " + r.code())
                    .containsExactly("1 23514");
            assertThat(refused.get(0).message()).contains("articles_article_id_check");
            assertThat(database.rows("SELECT article_id FROM articles ORDER BY 1"))
                    .containsExactly("a", "c");
            assertThat(store.position(ENRICHED, 0)).hasValue(3);
        }

        @Test
        void anIdTooLongForTheIndexIsRefused() throws SQLException {
            StringBuilder id = new StringBuilder();
            new Random(1).ints(9_000, 'a', 'z' + 1).forEach(c -> id.append((char) c));

            write(enriched(0, anOriginal(id.toString(), 0)));

            assertThat(refused).extracting(Refusal::code).containsExactly("54000");
            assertThat(store.position(ENRICHED, 0)).hasValue(1);
        }

        @Test
        void nothingIsWrittenWhenTheDeadLetterCannotBe() throws SQLException {
            ResultRow bad = enriched(1, anOriginal("", 1));

            assertThatThrownBy(() -> store.write(
                            new ResultBatch(
                                    List.of(enriched(0, anOriginal("a", 0)), bad),
                                    List.of(new Advance(ENRICHED, 0, OptionalLong.empty(), 2))),
                            refusals -> {
                                throw new IllegalStateException("broker away");
                            }))
                    .hasMessage("broker away");
            assertThat(database.count("articles")).isZero();
            assertThat(store.position(ENRICHED, 0)).isEmpty();
        }

        @Test
        void aNulCharacterIsTakenOutAndFlagged() throws SQLException {
            write(enriched(0, anOriginal("a", 0).setTitle("Ti\0tle")), enriched(1, anOriginal("b", 1)));

            assertThat(database.rows("SELECT title, nul_removed FROM articles ORDER BY sequence"))
                    .containsExactly("Title|t", "Title of b|f");
            assertThat(refused).isEmpty();
        }

        @Test
        void aYearNoCalendarHasIsKeptAsInfinity() throws SQLException {
            write(
                    enriched(0, anOriginal("a", 0).setPublishedAt(Instant.parse("+12026-01-01T00:00:00Z"))),
                    enriched(1, anOriginal("b", 1).setPublishedAt(Instant.parse("-0044-03-15T00:00:00Z"))),
                    enriched(2, anOriginal("c", 2).setPublishedAt(null)));

            assertThat(database.rows("SELECT published_at FROM articles ORDER BY sequence"))
                    .containsExactly("infinity", "-infinity", "-");
            assertThat(refused).isEmpty();
        }
    }
}
