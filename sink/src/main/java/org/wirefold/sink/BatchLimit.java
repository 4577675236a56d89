package org.wirefold.sink;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How much goes into one transaction. Rows alone are no limit: an entry of the ledger has up to 64 claims, and a thousand such entries took
 * a sink with a heap of 256 MiB down (fault trial of 2026-11-20).
 *
 * @param rows most records
 * @param bytes most bytes of their values as they stand on their topics; a record that alone has more goes alone
 */
record BatchLimit(int rows, long bytes) {
    /**
     * A thousand articles of the usual size, 3 kB. In memory a value is about ten times as large, as record, as tree and as parameter,
     * and two batches are there at once: one is written while the next is decoded.
     */
    static final long USUAL_BYTES = 4 << 20;

    /** How many records, from the first on, make the next batch; 0 only for none. */
    int take(List<ConsumerRecord<byte[], byte[]>> waiting) {
        long sum = 0;
        int count = 0;
        for (ConsumerRecord<byte[], byte[]> record : waiting) {
            sum += Math.max(0, record.serializedValueSize());
            if (count == rows || (count > 0 && sum > bytes)) {
                return count;
            }
            count++;
        }
        return count;
    }

    /** Whether more than these would not fit into one batch. */
    boolean isReached(List<ConsumerRecord<byte[], byte[]>> waiting) {
        return waiting.size() >= rows || take(waiting) < waiting.size();
    }
}
