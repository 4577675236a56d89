package org.wirefold.enrich.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.wire.ArticleState;

/**
 * An article with its place in the lane.
 *
 * @param lane partition of articles.raw
 * @param sequence number in the lane, from 0, without gaps
 * @param streamTime greatest event time of the lane so far, milliseconds since 1970
 * @param before what was known of the article before; null when nothing was
 */
public record DealtArticle(
        AnalysedArticle article,
        int lane,
        long sequence,
        long streamTime,
        Dealing dealing,
        @Nullable ArticleState before) {

    /** Clusters that the version before stood in. */
    List<String> quoteIdsBefore() {
        return before == null || !dealing.replaces() ? List.of() : before.getQuoteIds();
    }

    /** Claims that the version before carried. */
    List<String> claimIdsBefore() {
        return before == null || !dealing.replaces() ? List.of() : before.getClaimIds();
    }

    /** Number of the version whose sketch stands in the window from now on; null when there is none. */
    @Nullable
    Long sketchSequence() {
        return dealing.counts() ? Long.valueOf(sequence) : sketchBefore();
    }

    /** Number of the version whose sketch stood in the window before; null when there is none. */
    @Nullable
    Long sketchBefore() {
        return before == null ? null : before.getSketchSequence();
    }
}
