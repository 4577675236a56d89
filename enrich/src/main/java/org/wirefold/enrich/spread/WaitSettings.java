package org.wirefold.enrich.spread;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.wirefold.schema.wire.OpsEvent;

/**
 * What becomes of a wait that lasts too long.
 *
 * @param limit how long the next number may be missing before somebody is told
 * @param events name of the sink that gets the events
 */
public record WaitSettings(Duration limit, String events) {
    /** Often enough for a gauge, and never more often than that. */
    private static final Duration LEAST_INTERVAL = Duration.ofMillis(100);

    /** How often a step looks. */
    Duration interval() {
        Duration quarter = limit.dividedBy(4);
        return quarter.compareTo(LEAST_INTERVAL) < 0 ? LEAST_INTERVAL : quarter;
    }

    void report(ProcessorContext<String, Object> context, Optional<OpsEvent> event) {
        event.ifPresent(found ->
                context.forward(new Record<>("enrich", found, found.getAt().toEpochMilli()), events));
    }
}
