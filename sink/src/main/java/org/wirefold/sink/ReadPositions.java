package org.wirefold.sink;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Where this sink reads each of its partitions. The store decides, also when it knows nothing: then reading begins at
 * the beginning, whatever the group may have committed (OPS, B: the other way round wrote 0 rows for ever).
 */
final class ReadPositions implements ConsumerRebalanceListener {
    private final Consumer<?, ?> consumer;
    private final ResultStore store;
    private final Runnable dropPending;
    private final Map<TopicPartition, OptionalLong> stored = new HashMap<>();
    private final Set<TopicPartition> unsettled = new HashSet<>();

    /** @param dropPending forgets records that were read and not written: somebody reads them again */
    ReadPositions(Consumer<?, ?> consumer, ResultStore store, Runnable dropPending) {
        this.consumer = consumer;
        this.store = store;
        this.dropPending = dropPending;
    }

    /**
     * Nothing is fetched before the store was asked, which may take a while, so the callback does not do it itself. A member that comes
     * back to what it has is assigned nothing, and of nothing the consumer would make all: every partition from its beginning.
     */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        consumer.pause(partitions);
        consumer.seekToBeginning(partitions);
        unsettled.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        dropPending.run();
        partitions.forEach(partition -> {
            stored.remove(partition);
            unsettled.remove(partition);
        });
        unsettle();
    }

    /** Whether the store has to be asked before anything is read. */
    boolean unsettled() {
        return !unsettled.isEmpty();
    }

    /** Everything is read again from where the store says, after a failure that leaves unknown what was written. */
    void unsettle() {
        dropPending.run();
        unsettled.addAll(stored.keySet());
        stored.clear();
        consumer.pause(unsettled);
    }

    /** Asks the store for the position of every partition that has none, and lets them flow. */
    void settle() {
        for (TopicPartition partition : List.copyOf(unsettled)) {
            OptionalLong position = store.position(partition.topic(), partition.partition());
            if (position.isPresent()) {
                consumer.seek(partition, position.getAsLong());
            } else {
                consumer.seekToBeginning(List.of(partition));
            }
            stored.put(partition, position);
            unsettled.remove(partition);
            consumer.resume(List.of(partition));
        }
    }

    /** The step from what is stored to {@code next}. */
    Advance advance(TopicPartition partition, long next) {
        OptionalLong from = stored.get(partition);
        if (from == null) {
            throw new IllegalStateException("records of " + partition + " came before its position was known");
        }
        return new Advance(partition.topic(), partition.partition(), from, next);
    }

    /** Steps over offsets that hold no record, such as transaction markers, so that lag falls to 0 when all is read. */
    List<Advance> idleAdvances() {
        List<Advance> steps = new ArrayList<>();
        stored.forEach((partition, from) -> {
            long next = reached(partition);
            if (next > from.orElse(0)) {
                steps.add(advance(partition, next));
            }
        });
        return steps;
    }

    private long reached(TopicPartition partition) {
        try {
            return consumer.position(partition, java.time.Duration.ZERO);
        } catch (TimeoutException e) {
            return 0; // still looking for the beginning
        }
    }

    /** After the steps were written. */
    void written(List<Advance> steps) {
        steps.forEach(
                step -> stored.put(new TopicPartition(step.topic(), step.partition()), OptionalLong.of(step.next())));
    }

    /** The position of every partition that was asked for; 0 where the store knows none. */
    Map<TopicPartition, Long> stored() {
        Map<TopicPartition, Long> found = new HashMap<>();
        stored.forEach((partition, position) -> found.put(partition, position.orElse(0)));
        return found;
    }

    Set<TopicPartition> partitions() {
        return Set.copyOf(stored.keySet());
    }
}
