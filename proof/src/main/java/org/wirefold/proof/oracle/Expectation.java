package org.wirefold.proof.oracle;

import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.QuoteCluster;

/** Takes what the oracle says should have been written, in the order of writing. */
public interface Expectation {
    /** A result, for articles.enriched or, with the verdict duplicate, for articles.duplicates. */
    void article(EnrichedArticle article);

    /** A statement after a change. */
    void cluster(QuoteCluster cluster);

    /** A claim after an event. */
    void claim(FigureClaim claim);

    /** A redelivery. */
    void event(OpsEvent event);

    /** The text core failed on the article: a dead letter, and its number in the lane stays without a result. */
    void failure(Throwable failure);
}
