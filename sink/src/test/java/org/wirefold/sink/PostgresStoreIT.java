package org.wirefold.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirefold.sink.Records.aCopy;
import static org.wirefold.sink.Records.aDeadLetter;
import static org.wirefold.sink.Records.aQuote;
import static org.wirefold.sink.Records.aSighting;
import static org.wirefold.sink.Records.anOriginal;
import static org.wirefold.sink.Records.duplicate;
import static org.wirefold.sink.Records.enriched;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.Claim;
import org.wirefold.schema.wire.Conflict;
import org.wirefold.schema.wire.Retraction;
import org.wirefold.schema.wire.Warning;
import org.wirefold.schema.wire.WordChange;

class PostgresStoreIT {
    private static final String ENRICHED = Topics.ENRICHED.name();

    private TestDatabase database;
    private PostgresStore store;
    private final List<Refusal> refused = new ArrayList<>();

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

    private void write(ResultRow... rows) {
        write(store, rows);
    }

    /** Rows of one topic, the step being from what the store says to one past the last row. */
    private void write(ResultStore to, ResultRow... rows) {
        String topic = rows[0].topic();
        write(to, to.position(topic, 0), rows);
    }

    private void write(ResultStore to, OptionalLong expected, ResultRow... rows) {
        long next = rows[rows.length - 1].offset() + 1;
        to.write(
                new ResultBatch(List.of(rows), List.of(new Advance(rows[0].topic(), 0, expected, next))),
                refused::addAll);
    }

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

    @Nested
    class Versions {
        @Test
        void anOlderVersionReadAfterANewerNeverHolds() throws SQLException {
            write(enriched(0, anOriginal("a", 5).setVersion(2).setTitle("New")));
            write(duplicate(0, anOriginal("a", 3).setVersion(1).setTitle("Old")));

            assertThat(database.rows("SELECT title FROM visible_articles")).containsExactly("New");
            assertThat(database.count("articles")).isEqualTo(2);
        }

        @Test
        void aVersionThatWasLateInItsLaneNeverHolds() throws SQLException {
            write(
                    enriched(0, anOriginal("a", 3).setStatus(ArticleStatus.CANCELED)),
                    enriched(
                            1,
                            anOriginal("a", 5)
                                    .setTitle("Killed before it came")
                                    .setWarnings(List.of(new Warning("LATE_VERSION", "after its cancel")))));

            assertThat(database.count("visible_articles")).isZero();
            assertThat(database.rows("SELECT late FROM articles ORDER BY sequence"))
                    .containsExactly("f", "t");
        }

        @Test
        void theSameVersionReadAgainIsOneRow() throws SQLException {
            write(enriched(0, aCopy("a", 0, "z")));
            write(enriched(1, aCopy("a", 0, "z").setReusedPassages(List.of())));

            assertThat(database.count("articles")).isEqualTo(1);
            assertThat(database.rows("SELECT standing FROM reused_passages")).containsExactly("f");
        }

        @Test
        void anOlderRecordOfAStatementNeverOverwritesANewer() throws SQLException {
            String topic = Topics.QUOTE_CLUSTERS.name();
            ResultRow old = Records.row(
                    topic, 0, aQuote("q", aSighting("a", 0, "We leave.")).build());
            write(
                    old,
                    Records.row(
                            topic,
                            1,
                            aQuote("q", aSighting("a", 0, "We leave."), aSighting("b", 1, "We leave."))
                                    .build()));
            store.write(
                    new ResultBatch(List.of(old), List.of(new Advance(topic, 0, OptionalLong.of(2), 2))),
                    refused::addAll);

            assertThat(database.rows("SELECT sighting_count FROM quote_clusters"))
                    .containsExactly("2");
            assertThat(database.rows("SELECT count(*) FROM sightings WHERE standing"))
                    .containsExactly("2");
        }
    }

    @Nested
    class EveryTopic {
        @Test
        void aStatementIsStoredWithSightingsAndWordDifferences() throws SQLException {
            write(enriched(0, anOriginal("a", 0)), enriched(1, anOriginal("b", 1)));
            write(Records.row(
                    Topics.QUOTE_CLUSTERS.name(),
                    0,
                    aQuote(
                                    "q",
                                    aSighting("a", 0, "The harbour stays open"),
                                    aSighting("b", 1, "The port stays open", new WordChange("harbour", "port")))
                            .build()));

            assertThat(database.rows("SELECT quote_id, sightings, wordings, first_article_id, travelled FROM quotes"))
                    .containsExactly("q|2|2|a|00:00:01");
            assertThat(database.rows("SELECT article_id, from_words, to_words FROM word_differences"))
                    .containsExactly("b|harbour|port");
            assertThat(database.rows("SELECT article_id, after_first FROM quote_repeats"))
                    .containsExactly("b|00:00:01");
        }

        @Test
        void aWithdrawnSightingStandsNoMore() throws SQLException {
            String topic = Topics.QUOTE_CLUSTERS.name();
            write(Records.row(
                    topic,
                    0,
                    aQuote("q", aSighting("a", 0, "x"), aSighting("b", 1, "x")).build()));
            write(Records.row(topic, 1, aQuote("q").build()));

            assertThat(database.rows("SELECT withdrawn FROM quote_clusters")).containsExactly("t");
            assertThat(database.rows("SELECT DISTINCT standing FROM sightings")).containsExactly("f");
        }

        @Test
        void claimsAndTheLedgerShowChangeAndConflict() throws SQLException {
            Claim first = Records.aClaim("c1", "a", 500, "current").build();
            Claim second = Records.aClaim("c2", "b", 800, "current")
                    .setAsOf(Records.NOON.plusSeconds(86_400))
                    .setSequence(1)
                    .build();
            write(enriched(0, anOriginal("a", 0)), enriched(1, anOriginal("b", 1)));
            write(
                    Records.row(Topics.FIGURE_CLAIMS.name(), 0, Records.aFigureClaim(first)),
                    Records.row(Topics.FIGURE_CLAIMS.name(), 1, Records.aFigureClaim(second)));
            write(Records.row(
                    Topics.FIGURE_LEDGER.name(),
                    0,
                    Records.anEntry(first, second)
                            .setConflicts(List.of(new Conflict("c1", "c2", "500 against 800")))
                            .build()));

            assertThat(database.rows("SELECT force, theatre, claims, current_value, previous_value, change, conflicts"
                            + " FROM ledger"))
                    .containsExactly("NO|EE|2|800|500|300|1");
            assertThat(database.rows("SELECT surface, other_surface, reason FROM ledger_conflicts"))
                    .containsExactly("500 soldiers|800 soldiers|500 against 800");
            assertThat(database.rows("SELECT claims, current_surface FROM ledger_on('2026-03-01')"))
                    .containsExactly("1|500 soldiers");
            assertThat(database.rows("SELECT claims, current_surface FROM ledger_on(NULL)"))
                    .containsExactly("2|800 soldiers");
            assertThat(database.count("figures_without_source")).isEqualTo(2);
        }

        @Test
        void everyDayIsAnsweredWithWhatWasKnownThen() throws SQLException {
            Instant noon = Records.NOON;
            Claim made =
                    Records.aClaim("c1", "a", 500, "current").setKnownAt(noon).build();
            Claim copied = Claim.newBuilder(made)
                    .setCopies(2)
                    .setKnownAt(noon.plus(Duration.ofDays(2)))
                    .build();
            Claim retracted = Claim.newBuilder(copied)
                    .setKnownAt(noon.plus(Duration.ofDays(4)))
                    .setRetraction(new Retraction("canceled", "a", 2L, noon.plus(Duration.ofDays(4))))
                    .build();
            ResultRow[] events = {
                Records.row(Topics.FIGURE_CLAIMS.name(), 0, Records.aFigureClaim(made)),
                Records.row(Topics.FIGURE_CLAIMS.name(), 1, Records.aFigureClaim(copied)),
                Records.row(Topics.FIGURE_CLAIMS.name(), 2, Records.aFigureClaim(retracted))
            };
            write(enriched(0, anOriginal("a", 0)));
            write(events);
            assertThat(database.rows("SELECT copies, retracted, cause, retracted_since IS NULL FROM claims_on(NULL)"))
                    .containsExactly("2|t|canceled|f");
            assertThat(known("2026-02-28")).isEmpty();
            assertThat(known("2026-03-01")).containsExactly("1|f|t");
            assertThat(known("2026-03-03")).containsExactly("2|f|t");
            assertThat(known("2026-03-05")).containsExactly("2|t|t");
            assertThat(database.rows("SELECT current_value, retracted FROM ledger_on('2026-03-04')"))
                    .containsExactly("500|0");
            assertThat(database.rows("SELECT current_value, retracted FROM ledger_on('2026-03-05')"))
                    .containsExactly("-|1");
            assertThat(database.count("figure_claim_events")).isEqualTo(3);
        }

        private List<String> known(String day) throws SQLException {
            return database.rows("SELECT copies, retracted, retracted_since IS NOT NULL FROM claims_on('" + day + "')");
        }

        @Test
        void aDeadLetterKeepsItsBytesAndComesOnce() throws SQLException {
            String topic = Topics.DEAD_LETTERS.name();
            write(
                    Records.row(topic, 0, aDeadLetter("d", "{\0\"x\"").build()),
                    Records.row(topic, 1, aDeadLetter("d", "{\0\"x\"").build()));

            assertThat(database.rows("SELECT reason, encode(bytes, 'escape'), total_bytes FROM dead_letters"))
                    .containsExactly("MALFORMED|{\\000\"x\"|5");
            assertThat(database.rows("SELECT letters FROM dead_letters_by_reason"))
                    .containsExactly("1");
        }

        @Test
        void anAlarmIsListed() throws SQLException {
            write(Records.row(Topics.OPS_EVENTS.name(), 0, Records.anAlarm("silent for 3 h")));

            assertThat(database.rows("SELECT stage, code, detail FROM alarms"))
                    .containsExactly("enrich|SOURCE_SILENT|silent for 3 h");
        }
    }

    @Nested
    class Gates {
        @Test
        void anEmbargoHoldsUntilItsTimeHasCome() throws SQLException {
            write(
                    enriched(
                            0,
                            anOriginal("past", 0)
                                    .setEmbargoedUntil(Instant.now().minusSeconds(60))),
                    enriched(
                            1,
                            anOriginal("future", 1)
                                    .setEmbargoedUntil(Instant.now().plusSeconds(3600))),
                    enriched(2, anOriginal("garbled", 2).setEmbargoUnreadable(true)),
                    enriched(3, anOriginal("withheld", 3).setStatus(ArticleStatus.WITHHELD)));

            assertThat(database.rows("SELECT story_id FROM stories")).containsExactly("past");
            assertThat(database.rows("SELECT article_id, why FROM held_articles ORDER BY 1"))
                    .containsExactly(
                            "future|under embargo",
                            "garbled|an embargo that nobody can read",
                            "withheld|withheld by the provider");
        }

        @Test
        void wordsOfAHeldArticleAreInNoView() throws SQLException {
            write(
                    enriched(
                            0,
                            anOriginal("held", 0)
                                    .setEmbargoedUntil(Instant.now().plusSeconds(3600))),
                    enriched(1, anOriginal("free", 1)));
            write(Records.row(
                    Topics.QUOTE_CLUSTERS.name(),
                    0,
                    aQuote(
                                    "q",
                                    aSighting("held", 0, "The secret harbour stays open"),
                                    aSighting(
                                            "free", 1, "The port stays open", new WordChange("secret harbour", "port")))
                            .build()));
            write(Records.row(
                    Topics.FIGURE_CLAIMS.name(),
                    0,
                    Records.aFigureClaim(
                            Records.aClaim("c", "held", 77, "current").build())));

            assertThat(database.rows("SELECT text, sightings FROM quotes")).containsExactly("The port stays open|1");
            assertThat(database.rows("SELECT diff FROM visible_sightings")).containsExactly("-");
            assertThat(database.count("word_differences")).isZero();
            assertThat(database.count("ledger_claims")).isZero();
        }

        @Test
        void aCanceledArticleLeavesTheStoryAndStaysInTheTable() throws SQLException {
            write(enriched(0, anOriginal("a", 0)));
            write(duplicate(0, aCopy("b", 1, "a")));
            assertThat(database.rows("SELECT story_id, article_id, copies, outlets FROM stories"))
                    .containsExactly("a|a|1|2");

            write(enriched(
                    1,
                    anOriginal("a", 2)
                            .setVersion(2)
                            .setStatus(ArticleStatus.CANCELED)
                            .setNote("wrong name")));

            assertThat(database.rows("SELECT story_id, article_id, copies, first_article_gone FROM stories"))
                    .containsExactly("a|b|0|t");
            assertThat(database.rows("SELECT article_id, note, copies_standing FROM canceled_articles"))
                    .containsExactly("a|wrong name|1");
            assertThat(database.count("articles")).isEqualTo(3);
        }
    }
}
