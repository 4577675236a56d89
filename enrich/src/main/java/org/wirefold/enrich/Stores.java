package org.wirefold.enrich;

import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;

import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.wirefold.enrich.spread.WireForms;
import org.wirefold.enrich.story.Analysed;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topic.Cleanup;
import org.wirefold.schema.wire.AnalysedRecord;
import org.wirefold.schema.wire.ArticleState;
import org.wirefold.schema.wire.ClaimState;
import org.wirefold.schema.wire.HeldArticle;
import org.wirefold.schema.wire.LaneState;
import org.wirefold.schema.wire.LedgerEntry;
import org.wirefold.schema.wire.LineState;
import org.wirefold.schema.wire.NextNumber;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.SketchState;
import org.wirefold.schema.wire.StoryAnswer;
import org.wirefold.schema.wire.StoryProbe;
import org.wirefold.schema.wire.VersionState;

/** The names of the state stores; a rename orphans state, so they stand in one place and in the golden topology. */
public final class Stores {
    /** Generation and line to the texts that its source printed it with. */
    public static final String FURNITURE = "furniture";
    /** One entry: next number and stream time of the lane. */
    public static final String LANE = "lane";
    /** Article id to the version that counts. */
    public static final String VERSIONS = "versions";
    /** Article id to what the article left behind. */
    public static final String ARTICLES = "articles";
    /** Number in the lane to the sketch of the article; the story index is derived from it. */
    public static final String SKETCHES = "sketches";
    /** Time of release and number to an article under embargo. */
    public static final String HELD = "held";
    /** Quote id to its cluster; the statement index is derived from it. */
    public static final String QUOTES = "quotes";
    /** Claim id to the claim and the articles that carry it. */
    public static final String CLAIMS = "claims";
    /** Lane to the number that a shard of the story index waits for. */
    public static final String SHARD_TURNS = "shard.turns";
    /** Lane, day and number to what a shard was told of an article; its index is derived from it. */
    public static final String SHARD_PROBES = "shard.probes";
    /** Lane and number to what a shard was asked before its turn. */
    public static final String SHARD_WAITING = "shard.waiting";
    /** One entry: the number that the lane waits for. */
    public static final String LINE_UP_TURNS = "line-up.turns";
    /** Number to an article before its turn. */
    public static final String LINE_UP_ARTICLES = "line-up.articles";
    /** Number and shard to an answer before its turn. */
    public static final String LINE_UP_ANSWERS = "line-up.answers";
    /** Force and theatre to the ledger entry. */
    public static final String LEDGER = "ledger";

    private Stores() {}

    static StoreBuilder<KeyValueStore<String, LineState>> furniture(RegistryClient registry) {
        return store(FURNITURE, Serdes.String(), LineState.class, LineState.getClassSchema(), registry);
    }

    static StoreBuilder<KeyValueStore<String, LaneState>> lane(RegistryClient registry) {
        return store(LANE, Serdes.String(), LaneState.class, LaneState.getClassSchema(), registry);
    }

    static StoreBuilder<KeyValueStore<String, VersionState>> versions(RegistryClient registry) {
        return store(VERSIONS, Serdes.String(), VersionState.class, VersionState.getClassSchema(), registry);
    }

    static StoreBuilder<KeyValueStore<String, ArticleState>> articles(RegistryClient registry) {
        return store(ARTICLES, Serdes.String(), ArticleState.class, ArticleState.getClassSchema(), registry);
    }

    static StoreBuilder<KeyValueStore<Long, SketchState>> sketches(RegistryClient registry) {
        return store(SKETCHES, Serdes.Long(), SketchState.class, SketchState.getClassSchema(), registry);
    }

    static StoreBuilder<KeyValueStore<String, HeldArticle>> held(RegistryClient registry) {
        return store(HELD, Serdes.String(), HeldArticle.class, HeldArticle.getClassSchema(), registry);
    }

    static StoreBuilder<KeyValueStore<String, QuoteCluster>> quotes(RegistryClient registry) {
        return store(QUOTES, Serdes.String(), QuoteCluster.class, QuoteCluster.getClassSchema(), registry);
    }

    static StoreBuilder<KeyValueStore<String, ClaimState>> claims(RegistryClient registry) {
        return store(CLAIMS, Serdes.String(), ClaimState.class, ClaimState.getClassSchema(), registry);
    }

    public static StoreBuilder<KeyValueStore<String, NextNumber>> turns(String name, RegistryClient registry) {
        return store(name, Serdes.String(), NextNumber.class, NextNumber.getClassSchema(), registry);
    }

    public static StoreBuilder<KeyValueStore<String, StoryProbe>> probes(String name, RegistryClient registry) {
        return store(name, Serdes.String(), StoryProbe.class, StoryProbe.getClassSchema(), registry);
    }

    static StoreBuilder<KeyValueStore<String, StoryAnswer>> answers(RegistryClient registry) {
        return store(LINE_UP_ANSWERS, Serdes.String(), StoryAnswer.class, StoryAnswer.getClassSchema(), registry);
    }

    static StoreBuilder<KeyValueStore<String, Analysed>> analysed(RegistryClient registry) {
        var records = values(LINE_UP_ARTICLES, AnalysedRecord.class, AnalysedRecord.getClassSchema(), registry);
        return store(LINE_UP_ARTICLES, Serdes.String(), WireForms.analysed(records));
    }

    static StoreBuilder<KeyValueStore<String, LedgerEntry>> ledger(RegistryClient registry) {
        return store(LEDGER, Serdes.String(), LedgerEntry.class, LedgerEntry.getClassSchema(), registry);
    }

    /** On disk, logged, and without a cache in front: with one, deduplication has lost state under failover (RELIABILITY 0.2). */
    private static <K, V extends SpecificRecord> StoreBuilder<KeyValueStore<K, V>> store(
            String name, Serde<K> keys, Class<V> type, Schema schema, RegistryClient registry) {
        return store(name, keys, values(name, type, schema, registry));
    }

    private static <V extends SpecificRecord> AvroSerde<V> values(
            String name, Class<V> type, Schema schema, RegistryClient registry) {
        Topic changelog = new Topic("enrich.store." + name, "", schema, 1, Cleanup.COMPACT, Optional.empty());
        return AvroSerde.of(changelog, type, registry);
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> keys, Serde<V> values) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(persistentKeyValueStore(name), keys, values)
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }
}
