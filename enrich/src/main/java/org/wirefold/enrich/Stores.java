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
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topic.Cleanup;
import org.wirefold.schema.wire.ArticleState;
import org.wirefold.schema.wire.ClaimState;
import org.wirefold.schema.wire.HeldArticle;
import org.wirefold.schema.wire.LaneState;
import org.wirefold.schema.wire.LedgerEntry;
import org.wirefold.schema.wire.LineState;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.SketchState;
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

    static StoreBuilder<KeyValueStore<String, LedgerEntry>> ledger(RegistryClient registry) {
        return store(LEDGER, Serdes.String(), LedgerEntry.class, LedgerEntry.getClassSchema(), registry);
    }

    /** On disk, logged, and without a cache in front: with one, deduplication has lost state under failover (RELIABILITY 0.2). */
    private static <K, V extends SpecificRecord> StoreBuilder<KeyValueStore<K, V>> store(
            String name, Serde<K> keys, Class<V> type, Schema schema, RegistryClient registry) {
        Topic changelog = new Topic("enrich.store." + name, "", schema, 1, Cleanup.COMPACT, Optional.empty());
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        persistentKeyValueStore(name), keys, AvroSerde.of(changelog, type, registry))
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }
}
