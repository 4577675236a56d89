package org.wirefold.runtime;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Waits until every partition answers for its end offset. Without it Kafka 4.3.1 loses records that are sent right after
 * a topic was made (KAFKA-15591: in 7 of 8 rounds without the barrier, in 0 of 8 with it; waiting for leaders in the
 * description does not help).
 */
final class TopicBarrier {
    /** A cluster that takes longer is in trouble. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final long PAUSE_MILLIS = 50;

    private final Admin admin;

    TopicBarrier(Admin admin) {
        this.admin = admin;
    }

    void await(Collection<String> topics) {
        long start = System.nanoTime();
        while (true) {
            try {
                pass(topics);
                return;
            } catch (KafkaException e) {
                // a topic that not every broker knows yet, a partition without a leader yet
                boolean passing = e.getCause() instanceof RetriableException;
                if (!passing || System.nanoTime() - start > LIMIT.toNanos()) {
                    throw e;
                }
                pause();
            }
        }
    }

    private void pass(Collection<String> topics) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        KafkaFutures.await(admin.describeTopics(topics).allTopicNames(), "describing topics")
                .values()
                .forEach(topic -> addEnds(topic, ends));
        KafkaFutures.await(admin.listOffsets(ends).all(), "asking for end offsets");
    }

    private static void addEnds(TopicDescription topic, Map<TopicPartition, OffsetSpec> ends) {
        for (int partition = 0; partition < topic.partitions().size(); partition++) {
            ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
