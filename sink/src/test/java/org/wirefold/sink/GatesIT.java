package org.wirefold.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirefold.sink.Records.aCopy;
import static org.wirefold.sink.Records.aQuote;
import static org.wirefold.sink.Records.aSighting;
import static org.wirefold.sink.Records.anOriginal;
import static org.wirefold.sink.Records.duplicate;
import static org.wirefold.sink.Records.enriched;

import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.WordChange;

/** What readers are not shown. */
class GatesIT extends StoreCase {
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
