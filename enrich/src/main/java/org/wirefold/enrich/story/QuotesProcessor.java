package org.wirefold.enrich.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
    /** A stable sort keeps equally long ones in the order of the text. */
    private static final Comparator<Quotation> LONGEST_FIRST = Comparator.comparingInt((Quotation quotation) ->
                    quotation.spans().stream().mapToInt(TextSpan::length).sum())
            .reversed();

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
        List<Quotation> found = dealt.article().analysis().quotes();
        IdentityHashMap<Quotation, String> ids = sight(found, folded);
        ArticleText text = dealt.article().text();
        List<org.wirefold.schema.wire.Quotation> quotes = new ArrayList<>();
        Set<String> quoteIds = new LinkedHashSet<>();
        for (Quotation quotation : found) {
            String id = ids.get(quotation);
            if (id != null) {
                quoteIds.add(id);
            }
            quotes.add(EnrichedArticleMapper.quotation(quotation, text, id));
        }
        for (QuoteCluster changed : clusters.takeChanged(dealt.streamTime())) {
            context().forward(record.withKey(changed.getQuoteId()).withValue(changed), clustersSink);
        }
        context().forward(record.withValue(new QuotedArticle(folded, quotes, List.copyOf(quoteIds))), next);
    }

    /** The longest first: a fragment then finds the whole statement of the same article, wherever it stands. */
    private IdentityHashMap<Quotation, String> sight(List<Quotation> found, FoldedArticle folded) {
        IdentityHashMap<Quotation, String> ids = new IdentityHashMap<>();
        if (folded.derives()) {
            ArticleText text = folded.dealt().article().text();
            found.stream()
                    .filter(quotation -> mayCluster(quotation, text))
                    .sorted(LONGEST_FIRST)
                    .forEach(quotation ->
                            clusters.sight(sighting(quotation, folded)).ifPresent(id -> ids.put(quotation, id)));
        }
        return ids;
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
