package org.wirefold.trials.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.wirefold.trials.soak.Slope.Point;

/** One process that lives through the whole soak, and its samples. */
final class Watched {
    /** A program that has just begun grows into its work: RELIABILITY 2.4 leaves the first fifth out. */
    private static final double WARM_UP = 0.2;

    private final String name;
    private final LongSupplier pid;
    private final GcLog log;
    private final long firstPid;
    private final List<ProcessSample> samples = new ArrayList<>();
    private final List<Double> days = new ArrayList<>();

    Watched(String name, LongSupplier pid, GcLog log) {
        this.name = name;
        this.pid = pid;
        this.log = log;
        this.firstPid = pid.getAsLong();
    }

    /** @param day how much of the simulated day is over, from 0 to 1 */
    void sample(double day) {
        ProcessSample.of(pid.getAsLong(), log.leastAfterCollection()).ifPresent(sample -> {
            samples.add(sample);
            days.add(day);
        });
    }

    /** Makes it collect all that is dead, so that the next sample tells what it needs. */
    void collect() throws InterruptedException {
        try {
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid.getAsLong()),
                            "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("no jcmd beside java: a JDK is needed", e);
        }
    }

    /** Whether it is still the process that it was at the start. */
    boolean lives() {
        return pid.getAsLong() == firstPid && ProcessSample.of(firstPid, 0).isPresent();
    }

    String name() {
        return name;
    }

    /** Change of resident memory in a simulated day, in MiB. */
    double rssPerDay() {
        return slope(ProcessSample::rssKiB) / 1024;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-10s RSS %d to %d MiB, slope %+.1f MiB a day; heap after full collections %d to %d MiB, %+.1f a day; descriptors %d to %d,"
                        + " %+.1f a day; threads %d to %d, %+.1f a day; %d samples",
                name,
                first(ProcessSample::rssKiB) / 1024,
                last(ProcessSample::rssKiB) / 1024,
                rssPerDay(),
                first(ProcessSample::heapMiB),
                last(ProcessSample::heapMiB),
                slope(ProcessSample::heapMiB),
                first(ProcessSample::descriptors),
                last(ProcessSample::descriptors),
                slope(ProcessSample::descriptors),
                first(ProcessSample::threads),
                last(ProcessSample::threads),
                slope(ProcessSample::threads),
                samples.size());
    }

    private int begin() {
        return (int) (samples.size() * WARM_UP);
    }

    private long first(ToLongFunction<ProcessSample> what) {
        return samples.stream()
                .skip(begin())
                .mapToLong(what)
                .filter(value -> value > 0)
                .findFirst()
                .orElse(0);
    }

    private long last(ToLongFunction<ProcessSample> what) {
        return samples.stream().mapToLong(what).filter(value -> value > 0).reduce(0, (before, next) -> next);
    }

    /** A value of 0 was not measured. */
    private double slope(ToLongFunction<ProcessSample> what) {
        List<Point> points = new ArrayList<>();
        for (int i = begin(); i < samples.size(); i++) {
            long value = what.applyAsLong(samples.get(i));
            if (value > 0) {
                points.add(new Point(days.get(i), value));
            }
        }
        return Slope.of(points);
    }
}
