package org.wirefold.sink;

import java.util.List;
import java.util.OptionalLong;

/**
 * Where results are kept for those who read no topics. Rows and read positions are written together or not at all, so a
 * reader that starts at {@link #position} neither loses nor doubles a row, whatever broke.
 */
public interface ResultStore extends AutoCloseable {
    /**
     * Offset of the first record of a partition that is not stored yet; empty when nothing was ever stored, which means:
     * start at the beginning.
     */
    OptionalLong position(String topic, int partition);

    /**
     * Writes rows and positions in one transaction. Rows the store refuses for what they hold are handed to {@code
     * refused} before the transaction ends; when that call throws, nothing is written.
     *
     * @throws StoreFencedException when another reader has moved a position meanwhile; nothing was written
     * @throws StoreUnavailableException when the store cannot be reached or asks to try again; the transaction was
     *     rolled back, or, when the connection broke during the commit, {@link #position} tells what became of it
     * @throws StoreBrokenException when trying again is of no use, for example after a table was changed by hand
     */
    void write(ResultBatch batch, RefusalHandler refused);

    @Override
    void close();

    /** Takes what a store refuses; returns once it is safely elsewhere. */
    @FunctionalInterface
    interface RefusalHandler {
        /** Called at most once for each transaction, with at least one refusal. */
        void publish(List<Refusal> refusals);
    }
}
