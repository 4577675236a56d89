package org.wirefold.enrich.story;

import java.util.List;
import org.wirefold.schema.wire.Passage;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.Verdict;

/** An article with its story: original or duplicate, and the passages it reuses. */
public record FoldedArticle(DealtArticle dealt, Verdict verdict, List<Passage> passages, Hold hold) {
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
        return dealt.article().raw();
    }

    /** True when its quotes and figures enter clusters and ledger now. */
    boolean derives() {
        return dealt.dealing().counts() && hold != Hold.HELD;
    }

    FoldedArticle with(Hold other) {
        return new FoldedArticle(dealt, verdict, passages, other);
    }
}
