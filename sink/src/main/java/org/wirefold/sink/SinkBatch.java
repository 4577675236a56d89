package org.wirefold.sink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.wire.DeadLetter;

/** Records that were read, turned to rows, and what was refused of them. */
final class SinkBatch {
    private final List<ResultRow> rows = new ArrayList<>();
    private final Map<String, ConsumerRecord<byte[], byte[]>> records = new HashMap<>();
    private final List<DeadLetter> undecodable = new ArrayList<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final List<Advance> steps;
    private int tombstones;
    private int refused;

    private SinkBatch(List<Advance> steps) {
        this.steps = new ArrayList<>(steps);
    }

    /** Decodes records; the steps lead over all of them. */
    static SinkBatch of(List<ConsumerRecord<byte[], byte[]>> read, RowDecoder decoder, ReadPositions positions) {
        SinkBatch batch = new SinkBatch(List.of());
        for (ConsumerRecord<byte[], byte[]> record : read) {
            batch.next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            if (record.value() == null) {
                batch.tombstones++;
            } else {
                batch.decode(record, decoder);
            }
        }
        batch.next.forEach((partition, offset) -> batch.steps.add(positions.advance(partition, offset)));
        return batch;
    }

    /** Steps without rows. */
    static SinkBatch idle(List<Advance> steps) {
        return new SinkBatch(steps);
    }

    private void decode(ConsumerRecord<byte[], byte[]> record, RowDecoder decoder) {
        try {
            rows.add(decoder.row(record));
            records.put(record.topic() + "-" + record.partition() + "-" + record.offset(), record);
        } catch (SerializationException e) {
            undecodable.add(
                    SinkDeadLetters.of(record, DeadLetterReason.UNDECODABLE_RECORD, String.valueOf(e.getMessage())));
        }
    }

    /** Dead letters first: a position that has moved over a record must not do so before its letter is safe. */
    void write(ResultStore store, SinkDeadLetters letters) {
        if (!undecodable.isEmpty()) {
            letters.publish(undecodable);
        }
        store.write(new ResultBatch(rows, steps), refusals -> {
            List<DeadLetter> refusedRows = new ArrayList<>();
            for (Refusal refusal : refusals) {
                ConsumerRecord<byte[], byte[]> record =
                        records.get(refusal.row().place());
                if (record != null) {
                    refusedRows.add(SinkDeadLetters.of(
                            record, DeadLetterReason.REFUSED_BY_STORE, refusal.code() + " " + refusal.message()));
                }
            }
            letters.publish(refusedRows);
            refused = refusedRows.size();
        });
    }

    List<Advance> steps() {
        return steps;
    }

    /** Rows in the store, once written. */
    int stored() {
        return rows.size() - refused;
    }

    /** Rows the store refused, once written. */
    int refused() {
        return refused;
    }

    int undecodable() {
        return undecodable.size();
    }

    int tombstones() {
        return tombstones;
    }
}
