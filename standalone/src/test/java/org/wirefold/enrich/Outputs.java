package org.wirefold.enrich;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topic;

/** Reads what runs left on the result topics, from where the reader before stopped. */
final class Outputs {
    /** One record with its bytes. */
    record Written(long timestamp, ByteBuffer key, ByteBuffer value) {
        <T extends SpecificRecord> T as(Topic topic, Class<T> type, RegistryClient registry) {
            byte[] bytes = new byte[value.remaining()];
            value.duplicate().get(bytes);
            return AvroSerde.of(topic, type, registry).deserializer().deserialize(topic.name(), bytes);
        }
    }

    private final Settings settings;
    private final Map<String, Long> positions = new HashMap<>();

    Outputs(Settings settings) {
        this.settings = settings;
    }

    /** What came since the last call. */
    List<Written> take(Topic topic) {
        List<Written> found = new ArrayList<>();
        positions.put(topic.name(), read(topic, found));
        return found;
    }

    /** How much came since the last call of {@link #take}. */
    int count(Topic topic) {
        List<Written> found = new ArrayList<>();
        read(topic, found);
        return found.size();
    }

    private long read(Topic topic, List<Written> found) {
        Map<String, Object> properties = new HashMap<>(KafkaSettings.consumer(settings));
        // closing waits for the answer to the last request, which asks for more than there is
        properties.put("fetch.max.wait.ms", "20");
        TopicPartition partition = new TopicPartition(topic.name(), 0);
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, positions.getOrDefault(topic.name(), 0L));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    found.add(new Written(
                            record.timestamp(), ByteBuffer.wrap(record.key()), ByteBuffer.wrap(record.value())));
                }
            }
            return end;
        }
    }

    /** The same, lane by lane: between lanes there is no order. */
    static Map<Integer, List<Written>> byLane(List<Written> records, Function<Written, Integer> lane) {
        Map<Integer, List<Written>> lanes = new TreeMap<>();
        records.forEach(record -> lanes.computeIfAbsent(lane.apply(record), n -> new ArrayList<>())
                .add(record));
        return lanes;
    }
}
