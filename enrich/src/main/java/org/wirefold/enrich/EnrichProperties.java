package org.wirefold.enrich;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.wirefold.enrich.deadletter.FailedStepHandler;
import org.wirefold.enrich.deadletter.HandlerSettings;
import org.wirefold.enrich.deadletter.UndecodableRecordHandler;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.TopicSpec;
import org.wirefold.schema.RegistryClient;

/** What the Streams client is told. What the operator sets under {@code streams.} comes over it. */
public final class EnrichProperties {
    /** How long a silent member keeps its tasks; a restart with the same instance id does not wait for it. */
    private static final int SESSION_TIMEOUT_MS = 10_000;

    private static final int HEARTBEAT_MS = 3_000;

    /**
     * The largest record of a changelog or of a topic between two steps, 15 MiB: the largest record of articles.raw, what it quotes, and
     * its sketch.
     */
    static final int INTERNAL_RECORD_BYTES = 3 * TopicSpec.MAX_RECORD_BYTES;

    /** There is no global table; said outright, Streams does not warn of its next major release, in which its name for this key is gone. */
    private static final String GLOBAL_HANDLER = "processing.exception.handler.global.enabled";

    private EnrichProperties() {}

    public static Properties of(Settings settings, RegistryClient registry) {
        EnrichConfig config = EnrichConfig.of(settings);
        Map<String, Object> map = new HashMap<>();
        map.put(StreamsConfig.APPLICATION_ID_CONFIG, config.applicationId());
        map.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        map.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitInterval().toMillis());
        map.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
        map.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDir().toString());
        map.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        map.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
        map.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        map.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UndecodableRecordHandler.class);
        map.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedStepHandler.class);
        map.put(GLOBAL_HANDLER, true);
        map.put(StreamsConfig.mainConsumerPrefix(GLOBAL_HANDLER), true); // its assignor reads it from there
        map.putAll(HandlerSettings.of(registry));
        // Static membership (KAFKA.md, facts 9 and section 1): Streams adds the number of the thread to the id.
        String member = config.applicationId() + "-" + config.instanceId();
        map.put(StreamsConfig.mainConsumerPrefix("group.instance.id"), member);
        map.put(StreamsConfig.consumerPrefix("session.timeout.ms"), SESSION_TIMEOUT_MS);
        map.put(StreamsConfig.consumerPrefix("heartbeat.interval.ms"), HEARTBEAT_MS);
        // of topics between two steps only, which Streams empties behind the committed offsets; of the others a lost
        // place is an error
        map.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        map.put(StreamsConfig.producerPrefix("linger.ms"), 5);
        map.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
        map.put(StreamsConfig.producerPrefix("max.request.size"), INTERNAL_RECORD_BYTES);
        map.put(StreamsConfig.topicPrefix("max.message.bytes"), INTERNAL_RECORD_BYTES);
        map.putAll(KafkaSettings.streams(settings));
        Properties properties = new Properties();
        properties.putAll(map);
        return properties;
    }
}
