package org.wirefold.enrich.story;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.furniture.Generation;
import org.wirefold.analysis.furniture.SourceMemory;
import org.wirefold.enrich.EnrichMetrics;
import org.wirefold.enrich.Stores;
import org.wirefold.schema.wire.LaneState;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.VersionState;

/**
 * Numbers the articles of a lane without gaps, tells new versions from old ones, and marks what a source prints with many texts. It
 * comes before everything else, so it goes by what stands on articles.raw and by nothing that a later step finds out.
 */
public final class DealProcessor extends ContextualProcessor<String, ReceivedArticle, String, Object> {
    private static final String LANE = "lane";

    private final String next;
    private final String events;
    private final EnrichMetrics metrics;
    private KeyValueStore<String, LaneState> lane;
    private KeyValueStore<String, VersionState> versions;
    private SourceMemory memory;

    /** Where the lane stands, as the store has it too; null before its first article. */
    private @Nullable LaneState at;

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
        versions = context.getStateStore(Stores.VERSIONS);
        at = lane.get(LANE);
        memory = new SourceMemory(new StoredLines(context.getStateStore(Stores.FURNITURE)), generation(at));
    }

    @Override
    public void process(Record<String, ReceivedArticle> record) {
        RawArticle raw = record.value().raw();
        VersionState known = versions.get(raw.getArticleId());
        Dealing dealing = Dealing.of(known, raw);
        if (dealing == Dealing.REDELIVERED) {
            metrics.redelivered();
            context().forward(record.withKey("enrich").withValue(redelivered(raw)), events);
            return;
        }
        Turn turn = turn(raw, record.timestamp(), dealing, known == null ? null : known.getVersion());
        if (dealing.replaces()) {
            versions.put(raw.getArticleId(), version(raw));
        }
        var dealt = new DealtArticle(raw, turn, record.value().bytes(), place());
        context().forward(new Record<>(raw.getArticleId(), dealt, record.timestamp()), next);
    }

    private Turn turn(RawArticle raw, long writtenAt, Dealing dealing, @Nullable Long versionBefore) {
        LaneState before = at;
        long sequence = before == null ? 0 : before.getNextSequence();
        Instant time = before == null || raw.getEventTime().isAfter(before.getStreamTime())
                ? raw.getEventTime()
                : before.getStreamTime();
        if (dealing.counts()) {
            FurnitureMarks.mark(raw, memory, time.toEpochMilli());
        }
        at = state(sequence + 1, time, memory.generation());
        lane.put(LANE, at);
        return new Turn(
                context().taskId().partition(), sequence, time.toEpochMilli(), writtenAt, dealing, versionBefore);
    }

    private static LaneState state(long nextSequence, Instant time, Generation generation) {
        boolean begun = generation.sinceMillis() != Generation.NOT_BEGUN;
        return new LaneState(
                nextSequence, time, generation.number(), begun ? Instant.ofEpochMilli(generation.sinceMillis()) : null);
    }

    private static Generation generation(@Nullable LaneState lane) {
        Instant since = lane == null ? null : lane.getFurnitureSince();
        return lane == null || since == null
                ? Generation.FIRST
                : new Generation(lane.getFurnitureGeneration(), since.toEpochMilli());
    }

    private String place() {
        RecordMetadata at = context().recordMetadata().orElseThrow();
        return at.topic() + "-" + at.partition() + "-" + at.offset();
    }

    private static VersionState version(RawArticle raw) {
        return new VersionState(
                raw.getVersion(),
                raw.getVersionCreated(),
                raw.getStatus(),
                raw.getOrigin().getSha256());
    }

    private static OpsEvent redelivered(RawArticle raw) {
        String detail = "version " + raw.getVersion() + " of " + raw.getProviderId() + " from " + raw.getSource()
                + " arrived twice with the same bytes; the second is passed over";
        return new OpsEvent("enrich", "REDELIVERED", "info", detail, raw.getArticleId(), raw.getEventTime());
    }
}
