package org.wirefold.enrich.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.quotes.Quotation;
import org.wirefold.analysis.quotes.QuoteKind;
import org.wirefold.analysis.statements.Sighting;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.enrich.EnrichedArticleMapper;
import org.wirefold.enrich.Stores;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.RawArticle;

/** Sends each quotation to the cluster of its statement; a new version or a take-back withdraws the sightings of the one before. */
public final class QuotesProcessor extends ContextualProcessor<String, FoldedArticle, String, Object> {
    private final String next;
    private final String clustersSink;
    private QuoteClusters clusters;

    /**
     * @param next name of the step that gets the article
     * @param clustersSink name of the sink that gets the changed clusters
     */
    @SuppressWarnings("NullAway.Init") // Streams calls init before the first record
    public QuotesProcessor(String next, String clustersSink) {
        this.next = next;
        this.clustersSink = clustersSink;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        KeyValueStore<String, QuoteCluster> store = context.getStateStore(Stores.QUOTES);
        clusters = new QuoteClusters(store);
    }

    @Override
    public void process(Record<String, FoldedArticle> record) {
        FoldedArticle folded = record.value();
        DealtArticle dealt = folded.dealt();
        dealt.quoteIdsBefore().forEach(id -> clusters.withdraw(id, folded.raw().getArticleId()));
        List<org.wirefold.schema.wire.Quotation> quotes = new ArrayList<>();
        Set<String> quoteIds = new LinkedHashSet<>();
        ArticleText text = dealt.article().text();
        for (Quotation quotation : dealt.article().analysis().quotes()) {
            Optional<String> id = folded.derives() && mayCluster(quotation, text)
                    ? clusters.sight(sighting(quotation, folded), dealt.streamTime())
                    : Optional.empty();
            id.ifPresent(quoteIds::add);
            quotes.add(EnrichedArticleMapper.quotation(quotation, text, id.orElse(null)));
        }
        for (QuoteCluster changed : clusters.takeChanged(dealt.streamTime())) {
            context().forward(record.withKey(changed.getQuoteId()).withValue(changed), clustersSink);
        }
        context().forward(record.withValue(new QuotedArticle(folded, quotes, List.copyOf(quoteIds))), next);
    }

    /** Indirect speech is the reporter's wording, and headlines paraphrase: neither is a sighting of the words. */
    private static boolean mayCluster(Quotation quotation, ArticleText text) {
        return quotation.kind() != QuoteKind.INDIRECT
                && !text.isInTitle(quotation.spans().get(0));
    }

    private static Sighting sighting(Quotation quotation, FoldedArticle folded) {
        RawArticle raw = folded.raw();
        ArticleText text = folded.dealt().article().text();
        List<TextSpan> spans = quotation.spans().stream()
                .map(span -> span.shift(-text.bodyStart()))
                .toList();
        return Sighting.of(
                raw.getArticleId(),
                raw.getProviderId(),
                raw.getSource(),
                folded.dealt().sequence(),
                raw.getEventTime().toEpochMilli(),
                spans,
                quotation.words(text.whole()),
                quotation.speaker());
    }
}
