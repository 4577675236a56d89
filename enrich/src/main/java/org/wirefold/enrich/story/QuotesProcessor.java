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
import org.wirefold.analysis.statements.Sighting;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.enrich.EnrichedArticleMapper;
import org.wirefold.enrich.QuoteClusterMapper;
import org.wirefold.enrich.Stores;
import org.wirefold.schema.wire.Quotation;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.QuoteKind;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.TextField;

/** Sends each quotation to the cluster of its statement; a new version or a take-back withdraws the sightings of the one before. */
public final class QuotesProcessor extends ContextualProcessor<String, FoldedArticle, String, Object> {
    /** A stable sort keeps equally long ones in the order of the text. */
    private static final Comparator<Quotation> LONGEST_FIRST = Comparator.comparingInt(
                    (Quotation quotation) -> quotation.getSpans().stream()
                            .mapToInt(span -> span.getEnd() - span.getStart())
                            .sum())
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
        folded.quoteIdsBefore().forEach(id -> clusters.withdraw(id, folded.raw().getArticleId()));
        IdentityHashMap<Quotation, String> ids = sight(folded);
        List<Quotation> quotes = new ArrayList<>();
        Set<String> quoteIds = new LinkedHashSet<>();
        for (Quotation quotation : folded.article().quotes()) {
            String id = ids.get(quotation);
            if (id != null) {
                quoteIds.add(id);
            }
            quotes.add(EnrichedArticleMapper.inCluster(quotation, id));
        }
        for (QuoteCluster changed : clusters.takeChanged(folded.turn().streamTime())) {
            context().forward(record.withKey(changed.getQuoteId()).withValue(changed), clustersSink);
        }
        context().forward(record.withValue(new QuotedArticle(folded, quotes, List.copyOf(quoteIds))), next);
    }

    /** The longest first: a fragment then finds the whole statement of the same article, wherever it stands. */
    private IdentityHashMap<Quotation, String> sight(FoldedArticle folded) {
        IdentityHashMap<Quotation, String> ids = new IdentityHashMap<>();
        if (folded.derives()) {
            folded.article().quotes().stream()
                    .filter(QuotesProcessor::mayCluster)
                    .sorted(LONGEST_FIRST)
                    .forEach(quotation ->
                            clusters.sight(sighting(quotation, folded)).ifPresent(id -> ids.put(quotation, id)));
        }
        return ids;
    }

    /** Indirect speech is the reporter's wording, and headlines paraphrase: neither is a sighting of the words. */
    private static boolean mayCluster(Quotation quotation) {
        return quotation.getKind() != QuoteKind.INDIRECT
                && quotation.getSpans().get(0).getField() == TextField.BODY;
    }

    private static Sighting sighting(Quotation quotation, FoldedArticle folded) {
        RawArticle raw = folded.raw();
        return Sighting.of(
                raw.getArticleId(),
                raw.getProviderId(),
                raw.getSource(),
                folded.turn().sequence(),
                raw.getEventTime().toEpochMilli(),
                quotation.getSpans().stream()
                        .map(span -> new TextSpan(span.getStart(), span.getEnd()))
                        .toList(),
                quotation.getText(),
                QuoteClusterMapper.speaker(quotation.getSpeaker()));
    }
}
