package org.wirefold.enrich.spread;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirefold.analysis.stories.StoryIndex;
import org.wirefold.enrich.EnrichMetrics;
import org.wirefold.enrich.Keys;
import org.wirefold.enrich.Stores;
import org.wirefold.schema.wire.NextNumber;
import org.wirefold.schema.wire.StoryAnswer;
import org.wirefold.schema.wire.StoryProbe;

/**
 * One shard of the story index: answers each probe of a lane in order of its number, then adds it. The index of each lane is heap and
 * is built again from the probes in the store.
 */
public final class ShardProcessor extends ContextualProcessor<String, StoryProbe, String, Object> {
    private final Duration window;
    private final WaitSettings wait;
    private final EnrichMetrics metrics;
    private final String answers;
    private final Map<Integer, ShardLane> lanes = new HashMap<>();
    private KeyValueStore<String, NextNumber> turns;
    private KeyValueStore<String, StoryProbe> probes;
    private KeyValueStore<String, StoryProbe> waiting;

    /**
     * @param window how long a story is open to copies, in event time
     * @param answers name of the step that gets the answers
     */
    @SuppressWarnings("NullAway.Init") // Streams calls init before the first record
    public ShardProcessor(Duration window, WaitSettings wait, EnrichMetrics metrics, String answers) {
        this.window = window;
        this.wait = wait;
        this.metrics = metrics;
        this.answers = answers;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        turns = context.getStateStore(Stores.SHARD_TURNS);
        probes = context.getStateStore(Stores.SHARD_PROBES);
        waiting = context.getStateStore(Stores.SHARD_WAITING);
        lanes.clear(); // a task that comes back to life has the same steps
        restore();
        context.schedule(wait.interval(), PunctuationType.WALL_CLOCK_TIME, this::look);
        context.schedule(EnrichMetrics.INTERVAL, PunctuationType.WALL_CLOCK_TIME, now -> tell());
    }

    @Override
    public void process(Record<String, StoryProbe> record) {
        StoryProbe probe = record.value();
        ShardLane lane = lane(probe.getLane());
        lane.lineUp.arrive(probe.getSequence(), 0);
        if (!lane.lineUp.isReady()) {
            waiting.put(Keys.within(probe.getLane(), probe.getSequence()), probe);
            return;
        }
        lane.lineUp.take();
        answer(record, lane, probe);
        while (lane.lineUp.isReady()) {
            String key = Keys.within(probe.getLane(), lane.lineUp.take());
            answer(record, lane, waiting.delete(key));
        }
        turns.put(record.key(), new NextNumber(lane.lineUp.next()));
    }

    private void answer(Record<String, StoryProbe> record, ShardLane lane, StoryProbe probe) {
        long[] hits = lane.add(probe);
        if (probe.getCounts()) {
            probes.put(key(probe), probe);
            lane.index.expire(probe.getStreamTime()).forEach(day -> drop(probe.getLane(), day));
        }
        StoryAnswer answer = new StoryAnswer(
                probe.getLane(),
                probe.getSequence(),
                probe.getShard(),
                LongStream.of(hits).boxed().toList());
        context().forward(record.withValue(answer), answers);
    }

    private void drop(int lane, long day) {
        List<String> keys = Keys.in(probes, Keys.within(lane, day, 0), Keys.within(lane, day, Long.MAX_VALUE));
        keys.forEach(probes::delete);
    }

    /** Numbers of one day stand in their order, and no order between days matters to the index. */
    private void restore() {
        try (KeyValueIterator<String, StoryProbe> stored = probes.all()) {
            stored.forEachRemaining(entry -> {
                StoryProbe probe = entry.value;
                lane(probe.getLane()).put(probe, Fingerprints.of(probe.getFingerprints()));
            });
        }
        try (KeyValueIterator<String, StoryProbe> stored = waiting.all()) {
            stored.forEachRemaining(entry -> lane(entry.value.getLane()).lineUp.arrive(entry.value.getSequence(), 0));
        }
    }

    private ShardLane lane(int number) {
        return lanes.computeIfAbsent(number, n -> {
            NextNumber turn = turns.get(Integer.toString(n));
            LineUp lineUp = new LineUp(1, turn == null ? 0 : turn.getNext());
            return new ShardLane(lineUp, new ReorderWait(lineUp, wait.limit()), new StoryIndex(window));
        });
    }

    private void tell() {
        metrics.index(
                "shard-" + context().taskId().partition(),
                lanes.values().stream().mapToLong(l -> l.index.bytes()).sum(),
                lanes.values().stream().mapToLong(l -> l.index.hotPostings()).sum());
    }

    private void look(long now) {
        int shard = context().taskId().partition();
        lanes.forEach((lane, state) -> {
            String where = "shard-" + shard + " of lane-" + lane;
            wait.report(context(), state.reorder.look(now, where));
            metrics.reorderWait(where, state.reorder.waited(now));
        });
    }

    private static String key(StoryProbe probe) {
        return Keys.within(probe.getLane(), StoryIndex.dayOf(probe.getEventTime()), probe.getSequence());
    }

    /** What a shard has of one lane. */
    private record ShardLane(LineUp lineUp, ReorderWait reorder, StoryIndex index) {
        private static final long[] NOTHING = {};

        long[] add(StoryProbe probe) {
            if (!probe.getCounts()) {
                return NOTHING;
            }
            long[] fingerprints = Fingerprints.of(probe.getFingerprints());
            long[] hits = index.lookUp(probe.getEventTime(), fingerprints);
            put(probe, fingerprints);
            return hits;
        }

        void put(StoryProbe probe, long[] fingerprints) {
            index.add(probe.getSequence(), probe.getEventTime(), fingerprints, probe.getArticle(), probe.getUpdate());
        }
    }
}
