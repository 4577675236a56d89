package org.wirefold.standalone.report;

import java.time.Instant;
import java.util.List;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.LedgerEntry;
import org.wirefold.schema.wire.QuoteCluster;

/**
 * What came out of a pipeline.
 *
 * @param articles every record of articles.enriched and articles.duplicates, in any order
 * @param quotes records of quotes.clusters; of several with one id the last counts
 * @param ledger records of figures.ledger; of several with one key the last counts
 * @param deadLetters records of ops.dead-letters; of several with one id the last counts
 * @param now decides which embargoes have ended
 */
public record Results(
        List<EnrichedArticle> articles,
        List<QuoteCluster> quotes,
        List<LedgerEntry> ledger,
        List<DeadLetter> deadLetters,
        Instant now) {
    public Results {
        articles = List.copyOf(articles);
        quotes = List.copyOf(quotes);
        ledger = List.copyOf(ledger);
        deadLetters = List.copyOf(deadLetters);
    }
}
