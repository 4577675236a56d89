package org.wirefold.sink;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Writes one batch while the next is read and decoded: the database works on one core, this process on another. Never
 * more than one is on its way, so batches are written in the order they came. For one thread.
 */
final class BatchWriter implements AutoCloseable {
    private final ResultStore store;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread writer = new Thread(task, "sink-writer");
        writer.setDaemon(true);
        return writer;
    });
    private @Nullable Future<Written> onItsWay;

    BatchWriter(ResultStore store) {
        this.store = store;
    }

    /** What became of a batch that was committed. */
    record Written(SinkBatch batch, Duration took) {}

    /** Sends a batch on its way; the one before must be finished. */
    void begin(SinkBatch batch, SinkDeadLetters letters) {
        if (onItsWay != null) {
            throw new IllegalStateException("a batch is on its way already");
        }
        onItsWay = thread.submit(() -> {
            long start = System.nanoTime();
            batch.write(store, letters);
            return new Written(batch, Duration.ofNanos(System.nanoTime() - start));
        });
    }

    /** Waits for the batch on its way, if there is one, and throws what {@link ResultStore#write} threw. */
    Optional<Written> finish() {
        Future<Written> waitingFor = onItsWay;
        if (waitingFor == null) {
            return Optional.empty();
        }
        onItsWay = null;
        try {
            return Optional.of(waitingFor.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Lets the batch on its way end; what becomes of it stands in the store. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            finish();
        } catch (StoreUnavailableException | StoreFencedException | StoreBrokenException e) {
            // read again from the position in the store, by whoever reads next
            onItsWay = null;
        }
    }
}
