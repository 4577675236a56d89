package org.wirefold.sink;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.wirefold.runtime.Health;

/** How the sink is, told from what it gets done and not from which state it believes to be in. */
final class SinkState {
    /** A statement may take 30 s and a dead socket shows after 45: silence beyond that is a fault. */
    private static final long SILENCE_NANOS = 60_000_000_000L;

    private final LongSupplier nanoClock;
    private volatile long lastProgress;
    private volatile boolean started;
    private volatile String trouble = "starting";
    private volatile boolean dead;
    private final AtomicLong stored = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    SinkState(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        lastProgress = nanoClock.getAsLong();
    }

    /** The loop went round with nothing wrong. */
    void progress() {
        lastProgress = nanoClock.getAsLong();
        started = true;
        trouble = "";
    }

    void count(long rows, long refusals) {
        stored.addAndGet(rows);
        refused.addAndGet(refusals);
    }

    void waiting(String why) {
        lastProgress = nanoClock.getAsLong();
        trouble = why;
    }

    void dead(String why) {
        trouble = why;
        dead = true;
    }

    Health health() {
        Map<String, String> details = new TreeMap<>();
        details.put("rows", stored.toString());
        details.put("refused", refused.toString());
        boolean silent = nanoClock.getAsLong() - lastProgress > SILENCE_NANOS;
        String why = silent ? "no progress for more than 60 s" : trouble;
        if (!why.isEmpty()) {
            details.put("trouble", why);
        }
        if (dead) {
            return Health.dead(details);
        }
        if (!started) {
            return Health.starting(details);
        }
        return why.isEmpty() ? Health.up(details) : Health.waiting(details);
    }
}
