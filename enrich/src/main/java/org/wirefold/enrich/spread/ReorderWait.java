package org.wirefold.enrich.spread;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.wirefold.schema.wire.OpsEvent;

/**
 * Tells when a lane has waited too long for a number. It is told and nothing else: the number is never skipped, because an answer
 * without it would be another answer than the one of a replay.
 */
final class ReorderWait {
    static final String CODE = "REORDER_WAIT";

    private final LineUp lineUp;
    private final Duration limit;
    private long waitsFor = -1;
    private long since;
    private boolean told;

    ReorderWait(LineUp lineUp, Duration limit) {
        this.lineUp = lineUp;
        this.limit = limit;
    }

    /**
     * Looks once more.
     *
     * @param now time of the clock, milliseconds since 1970
     * @param where the step that waits, and its lane
     * @return an event, once a wait
     */
    Optional<OpsEvent> look(long now, String where) {
        if (lineUp.waiting() == 0 || lineUp.next() != waitsFor) {
            waitsFor = lineUp.waiting() == 0 ? -1 : lineUp.next();
            since = now;
            told = false;
        }
        if (told || waited(now) < limit.toMillis() || waitsFor < 0) {
            return Optional.empty();
        }
        told = true;
        String detail = where + " has waited " + waited(now) / 1000 + " s for number " + waitsFor + " (missing parts "
                + lineUp.missing() + "); " + lineUp.waiting() + " numbers wait; nothing is skipped";
        return Optional.of(new OpsEvent("enrich", CODE, "warning", detail, null, Instant.ofEpochMilli(now)));
    }

    /** Milliseconds since the present wait was first seen; 0 when nothing waits. */
    long waited(long now) {
        return waitsFor < 0 ? 0 : now - since;
    }
}
