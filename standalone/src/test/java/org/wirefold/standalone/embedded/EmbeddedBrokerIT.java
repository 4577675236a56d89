package org.wirefold.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.runtime.ConsumerLag;
import org.wirefold.runtime.SettingsException;
import org.wirefold.runtime.TopicProvisioner;
import org.wirefold.runtime.TopicSpec;
import org.wirefold.schema.Topics;

class EmbeddedBrokerIT {
    private static final List<TopicSpec> CATALOGUE =
            Topics.all().stream().map(TopicSpec::of).toList();

    @TempDir
    private Path folder;

    @Test
    void topicsRecordsPortAndClusterOutliveARestart() throws Exception {
        String clusterId;
        String address;
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder);
                Admin admin = admin(broker)) {
            assertThat(TopicProvisioner.with(admin).provision(CATALOGUE)).hasSize(CATALOGUE.size());
            send(broker, Topics.RAW.name(), 100);
            clusterId = admin.describeCluster().clusterId().get();
            address = broker.bootstrapServers();
            assertThatThrownBy(() -> EmbeddedBroker.start(folder))
                    .isInstanceOf(EmbeddedException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder);
                Admin admin = admin(broker)) {
            assertThat(broker.bootstrapServers()).isEqualTo(address);
            assertThat(admin.describeCluster().clusterId().get()).isEqualTo(clusterId);
            assertThat(TopicProvisioner.with(admin).provision(CATALOGUE)).isEmpty();
            assertThat(read(broker, Topics.RAW.name(), 100)).hasSize(100);
        }
    }

    @Test
    void aBurstRightBehindTheBarrierArrivesWhole() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder);
                Admin admin = admin(broker)) {
            for (int round = 0; round < 8; round++) {
                String topic = "burst-" + round;
                TopicProvisioner.with(admin).provision(List.of(TopicSpec.log(topic, 4, Duration.ofDays(1))));
                send(broker, topic, 400);
                assertThat(count(broker, topic, 4)).as(topic).isEqualTo(400);
            }
        }
    }

    @Test
    void topicsThatAreOtherwiseAreRefusedWithEveryDifference() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder);
                Admin admin = admin(broker)) {
            TopicProvisioner provisioner = TopicProvisioner.with(admin);
            provisioner.provision(List.of(TopicSpec.log("news", 1, Duration.ofDays(1))));

            assertThat(provisioner.differences(List.of(TopicSpec.log("news", 1, Duration.ofDays(1)))))
                    .isEmpty();
            assertThatThrownBy(() -> provisioner.provision(List.of(TopicSpec.log("news", 3, Duration.ofDays(2)))))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("1 partitions, not 3")
                    .hasMessageContaining("retention.ms=86400000, not 172800000");
            assertThat(provisioner.differences(List.of(TopicSpec.log("absent", 1, Duration.ofDays(1)))))
                    .containsExactly("topic absent is missing");
        }
    }

    @Test
    void aTopicThatNobodyMadeStaysUnmade() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder);
                var producer = new KafkaProducer<byte[], byte[]>(
                        Map.of("bootstrap.servers", broker.bootstrapServers(), "max.block.ms", "1500"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("mistyped", bytes(1)))
                            .get())
                    .hasMessageContaining("mistyped");
            try (Admin admin = admin(broker)) {
                assertThatThrownBy(() -> admin.describeTopics(List.of("mistyped"))
                                .allTopicNames()
                                .get())
                        .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
            }
        }
    }

    @Test
    void lagCountsFromTheStartUntilTheGroupCommitted() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder);
                Admin admin = admin(broker)) {
            TopicProvisioner.with(admin).provision(List.of(TopicSpec.log("news", 1, Duration.ofDays(1))));
            send(broker, "news", 50);
            var partition = new TopicPartition("news", 0);
            ConsumerLag lag = new ConsumerLag(admin);

            assertThat(lag.of("readers", List.of(partition))).containsEntry(partition, 50L);
            try (var consumer = consumer(broker, "readers")) {
                consumer.assign(List.of(partition));
                consumer.commitSync(Map.of(partition, new org.apache.kafka.clients.consumer.OffsetAndMetadata(20)));
            }
            assertThat(lag.of("readers", List.of(partition))).containsEntry(partition, 30L);
            assertThat(lag.behind(Map.of(partition, 50L), List.of(partition))).containsEntry(partition, 0L);
        }
    }

    @Test
    void anOpenTransactionIsLag() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder);
                Admin admin = admin(broker);
                var producer = new KafkaProducer<byte[], byte[]>(
                        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "writer"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            TopicProvisioner.with(admin).provision(List.of(TopicSpec.log("news", 1, Duration.ofDays(1))));
            var partition = new TopicPartition("news", 0);
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("news", bytes(1), bytes(1))).get();

            assertThat(new ConsumerLag(admin).of("readers", List.of(partition)))
                    .as("its markers may be on their way: whoever waits for the end has to wait for it")
                    .containsEntry(partition, 1L);
        }
    }

    static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static void send(EmbeddedBroker broker, String topic, int count) throws Exception {
        try (var producer = new KafkaProducer<byte[], byte[]>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "delivery.timeout.ms",
                        "30000",
                        "request.timeout.ms",
                        "10000"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = IntStream.range(0, count)
                    .mapToObj(i -> producer.send(new ProducerRecord<>(topic, bytes(i), bytes(i))))
                    .toList();
            for (Future<RecordMetadata> record : sent) {
                record.get();
            }
        }
    }

    private static List<String> read(EmbeddedBroker broker, String topic, int atLeast) {
        List<String> values = new ArrayList<>();
        try (var consumer = consumer(broker, "reader-of-" + topic)) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < atLeast && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(r -> values.add(new String(r.value(), StandardCharsets.UTF_8)));
            }
        }
        return values;
    }

    /** Without transactions and compaction every offset is a record, and a lost batch leaves no gap. */
    private static long count(EmbeddedBroker broker, String topic, int partitions) {
        try (var consumer = consumer(broker, "counter")) {
            List<TopicPartition> all = IntStream.range(0, partitions)
                    .mapToObj(p -> new TopicPartition(topic, p))
                    .toList();
            return consumer.endOffsets(all).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(EmbeddedBroker broker, String group) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "group.id",
                        group,
                        "enable.auto.commit",
                        "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static byte[] bytes(int number) {
        return Integer.toString(number).getBytes(StandardCharsets.UTF_8);
    }
}
