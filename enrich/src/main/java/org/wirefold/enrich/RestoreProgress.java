package org.wirefold.enrich;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the stores are read back from their changelogs: a line of the log every few seconds, and a detail of the health. */
final class RestoreProgress implements StateRestoreListener {
    private static final Logger LOG = LoggerFactory.getLogger(RestoreProgress.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final Clock clock;
    private final Map<String, Restoring> stores = new TreeMap<>();
    private Instant lastLine = Instant.MIN;

    /** @param total records to read when it began; compaction may leave fewer */
    private record Restoring(Instant since, long done, long total) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d of %,d records", done, total);
        }
    }

    RestoreProgress(Clock clock) {
        this.clock = clock;
    }

    /** The stores that are being read, with what is done; empty when none is. */
    synchronized String describe() {
        StringBuilder text = new StringBuilder();
        stores.forEach((store, restoring) -> text.append(text.isEmpty() ? "" : "; ")
                .append(store)
                .append(": ")
                .append(restoring));
        return text.toString();
    }

    @Override
    public synchronized void onRestoreStart(TopicPartition partition, String store, long start, long end) {
        stores.put(name(partition, store), new Restoring(clock.instant(), 0, end - start));
    }

    @Override
    public synchronized void onBatchRestored(TopicPartition partition, String store, long end, long count) {
        stores.computeIfPresent(
                name(partition, store), (key, r) -> new Restoring(r.since(), r.done() + count, r.total()));
        if (clock.instant().isAfter(lastLine.plus(BETWEEN_LINES))) {
            lastLine = clock.instant();
            LOG.info("restoring {}", describe());
        }
    }

    @Override
    public synchronized void onRestoreEnd(TopicPartition partition, String store, long count) {
        Restoring ended = stores.remove(name(partition, store));
        if (ended != null && count > 0) {
            Duration took = Duration.between(ended.since(), clock.instant());
            LOG.info("restored {}: {} records in {} s", name(partition, store), count, took.toMillis() / 1000.0);
        }
    }

    @Override
    public synchronized void onRestoreSuspended(TopicPartition partition, String store, long count) {
        stores.remove(name(partition, store));
    }

    private static String name(TopicPartition partition, String store) {
        return store + "/" + partition.partition();
    }
}
