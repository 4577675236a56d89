package org.wirefold.sink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.RegistryUnavailableException;
import org.wirefold.schema.wire.DeadLetter;

/**
 * Reads records, gathers them to batches, writes each batch with its positions. What passes is tried again for ever from
 * the positions in the store; meanwhile polling goes on, paused, so that the group keeps this member. For one thread.
 */
final class SinkLoop {
    private static final Logger LOG = LoggerFactory.getLogger(SinkLoop.class);
    private static final Duration IDLE = Duration.ofMillis(200);

    private final SinkConfig config;
    private final Consumer<byte[], byte[]> consumer;
    private final ResultStore store;
    private final RowDecoder decoder;
    private final SinkDeadLetters letters;
    private final SinkMetrics metrics;
    private final SinkState state;
    private final BackOff backOff;
    private final ReadPositions positions;
    private final List<ConsumerRecord<byte[], byte[]>> pending = new ArrayList<>();
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
        consumer = parts.consumer();
        store = parts.store();
        decoder = parts.decoder();
        letters = parts.letters();
        metrics = parts.metrics();
        state = parts.state();
        backOff = parts.backOff();
        positions = new ReadPositions(consumer, store, pending::clear);
        consumer.subscribe(decoder.topics(), positions);
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
            positions.settle();
            gather();
            if (!pending.isEmpty()) {
                if (pending.size() >= config.batchRows()
                        || waited() >= config.batchWait().toNanos()) {
                    flush();
                }
            } else {
                writeIdle();
            }
            state.progress();
        } catch (StoreUnavailableException | RegistryUnavailableException e) {
            retryLater(e);
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

    private void flush() {
        List<ResultRow> rows = new ArrayList<>(pending.size());
        Map<String, ConsumerRecord<byte[], byte[]>> records = new HashMap<>();
        List<DeadLetter> undecodable = new ArrayList<>();
        Map<TopicPartition, Long> next = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : pending) {
            next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            if (record.value() != null) {
                decode(record, rows, undecodable);
                records.put(record.topic() + "-" + record.partition() + "-" + record.offset(), record);
            }
        }
        List<Advance> steps = new ArrayList<>();
        next.forEach((partition, offset) -> steps.add(positions.advance(partition, offset)));
        if (!undecodable.isEmpty()) {
            letters.publish(undecodable);
        }
        int refused = write(new ResultBatch(rows, steps), records);
        metrics.committed("stored", rows.size() - refused);
        metrics.committed("refused", refused);
        metrics.committed("undecodable", undecodable.size());
        metrics.committed("tombstone", pending.size() - rows.size() - undecodable.size());
        state.count(rows.size() - refused, refused + undecodable.size());
        pending.clear();
    }

    private void decode(ConsumerRecord<byte[], byte[]> record, List<ResultRow> rows, List<DeadLetter> undecodable) {
        try {
            rows.add(decoder.row(record));
        } catch (SerializationException e) {
            undecodable.add(
                    SinkDeadLetters.of(record, DeadLetterReason.UNDECODABLE_RECORD, String.valueOf(e.getMessage())));
        }
    }

    /** How many rows were refused. */
    private int write(ResultBatch batch, Map<String, ConsumerRecord<byte[], byte[]>> records) {
        List<DeadLetter> refused = new ArrayList<>();
        long start = System.nanoTime();
        store.write(batch, refusals -> {
            for (Refusal refusal : refusals) {
                ConsumerRecord<byte[], byte[]> record =
                        records.get(refusal.row().place());
                if (record != null) {
                    refused.add(SinkDeadLetters.of(
                            record, DeadLetterReason.REFUSED_BY_STORE, refusal.code() + " " + refusal.message()));
                }
            }
            letters.publish(refused);
        });
        metrics.transactions().record(Duration.ofNanos(System.nanoTime() - start));
        positions.written(batch.advances());
        backOff.reset();
        return refused.size();
    }

    private void writeIdle() {
        List<Advance> steps = positions.idleAdvances();
        if (!steps.isEmpty()) {
            write(new ResultBatch(List.of(), steps), Map.of());
        }
        for (TopicPartition partition : positions.partitions()) {
            consumer.currentLag(partition).ifPresent(lag -> metrics.lag(partition, lag));
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
}
