package org.wirefold.ingest.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.SeenItem;

/**
 * What was sent before, by article id or dead-letter id: the topic {@code ingest.seen} in memory, about 300 bytes an
 * article. A re-poll and a restart in the middle of a batch publish nothing twice because of it.
 */
final class SeenMemory {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, SeenItem> items = new HashMap<>();

    /**
     * Reads the topic whole, finished transactions only. Call it behind the fence ({@code initTransactions}): then no older
     * producer can add to the topic any more.
     */
    static SeenMemory load(Map<String, Object> consumerProperties, Deserializer<SeenItem> values) {
        var memory = new SeenMemory();
        Map<String, Object> properties = new HashMap<>(consumerProperties);
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", "false");
        properties.put("auto.offset.reset", "earliest");
        properties.put("allow.auto.create.topics", "false");
        properties.remove("group.id");
        properties.remove("group.instance.id");
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            String topic = Topics.INGEST_SEEN.name();
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!isRead(consumer, ends)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    memory.take(record, values);
                }
            }
        }
        return memory;
    }

    private static boolean isRead(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Deserializer<SeenItem> values) {
        String id = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            items.remove(id);
        } else {
            items.put(id, values.deserialize(record.topic(), record.value()));
        }
    }

    @Nullable
    SeenItem find(String id) {
        return items.get(id);
    }

    void remember(String id, SeenItem item) {
        items.put(id, item);
    }

    int size() {
        return items.size();
    }
}
