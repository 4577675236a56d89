package org.wirefold.sink;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.Claim;
import org.wirefold.schema.wire.Conflict;
import org.wirefold.schema.wire.Retraction;
import org.wirefold.schema.wire.Warning;
import org.wirefold.schema.wire.WordChange;

/** What becomes of the records of each topic. */
class StoredRecordsIT extends StoreCase {
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
}
