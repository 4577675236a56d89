package org.wirefold.bench;

/**
 * Does a thing again and again until the compiler of the JVM has done its work: what runs for years is measured as it runs then. How
 * slow it is right after a start is told beside.
 *
 * @param first CPU nanoseconds of the first round
 */
record WarmUp(double first) {
    /** CPU time after which rounds of all benchmarks here took no less; JMH warms up for 50 s unless told otherwise. */
    static final double NANOS = 20e9;

    static WarmUp of(Runnable round) {
        long start = CpuClock.now();
        round.run();
        WarmUp warmUp = new WarmUp(CpuClock.now() - start);
        while (CpuClock.now() - start < NANOS) {
            round.run();
        }
        return warmUp;
    }
}
