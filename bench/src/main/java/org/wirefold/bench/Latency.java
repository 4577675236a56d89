package org.wirefold.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Time from the send of an article to the moment when a reader of committed records has it, milliseconds. */
record Latency(long p50, long p99, int count) {

    /** Reads from the end of some topics; open it before the first send. */
    static final class Reader implements AutoCloseable {
        private final KafkaConsumer<byte[], byte[]> consumer;
        private final List<Long> millis = new ArrayList<>();

        Reader(String bootstrapServers, String... topics) {
            Map<String, Object> settings = new HashMap<>();
            settings.put("bootstrap.servers", bootstrapServers);
            settings.put("isolation.level", "read_committed");
            settings.put("fetch.max.wait.ms", 5);
            consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            List<TopicPartition> partitions = Arrays.stream(topics)
                    .map(topic -> new TopicPartition(topic, 0))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
        }

        /** Reads until so many records came, or the limit passes. Outputs carry the time at which their article was sent. */
        Latency read(int expected, Duration limit) {
            long deadline = System.nanoTime() + limit.toNanos();
            while (millis.size() < expected && System.nanoTime() < deadline) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(50))) {
                    millis.add(System.currentTimeMillis() - record.timestamp());
                }
            }
            return of(millis);
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    private static Latency of(List<Long> millis) {
        long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return new Latency(-1, -1, 0);
        }
        return new Latency(
                sorted[sorted.length / 2],
                sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)],
                sorted.length);
    }
}
