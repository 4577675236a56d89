package org.wirefold.bench;

import java.util.concurrent.locks.LockSupport;

/** Keeps a steady rate: each send has its own time, so a late one does not shift those behind it. */
final class Pace {
    private static final long SECOND = 1_000_000_000L;

    private Pace() {}

    static void waitFor(long start, int number, int perSecond) {
        if (perSecond == 0) {
            return;
        }
        long due = start + SECOND * number / perSecond;
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }
}
