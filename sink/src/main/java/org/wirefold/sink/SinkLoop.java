package org.wirefold.sink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirefold.schema.RegistryUnavailableException;

/**
 * Reads records, gathers them to batches, writes each batch with its positions. What passes is tried again for ever from
 * the positions in the store; meanwhile polling goes on, paused, so that the group keeps this member. For one thread.
 */
final class SinkLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkLoop.class);
    private static final Duration IDLE = Duration.ofMillis(200);

    private final SinkConfig config;
    private final BatchLimit limit;
    private final Consumer<byte[], byte[]> consumer;
    private final BatchWriter writer;
    private final RowDecoder decoder;
    private final SinkDeadLetters letters;
    private final SinkMetrics metrics;
    private final SinkState state;
    private final BackOff backOff;
    private final ReadPositions positions;
    private final List<ConsumerRecord<byte[], byte[]>> pending = new ArrayList<>();
    private @Nullable RuntimeException failedMeanwhile;
    private long pendingSince;
    private long pausedUntil = System.nanoTime();

    /** What the loop works with; it closes none of it. */
    record Parts(
            Consumer<byte[], byte[]> consumer,
            ResultStore store,
            RowDecoder decoder,
            SinkDeadLetters letters,
            SinkMetrics metrics,
            SinkState state,
            BackOff backOff) {}

    SinkLoop(SinkConfig config, Parts parts) {
        this.config = config;
        limit = new BatchLimit(config.batchRows(), BatchLimit.USUAL_BYTES);
        consumer = parts.consumer();
        writer = new BatchWriter(parts.store());
        decoder = parts.decoder();
        letters = parts.letters();
        metrics = parts.metrics();
        state = parts.state();
        backOff = parts.backOff();
        positions = new ReadPositions(consumer, parts.store(), this::dropPending);
    }

    /** Shares the partitions of all topics with the other sinks of the group. */
    void join() {
        consumer.subscribe(decoder.topics(), positions);
    }

    /** Reads all of these partitions, alone and without a group. */
    void take(Collection<TopicPartition> partitions) {
        consumer.assign(partitions);
        positions.onPartitionsAssigned(partitions);
    }

    /** Once round: at most one poll and one transaction. */
    void step() {
        long rest = pausedUntil - System.nanoTime();
        if (rest > 0) {
            consumer.pause(consumer.assignment());
            consumer.poll(Duration.ofNanos(Math.min(rest, IDLE.toNanos())));
            return;
        }
        try {
            throwFailure();
            if (positions.unsettled()) {
                finish();
                positions.settle();
            }
            if (!limit.isReached(pending)) {
                gather();
            }
            if (pending.isEmpty()) {
                writeIdle();
            } else if (limit.isReached(pending)
                    || waited() >= config.batchWait().toNanos()) {
                flush();
            }
            state.progress();
        } catch (StoreUnavailableException | RegistryUnavailableException e) {
            retryLater(e);
        }
    }

    /** A write that failed while partitions were taken away had nobody to tell. */
    private void throwFailure() {
        RuntimeException failure = failedMeanwhile;
        failedMeanwhile = null;
        if (failure != null) {
            throw failure;
        }
    }

    private void gather() {
        Duration patience = pending.isEmpty()
                ? IDLE
                : Duration.ofNanos(Math.max(0, config.batchWait().toNanos() - waited()));
        boolean first = pending.isEmpty();
        consumer.poll(patience).forEach(pending::add);
        if (first && !pending.isEmpty()) {
            pendingSince = System.nanoTime();
        }
    }

    private long waited() {
        return System.nanoTime() - pendingSince;
    }

    /** Decodes while the batch before is still being written. */
    private void flush() {
        List<ConsumerRecord<byte[], byte[]>> first = pending.subList(0, limit.take(pending));
        SinkBatch batch = SinkBatch.of(first, decoder, positions);
        finish();
        begin(batch);
        first.clear();
    }

    private void begin(SinkBatch batch) {
        positions.written(batch.steps());
        writer.begin(batch, letters);
    }

    private void finish() {
        writer.finish().ifPresent(written -> {
            SinkBatch batch = written.batch();
            metrics.transactions().record(written.took());
            metrics.committed("stored", batch.stored());
            metrics.committed("refused", batch.refused());
            metrics.committed("undecodable", batch.undecodable());
            metrics.committed("tombstone", batch.tombstones());
            state.count(batch.stored(), batch.refused() + batch.undecodable());
            backOff.reset();
        });
    }

    private void writeIdle() {
        finish();
        List<Advance> steps = positions.idleAdvances();
        if (!steps.isEmpty()) {
            begin(SinkBatch.idle(steps));
            finish();
        }
        for (TopicPartition partition : positions.partitions()) {
            consumer.currentLag(partition).ifPresent(lag -> metrics.lag(partition, lag));
        }
    }

    /** What is on its way ends first: whoever gets the partitions next begins behind it. */
    private void dropPending() {
        pending.clear();
        try {
            finish();
        } catch (StoreUnavailableException | StoreFencedException | StoreBrokenException e) {
            failedMeanwhile = e;
        }
    }

    private void retryLater(RuntimeException failure) {
        long millis = backOff.nextMillis();
        LOG.warn("trying again in {} ms: {}", millis, failure.getMessage());
        metrics.failed();
        state.waiting(String.valueOf(failure.getMessage()));
        positions.unsettle();
        pausedUntil = System.nanoTime() + Duration.ofMillis(millis).toNanos();
    }

    /** Where each partition will be read next; what is before it is in the store or on its way there. */
    Map<TopicPartition, Long> positions() {
        return positions.stored();
    }

    /** The same once everything is in the store; empty when that failed and is tried again at the next step. */
    Map<TopicPartition, Long> stored() {
        try {
            finish();
        } catch (StoreUnavailableException e) {
            retryLater(e);
        }
        return positions.stored();
    }

    @Override
    public void close() {
        writer.close();
    }
}
