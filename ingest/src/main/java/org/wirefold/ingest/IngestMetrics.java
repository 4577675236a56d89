package org.wirefold.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.wirefold.ingest.publish.Counts;

/** Ingest's numbers. Items read = published + dead letters + unchanged; an item counts when its transaction has ended. */
final class IngestMetrics {
    private final Counter published;
    private final Counter deadLetters;
    private final Counter unchanged;

    IngestMetrics(MeterRegistry registry) {
        published = counter(registry, "published");
        deadLetters = counter(registry, "dead_letter");
        unchanged = counter(registry, "unchanged");
    }

    /** What came on top between two counts. */
    void read(Counts before, Counts after) {
        published.increment((double) (after.published() - before.published()));
        deadLetters.increment((double) (after.deadLettered() - before.deadLettered()));
        unchanged.increment((double) (after.unchanged() - before.unchanged()));
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("wirefold.ingest.items")
                .description("Items read, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
