package org.wirefold.enrich;

import static org.wirefold.schema.Topics.DEAD_LETTERS;
import static org.wirefold.schema.Topics.DUPLICATES;
import static org.wirefold.schema.Topics.ENRICHED;
import static org.wirefold.schema.Topics.FIGURE_CLAIMS;
import static org.wirefold.schema.Topics.FIGURE_LEDGER;
import static org.wirefold.schema.Topics.OPS_EVENTS;
import static org.wirefold.schema.Topics.QUOTE_CLUSTERS;
import static org.wirefold.schema.Topics.RAW;

import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.wirefold.enrich.ledger.LedgerProcessor;
import org.wirefold.enrich.story.AnalyseProcessor;
import org.wirefold.enrich.story.ClaimsProcessor;
import org.wirefold.enrich.story.DealProcessor;
import org.wirefold.enrich.story.FoldProcessor;
import org.wirefold.enrich.story.HoldProcessor;
import org.wirefold.enrich.story.LookUpProcessor;
import org.wirefold.enrich.story.QuotesProcessor;
import org.wirefold.enrich.story.SettleProcessor;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topic;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.LedgerEntry;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.QuoteCluster;

/**
 * The wiring, and nothing else. In the fused form one article goes through these steps in this order, in one task per lane; the
 * spread form puts topics between the first of them ({@link SpreadTopology}) and goes on with the same steps.
 *
 * <pre>
 * articles.raw ─ deal ─ analyse ─ look-up ─ fold ─ hold ─ quotes ─ claims ─ settle ─ articles.enriched | articles.duplicates
 *                                                           │         │
 *                                                 quotes.clusters  figures.claims ─ ledger ─ figures.ledger
 * </pre>
 *
 * The ledger reads the topic of claims and is a task of its own, so that all lanes meet in it (decision 0004). Every step, store
 * and topic is named; the description of each form is held by a golden file, because a rename orphans state.
 */
public final class EnrichTopology {
    static final String DEAL = "deal";
    static final String ANALYSE = "analyse";
    static final String LOOK_UP = "look-up";
    static final String FOLD = "fold";
    static final String HOLD = "hold";
    static final String QUOTES = "quotes";
    static final String CLAIMS = "claims";
    static final String SETTLE = "settle";
    static final String LEDGER = "ledger";

    private EnrichTopology() {}

    /**
     * The fused form.
     *
     * @param registry where the schemas of topics and stores are kept
     * @param window how long a story is open to copies, in event time
     * @param metrics what the steps count
     */
    public static Topology build(RegistryClient registry, Duration window, EnrichMetrics metrics) {
        return fused(new EnrichParts(registry, window, metrics));
    }

    /**
     * Either form.
     *
     * @param lanes partitions of articles.raw
     */
    static Topology build(EnrichParts parts, EnrichForm form, int lanes) {
        return form.spread() ? SpreadTopology.build(parts, form, lanes) : fused(parts);
    }

    private static Topology fused(EnrichParts parts) {
        RegistryClient registry = parts.registry();
        Topology topology = new Topology();
        source(topology, "raw", parts.received().deserializer(), RAW);
        topology.addProcessor(DEAL, () -> new DealProcessor(ANALYSE, eventsOf(DEAL), parts.metrics()), "raw");
        topology.addProcessor(
                ANALYSE, () -> new AnalyseProcessor(parts.analyser().get()), DEAL);
        topology.addProcessor(
                LOOK_UP,
                () -> new LookUpProcessor(parts.window(), parts.metrics(), FOLD, DEAD_LETTERS.name()),
                ANALYSE);
        addOrderedSteps(topology, parts, LOOK_UP);
        addReports(topology, parts, LOOK_UP, DEAL);
        topology.addStateStore(Stores.lane(registry), DEAL);
        topology.addStateStore(Stores.versions(registry), DEAL);
        topology.addStateStore(Stores.furniture(registry), DEAL);
        topology.connectProcessorAndStateStores(LOOK_UP, Stores.SKETCHES);
        return topology;
    }

    /** What both forms do once the articles of a lane stand in their order, each with what the index knows of it. */
    static void addOrderedSteps(Topology topology, EnrichParts parts, String before) {
        RegistryClient registry = parts.registry();
        topology.addProcessor(FOLD, () -> new FoldProcessor(parts.window(), parts.metrics()), before);
        topology.addProcessor(HOLD, HoldProcessor::new, FOLD);
        topology.addProcessor(QUOTES, () -> new QuotesProcessor(CLAIMS, QUOTE_CLUSTERS.name()), HOLD);
        topology.addProcessor(CLAIMS, () -> new ClaimsProcessor(SETTLE, FIGURE_CLAIMS.name()), QUOTES);
        topology.addProcessor(
                SETTLE, () -> new SettleProcessor(ENRICHED.name(), DUPLICATES.name(), parts.metrics()), CLAIMS);

        var claims = AvroSerde.of(FIGURE_CLAIMS, FigureClaim.class, registry);
        sink(topology, AvroSerde.of(QUOTE_CLUSTERS, QuoteCluster.class, registry), QUOTE_CLUSTERS, QUOTES);
        sink(topology, claims, FIGURE_CLAIMS, CLAIMS);
        sink(topology, AvroSerde.of(ENRICHED, EnrichedArticle.class, registry), ENRICHED, SETTLE);
        sink(topology, AvroSerde.of(DUPLICATES, EnrichedArticle.class, registry), DUPLICATES, SETTLE);

        source(topology, "claims-in", claims.deserializer(), FIGURE_CLAIMS);
        topology.addProcessor(LEDGER, LedgerProcessor::new, "claims-in");
        sink(topology, AvroSerde.of(FIGURE_LEDGER, LedgerEntry.class, registry), FIGURE_LEDGER, LEDGER);

        topology.addStateStore(Stores.articles(registry), FOLD, HOLD, SETTLE);
        topology.addStateStore(Stores.sketches(registry), FOLD);
        topology.addStateStore(Stores.held(registry), HOLD);
        topology.addStateStore(Stores.quotes(registry), QUOTES);
        topology.addStateStore(Stores.claims(registry), CLAIMS);
        topology.addStateStore(Stores.ledger(registry), LEDGER);
    }

    /**
     * Where dead letters and events go. A sink of two steps would bind their tasks together, so each step has its own.
     *
     * @param letters the step that makes dead letters
     * @param events the steps that make events
     */
    static void addReports(Topology topology, EnrichParts parts, String letters, String... events) {
        sink(topology, AvroSerde.of(DEAD_LETTERS, DeadLetter.class, parts.registry()), DEAD_LETTERS, letters);
        var values = AvroSerde.of(OPS_EVENTS, OpsEvent.class, parts.registry());
        for (String step : events) {
            topology.addSink(eventsOf(step), OPS_EVENTS.name(), new StringSerializer(), values.serializer(), step);
        }
    }

    /** The sink of a step's events. */
    static String eventsOf(String step) {
        return OPS_EVENTS.name() + "-" + step;
    }

    /** A place that is lost is an error ({@link StartPositions}). */
    private static void source(Topology topology, String step, Deserializer<?> values, Topic topic) {
        topology.addSource(AutoOffsetReset.none(), step, new StringDeserializer(), values, topic.name());
    }

    /** A sink is named after its topic. */
    private static <T extends SpecificRecord> void sink(
            Topology topology, AvroSerde<T> values, Topic topic, String after) {
        topology.addSink(topic.name(), topic.name(), new StringSerializer(), values.serializer(), after);
    }
}
