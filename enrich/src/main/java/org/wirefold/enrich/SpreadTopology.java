package org.wirefold.enrich;

import static org.wirefold.enrich.EnrichTopology.ANALYSE;
import static org.wirefold.enrich.EnrichTopology.DEAL;
import static org.wirefold.enrich.EnrichTopology.FOLD;
import static org.wirefold.enrich.EnrichTopology.eventsOf;
import static org.wirefold.schema.Topics.ANALYSED;
import static org.wirefold.schema.Topics.ANSWERS;
import static org.wirefold.schema.Topics.DEAD_LETTERS;
import static org.wirefold.schema.Topics.DEALT;
import static org.wirefold.schema.Topics.PROBES;
import static org.wirefold.schema.Topics.RAW;

import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.wirefold.enrich.spread.LineUpProcessor;
import org.wirefold.enrich.spread.ProbeProcessor;
import org.wirefold.enrich.spread.ShardProcessor;
import org.wirefold.enrich.spread.WaitSettings;
import org.wirefold.enrich.spread.WireForms;
import org.wirefold.enrich.story.AnalyseProcessor;
import org.wirefold.enrich.story.DealProcessor;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topic;
import org.wirefold.schema.wire.StoryAnswer;
import org.wirefold.schema.wire.StoryProbe;

/**
 * The wiring of the spread form: the same steps, with reading and the story index in tasks of their own. The topics between the
 * steps are Streams' own, one set for each application: it deletes their records once they have been worked on, never before.
 *
 * <pre>
 * articles.raw ─ deal ─ (articles.dealt) ─ analyse ─ probe ─ (articles.analysed) ──────────────── line-up ─ fold ─ … as in the fused form
 * a task a lane          N tasks                          └─ (story.probes) ─ shard ─ (story.answers) ─┘
 *                                                            P tasks                           a task a lane
 * </pre>
 */
final class SpreadTopology {
    private static final String PROBE = "probe";
    private static final String SHARD = "shard";
    private static final String LINE_UP = "line-up";

    private SpreadTopology() {}

    /** @param lanes partitions of articles.raw */
    static Topology build(EnrichParts parts, EnrichForm form, int lanes) {
        StreamsBuilder builder = new StreamsBuilder();
        var dealt = builder.stream(
                        RAW.name(),
                        Consumed.with(Serdes.String(), parts.received())
                                .withName("raw")
                                .withOffsetResetPolicy(AutoOffsetReset.none()))
                .process(() -> new DealProcessor(into(DEALT), eventsOf(DEAL), parts.metrics()), Named.as(DEAL));
        var analysed = between(dealt, DEALT, WireForms.dealt(parts.registry()), form.analysisPartitions(), byKey())
                .process(() -> new AnalyseProcessor(parts.analyser().get()), Named.as(ANALYSE))
                .process(() -> new ProbeProcessor(form.indexShards(), into(ANALYSED), into(PROBES)), Named.as(PROBE));
        between(
                analysed,
                ANALYSED,
                WireForms.analysed(parts.registry()),
                lanes,
                to(a -> a.turn().lane()));
        var probes = AvroSerde.of(PROBES, StoryProbe.class, parts.registry());
        var answered = between(analysed, PROBES, probes, form.indexShards(), to(StoryProbe::getShard))
                .process(
                        () -> new ShardProcessor(parts.window(), wait(form, SHARD), parts.metrics(), into(ANSWERS)),
                        Named.as(SHARD));
        var answers = AvroSerde.of(ANSWERS, StoryAnswer.class, parts.registry());
        between(answered, ANSWERS, answers, lanes, to(StoryAnswer::getLane));

        Topology topology = builder.build();
        topology.addProcessor(
                LINE_UP,
                () -> new LineUpProcessor(
                        form.indexShards(), wait(form, LINE_UP), parts.metrics(), FOLD, DEAD_LETTERS.name()),
                outOf(ANALYSED),
                outOf(ANSWERS));
        EnrichTopology.addOrderedSteps(topology, parts, LINE_UP);
        EnrichTopology.addReports(topology, parts, LINE_UP, DEAL, SHARD, LINE_UP);
        addStores(topology, parts.registry());
        return topology;
    }

    private static WaitSettings wait(EnrichForm form, String step) {
        return new WaitSettings(form.reorderWait(), eventsOf(step));
    }

    private static void addStores(Topology topology, RegistryClient registry) {
        topology.addStateStore(Stores.lane(registry), DEAL);
        topology.addStateStore(Stores.versions(registry), DEAL);
        topology.addStateStore(Stores.furniture(registry), DEAL);
        topology.addStateStore(Stores.turns(Stores.SHARD_TURNS, registry), SHARD);
        topology.addStateStore(Stores.probes(Stores.SHARD_PROBES, registry), SHARD);
        topology.addStateStore(Stores.probes(Stores.SHARD_WAITING, registry), SHARD);
        topology.addStateStore(Stores.turns(Stores.LINE_UP_TURNS, registry), LINE_UP);
        topology.addStateStore(Stores.analysed(registry), LINE_UP);
        topology.addStateStore(Stores.answers(registry), LINE_UP);
    }

    /** A topic of the application behind a step. The step names its children, so only records of this type come here. */
    @SuppressWarnings("unchecked")
    private static <T> KStream<String, T> between(
            KStream<String, ?> from,
            Topic topic,
            Serde<T> values,
            int partitions,
            StreamPartitioner<String, T> partitioner) {
        return ((KStream<String, T>) from)
                .repartition(Repartitioned.with(Serdes.String(), values)
                        .withName(topic.name())
                        .withNumberOfPartitions(partitions)
                        .withStreamPartitioner(partitioner));
    }

    /** All versions of an article go to one task. */
    private static <T> StreamPartitioner<String, T> byKey() {
        return (topic, key, value, partitions) -> Optional.of(Set.of(Math.floorMod(key.hashCode(), partitions)));
    }

    private static <T> StreamPartitioner<String, T> to(ToIntFunction<T> partition) {
        return (topic, key, value, partitions) -> Optional.of(Set.of(partition.applyAsInt(value)));
    }

    /** The step that Streams puts before a topic between two steps. */
    private static String into(Topic topic) {
        return topic.name() + "-repartition-filter";
    }

    private static String outOf(Topic topic) {
        return topic.name() + "-repartition-source";
    }
}
