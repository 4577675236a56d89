package org.wirefold.proof.capture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** What the cluster knows of itself. */
final class ClusterCapture {
    /** RELIABILITY 2.1, I15: longer than any pause of a healthy application. */
    private static final Duration STANDSTILL = Duration.ofSeconds(60);

    private final Admin admin;
    private final String group;

    ClusterCapture(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    Set<String> topicNames() {
        return await(
                admin.listTopics(new ListTopicsOptions().listInternal(false)).names());
    }

    /** Where the group of enrich stands, by topic and partition; empty when there is no such group. */
    Optional<Map<String, Long>> positions() {
        Map<String, Long> found = new HashMap<>();
        await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        found.put(partition.toString(), offset.offset());
                    }
                });
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** Transactions that are open now; empty when the cluster does not tell. */
    Optional<List<OpenTransaction>> transactions() {
        try {
            List<String> ongoing = await(admin.listTransactions(
                                    new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING)))
                            .all())
                    .stream()
                    .map(TransactionListing::transactionalId)
                    .toList();
            List<OpenTransaction> open = new ArrayList<>();
            await(admin.describeTransactions(ongoing).all()).forEach((id, state) -> add(open, id, state));
            return Optional.of(open);
        } catch (KafkaException e) {
            return Optional.empty();
        }
    }

    private static void add(List<OpenTransaction> open, String id, TransactionDescription state) {
        if (state.transactionStartTimeMs().isPresent()) {
            open.add(new OpenTransaction(
                    id,
                    System.currentTimeMillis() - state.transactionStartTimeMs().getAsLong()));
        }
    }

    /** Looks a second time only when there is something to work on. */
    Optional<Progress> progress(Optional<Map<String, Long>> worked) throws InterruptedException {
        if (worked.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> before = positions().orElse(Map.of());
        long lag = lag();
        if (lag == 0) {
            return Optional.of(new Progress(0, 0, false, 0));
        }
        long limit = System.nanoTime() + STANDSTILL.toNanos();
        long start = System.nanoTime();
        Map<String, Long> after = before;
        while (after.equals(before) && System.nanoTime() < limit) {
            Thread.sleep(500);
            after = positions().orElse(Map.of());
        }
        return Optional.of(new Progress(
                lag,
                lag(),
                !after.equals(before),
                Duration.ofNanos(System.nanoTime() - start).toMillis()));
    }

    private long lag() {
        Map<TopicPartition, OffsetAndMetadata> offsets =
                await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        offsets.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        await(admin.listOffsets(latest).all()).forEach((partition, info) -> ends.put(partition, info.offset()));
        long lag = 0;
        for (Map.Entry<TopicPartition, OffsetAndMetadata> entry : offsets.entrySet()) {
            if (entry.getValue() != null) {
                lag += Math.max(
                        0,
                        ends.getOrDefault(entry.getKey(), 0L) - entry.getValue().offset());
            }
        }
        return lag;
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaException("the cluster does not answer: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
