package org.wirefold.sink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topic;

/**
 * Reads whole topics: from the beginning to the end that finished transactions had when the call began. Uses no group
 * and leaves nothing behind on the cluster.
 */
public final class ResultReader {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> properties;
    private final RegistryClient registry;

    /**
     * A reader that connects at each call.
     *
     * @param consumerProperties what a consumer needs to reach the cluster, at least {@code bootstrap.servers}
     */
    public ResultReader(Map<String, Object> consumerProperties, RegistryClient registry) {
        this.properties = new HashMap<>(consumerProperties);
        properties.keySet().removeAll(List.of("group.id", "group.instance.id"));
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", "false");
        properties.put("auto.offset.reset", "none");
        properties.put("max.poll.records", "5000");
        this.registry = registry;
    }

    /** Every record of a topic, partition by partition in the order of their offsets. */
    public <T extends SpecificRecord> List<T> list(Topic topic, Class<T> type) {
        Map<Integer, List<T>> partitions = new HashMap<>();
        Deserializer<T> values = AvroSerde.of(topic, type, registry).deserializer();
        read(topic, record -> {
            if (record.value() != null) {
                partitions
                        .computeIfAbsent(record.partition(), p -> new ArrayList<>())
                        .add(values.deserialize(topic.name(), record.value()));
            }
        });
        return partitions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** The latest record of each key of a topic, without keys whose latest value is null; in the order they came. */
    public <T extends SpecificRecord> Collection<T> latest(Topic topic, Class<T> type) {
        Map<String, T> found = new LinkedHashMap<>();
        Deserializer<T> values = AvroSerde.of(topic, type, registry).deserializer();
        read(topic, record -> {
            found.remove(record.key());
            if (record.value() != null) {
                found.put(record.key(), values.deserialize(topic.name(), record.value()));
            }
        });
        return found.values();
    }

    /** Hands every record of a topic on as it comes, for what does not fit into memory; partitions are mixed. */
    public <T extends SpecificRecord> void forEach(Topic topic, Class<T> type, Consumer<T> action) {
        Deserializer<T> values = AvroSerde.of(topic, type, registry).deserializer();
        read(topic, record -> {
            if (record.value() != null) {
                action.accept(values.deserialize(topic.name(), record.value()));
            }
        });
    }

    private void read(Topic topic, Consumer<ConsumerRecord<String, byte[]>> action) {
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(topic.name(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = ends(partitions);
            while (!atEnd(consumer, ends)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    Long end = ends.get(new TopicPartition(record.topic(), record.partition()));
                    if (end != null && record.offset() < end) {
                        action.accept(record);
                    }
                }
            }
        }
    }

    /**
     * Where the logs end. A read_committed consumer would name the end of what it can read now, which is before a transaction
     * whose markers are still on their way.
     */
    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        Map<String, Object> uncommitted = new HashMap<>(properties);
        uncommitted.put("isolation.level", "read_uncommitted");
        try (var consumer =
                new KafkaConsumer<>(uncommitted, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(partitions);
        }
    }

    /** The position moves over transaction markers too, so it reaches the end even when the last offsets are such. */
    private static boolean atEnd(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            if (consumer.position(end.getKey()) < end.getValue()) {
                return false;
            }
        }
        return true;
    }
}
