package org.wirefold.enrich.story;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirefold.enrich.EnrichMetrics;
import org.wirefold.enrich.Stores;
import org.wirefold.schema.wire.ArticleState;
import org.wirefold.schema.wire.LaneState;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.RawArticle;

/** Numbers the articles of a lane without gaps and tells new versions from old ones. */
public final class DealProcessor extends ContextualProcessor<String, AnalysedArticle, String, Object> {
    private static final String LANE = "lane";

    private final String next;
    private final String events;
    private final EnrichMetrics metrics;
    private KeyValueStore<String, LaneState> lane;
    private KeyValueStore<String, ArticleState> articles;

    /**
     * @param next name of the step that gets the dealt articles
     * @param events name of the sink that gets the events
     */
    @SuppressWarnings("NullAway.Init") // Streams calls init before the first record
    public DealProcessor(String next, String events, EnrichMetrics metrics) {
        this.next = next;
        this.events = events;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        lane = context.getStateStore(Stores.LANE);
        articles = context.getStateStore(Stores.ARTICLES);
    }

    @Override
    public void process(Record<String, AnalysedArticle> record) {
        RawArticle raw = record.value().raw();
        ArticleState known = articles.get(raw.getArticleId());
        Dealing dealing = Dealing.of(known, raw);
        if (dealing == Dealing.REDELIVERED) {
            metrics.redelivered();
            context().forward(record.withKey("enrich").withValue(redelivered(raw)), events);
            return;
        }
        LaneState before = lane.get(LANE);
        long sequence = before == null ? 0 : before.getNextSequence();
        Instant time = before == null || raw.getEventTime().isAfter(before.getStreamTime())
                ? raw.getEventTime()
                : before.getStreamTime();
        lane.put(LANE, new LaneState(sequence + 1, time));
        int partition = context().taskId().partition();
        var dealt = new DealtArticle(record.value(), partition, sequence, time.toEpochMilli(), dealing, known);
        context().forward(record.withValue(dealt), next);
    }

    private static OpsEvent redelivered(RawArticle raw) {
        String detail = "version " + raw.getVersion() + " of " + raw.getProviderId() + " from " + raw.getSource()
                + " arrived twice with the same bytes; the second is passed over";
        return new OpsEvent("enrich", "REDELIVERED", "info", detail, raw.getArticleId(), raw.getEventTime());
    }
}
