package org.wirefold.enrich.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.wire.ArticleState;
import org.wirefold.schema.wire.Passage;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.Verdict;

/**
 * An article with its story: original or duplicate, and the passages it reuses.
 *
 * @param before what its version before left behind; null when there was none
 */
public record FoldedArticle(
        AnalysedArticle article, @Nullable ArticleState before, Verdict verdict, List<Passage> passages, Hold hold) {
    /** Whether an embargo keeps the article's words out of the clusters and the ledger. */
    public enum Hold {
        /** No embargo stands. */
        FREE,
        /** An embargo stands: the enriched record says so, and what would be derived waits. */
        HELD,
        /** The embargo has passed in stream time: what waited is derived now; the enriched record went out before. */
        RELEASED
    }

    RawArticle raw() {
        return article.raw();
    }

    Turn turn() {
        return article.turn();
    }

    /** Clusters that the version before stood in. */
    List<String> quoteIdsBefore() {
        return before == null || !turn().dealing().replaces() ? List.of() : before.getQuoteIds();
    }

    /** Claims that the version before carried. */
    List<String> claimIdsBefore() {
        return before == null || !turn().dealing().replaces() ? List.of() : before.getClaimIds();
    }

    /** Number of the version whose sketch stands in the window from now on; null when there is none. */
    @Nullable
    Long sketchSequence() {
        if (turn().dealing().counts()) {
            return turn().sequence();
        }
        return before == null ? null : before.getSketchSequence();
    }

    /** True when its quotes and figures enter clusters and ledger now. */
    boolean derives() {
        return turn().dealing().counts() && hold != Hold.HELD;
    }

    FoldedArticle with(Hold other) {
        return new FoldedArticle(article, before, verdict, passages, other);
    }
}
