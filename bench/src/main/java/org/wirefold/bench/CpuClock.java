package org.wirefold.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** CPU time of the calling thread: what a step costs on one core, also when other programs want the core too. */
final class CpuClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuClock() {}

    /** Nanoseconds; only differences mean something. */
    static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Load of the machine and its processors, to stand beside what was measured. */
    static String load() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                java.util.Locale.ROOT,
                "Java %s, %d processors, load average %.1f",
                Runtime.version(),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage());
    }
}
