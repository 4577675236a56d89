package org.wirefold.enrich;

import java.util.ArrayList;
import java.util.List;
import org.wirefold.proof.oracle.Expectation;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.QuoteCluster;

/** What the oracle says of one lane, in its order. */
final class Expected implements Expectation {
    final List<QuoteCluster> clusters = new ArrayList<>();
    final List<FigureClaim> claims = new ArrayList<>();
    final List<OpsEvent> events = new ArrayList<>();
    int failures;

    private final List<EnrichedArticle> articles = new ArrayList<>();

    List<EnrichedArticle> originals() {
        return articles.stream()
                .filter(article -> !article.getVerdict().getDuplicate())
                .toList();
    }

    List<EnrichedArticle> copies() {
        return articles.stream()
                .filter(article -> article.getVerdict().getDuplicate())
                .toList();
    }

    @Override
    public void article(EnrichedArticle article) {
        articles.add(article);
    }

    @Override
    public void cluster(QuoteCluster cluster) {
        clusters.add(cluster);
    }

    @Override
    public void claim(FigureClaim claim) {
        claims.add(claim);
    }

    @Override
    public void event(OpsEvent event) {
        events.add(event);
    }

    @Override
    public void failure(Throwable failure) {
        failures++;
    }
}
