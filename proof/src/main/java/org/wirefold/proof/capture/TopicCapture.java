package org.wirefold.proof.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Topics read whole, committed records only, by a consumer without a group that leaves nothing behind. */
final class TopicCapture {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PAUSE_MILLIS = 100;
    /** Magic byte and schema number of the Confluent wire format. */
    private static final int HEADER_BYTES = 5;

    private final Map<String, Object> committed;
    private final Map<String, Object> uncommitted;
    private final Path folder;
    private final Duration patience;
    private final Map<String, TreeMap<Integer, SchemaUse>> uses = new TreeMap<>();

    TopicCapture(Map<String, Object> consumerProperties, Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
        committed = new HashMap<>(consumerProperties);
        committed.keySet().removeAll(List.of("group.id", "group.instance.id"));
        committed.put("enable.auto.commit", "false");
        committed.put("auto.offset.reset", "none");
        committed.put("allow.auto.create.topics", "false");
        committed.put("max.poll.records", "2000");
        // closing waits for the answer to the last request, which asks for more than there is
        committed.put("fetch.max.wait.ms", "20");
        committed.put("isolation.level", "read_committed");
        uncommitted = new HashMap<>(committed);
        uncommitted.put("isolation.level", "read_uncommitted");
    }

    /** The whole topic, kept. */
    CapturedTopic capture(String topic) throws IOException, InterruptedException {
        try (SpilledRecords.Writer writer = new SpilledRecords.Writer(folder, topic)) {
            Map<Integer, PartitionRange> ranges = read(topic, record -> {
                try {
                    writer.add(new CapturedRecord(
                            topic,
                            record.partition(),
                            record.offset(),
                            record.timestamp(),
                            record.key(),
                            record.value()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return new CapturedTopic(topic, writer.finish(), ranges);
        }
    }

    /** Looks only for the schemas that a topic was written with. */
    void scan(String topic) throws InterruptedException {
        read(topic, record -> {});
    }

    /** What was found so far. */
    List<SchemaUse> schemaUses() {
        List<SchemaUse> all = new ArrayList<>();
        uses.values().forEach(ids -> all.addAll(ids.values()));
        return all;
    }

    private Map<Integer, PartitionRange> read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> action)
            throws InterruptedException {
        try (var consumer = new KafkaConsumer<>(committed, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = awaitEnds(consumer, partitions);
            Map<TopicPartition, Long> committedEnds = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
            consumer.assign(partitions);
            beginnings.forEach(consumer::seek);
            while (!isAtEnd(consumer, ends, committedEnds)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (record.offset() < ends.getOrDefault(new TopicPartition(topic, record.partition()), 0L)) {
                        note(record);
                        action.accept(record);
                    }
                }
            }
            Map<Integer, PartitionRange> ranges = new HashMap<>();
            ends.forEach((partition, end) -> ranges.put(
                    partition.partition(),
                    new PartitionRange(
                            beginnings.getOrDefault(partition, 0L),
                            Math.min(end, committedEnds.getOrDefault(partition, 0L)),
                            end)));
            return ranges;
        }
    }

    /** Where the logs end, once no transaction is open before that; where they end anyhow when patience is over. */
    private Map<TopicPartition, Long> awaitEnds(KafkaConsumer<?, ?> reader, List<TopicPartition> partitions)
            throws InterruptedException {
        long limit = System.nanoTime() + patience.toNanos();
        try (var consumer =
                new KafkaConsumer<>(uncommitted, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!isReached(reader.endOffsets(partitions), ends) && System.nanoTime() < limit) {
                Thread.sleep(PAUSE_MILLIS);
            }
            return ends;
        }
    }

    private static boolean isReached(Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** The position moves over the markers of transactions too; an open transaction stops it. */
    private static boolean isAtEnd(
            KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committedEnds) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey())
                        >= Math.min(end.getValue(), committedEnds.getOrDefault(end.getKey(), 0L)));
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (value == null || value.length < HEADER_BYTES || value[0] != 0) {
            return;
        }
        int id = ByteBuffer.wrap(value, 1, Integer.BYTES).getInt();
        String place = record.topic() + "-" + record.partition() + "-" + record.offset();
        uses.computeIfAbsent(record.topic(), name -> new TreeMap<>())
                .merge(
                        id,
                        new SchemaUse(record.topic(), id, 1, place),
                        (known, one) -> new SchemaUse(known.topic(), id, known.records() + 1, known.firstPlace()));
    }
}
