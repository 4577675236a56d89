package org.wirefold.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With the consumer itself, which needs no broker to say where it would read. */
class ReadPositionsTest {
    private static final TopicPartition PARTITION = new TopicPartition("articles.enriched", 0);

    private final KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", "127.0.0.1:1", "auto.offset.reset", "none"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());

    @AfterEach
    void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }

    @Test
    void anAssignmentThatAddsNothingMovesNothing() {
        ReadPositions positions = new ReadPositions(consumer, new StoreAt(37), () -> {});
        consumer.assign(List.of(PARTITION));
        positions.onPartitionsAssigned(List.of(PARTITION));
        assertThat(positions.unsettled()).isTrue();
        positions.settle();
        assertThat(consumer.position(PARTITION, Duration.ZERO)).isEqualTo(37);

        positions.onPartitionsAssigned(List.of());

        assertThat(positions.unsettled()).isFalse();
        assertThat(consumer.position(PARTITION, Duration.ZERO)).isEqualTo(37);
        assertThat(consumer.paused()).isEmpty();
    }

    private record StoreAt(long position) implements ResultStore {
        @Override
        public OptionalLong position(String topic, int partition) {
            return OptionalLong.of(position);
        }

        @Override
        public void write(ResultBatch batch, RefusalHandler refused) {
            throw new AssertionError("nothing is written");
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
