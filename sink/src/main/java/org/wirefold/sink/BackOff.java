package org.wirefold.sink;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses between attempts: each about twice as long as the one before, from 100 ms to a limit, with a quarter of jitter. */
final class BackOff {
    /** A database that restarts is back in well under a second more often than not. */
    private static final long FIRST_MILLIS = 100;

    private final long maxMillis;
    private final RandomGenerator random;
    private long nextMillis = FIRST_MILLIS;

    BackOff(Duration max, RandomGenerator random) {
        this.maxMillis = Math.max(FIRST_MILLIS, max.toMillis());
        this.random = random;
    }

    /** How long to wait now; the next answer is longer. Jitter keeps several sinks from coming back in step. */
    long nextMillis() {
        long base = nextMillis;
        nextMillis = Math.min(maxMillis, base * 2);
        return base - base / 8 + random.nextLong(base / 4 + 1);
    }

    /** Begins again, after a success. */
    void reset() {
        nextMillis = FIRST_MILLIS;
    }
}
