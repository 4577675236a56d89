package org.wirefold.enrich.story;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.ledger.ClaimId;
import org.wirefold.analysis.ledger.LedgerKey;
import org.wirefold.enrich.ClaimMapper;
import org.wirefold.enrich.Stores;
import org.wirefold.schema.wire.ClaimState;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.FigureClaim;

/** Counts the figures of an article as claims of its story: copies carry the same claim, and a take-back withdraws a carrier. */
public final class ClaimsProcessor extends ContextualProcessor<String, QuotedArticle, String, Object> {
    private final String next;
    private final String claimsSink;
    private KeyValueStore<String, ClaimState> claims;

    /**
     * @param next name of the step that gets the article
     * @param claimsSink name of the sink that gets the claims
     */
    @SuppressWarnings("NullAway.Init") // Streams calls init before the first record
    public ClaimsProcessor(String next, String claimsSink) {
        this.next = next;
        this.claimsSink = claimsSink;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        claims = context.getStateStore(Stores.CLAIMS);
    }

    @Override
    public void process(Record<String, QuotedArticle> record) {
        FoldedArticle folded = record.value().folded();
        Map<String, @Nullable ClaimState> touched = new LinkedHashMap<>();
        for (String id : folded.claimIdsBefore()) {
            ClaimState before = claims.get(id);
            if (before != null) {
                touched.put(id, Claims.without(before, folded.raw()));
            }
        }
        List<Figure> figures = folded.article().figures();
        Set<String> carried = new LinkedHashSet<>();
        for (Figure wire : folded.derives() ? figures : List.<Figure>of()) {
            var figure = ClaimMapper.figure(wire);
            String field = wire.getSpan().getField().name().toLowerCase(Locale.ROOT);
            String id = ClaimId.of(folded.verdict().getStoryId(), field, figure);
            ClaimState before = touched.containsKey(id) ? touched.get(id) : claims.get(id);
            touched.put(id, Claims.with(before, id, LedgerKey.of(figure).text(), wire, folded));
            carried.add(id);
        }
        touched.forEach((id, state) -> publish(record, id, state));
        context().forward(record.withValue(new ClaimedArticle(record.value(), figures, List.copyOf(carried))), next);
    }

    private void publish(Record<String, QuotedArticle> record, String id, @Nullable ClaimState state) {
        if (state == null || state.equals(claims.get(id))) {
            return;
        }
        claims.put(id, state);
        String key = state.getLedgerKey();
        context().forward(record.withKey(key).withValue(new FigureClaim(key, state.getClaim())), claimsSink);
    }
}
