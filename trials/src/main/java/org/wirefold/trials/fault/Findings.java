package org.wirefold.trials.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What one fault showed. */
public final class Findings {
    private final List<String> evidence = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<Duration> recoveries = new ArrayList<>();
    private final Consumer<String> progress;

    /** @param progress told of what happens, while it happens */
    public Findings(Consumer<String> progress) {
        this.progress = progress;
    }

    /** That it really happened. */
    public void evidence(String what) {
        evidence.add(what);
        progress.accept(what);
    }

    /** Something that must not be. */
    public void problem(String what) {
        problems.add(what);
        progress.accept("WRONG: " + what);
    }

    /** A problem unless it holds. */
    public void require(boolean holds, String otherwise) {
        if (!holds) {
            problem(otherwise);
        }
    }

    /** How long no new result came. */
    public void recovery(Duration time) {
        recoveries.add(time);
    }

    public List<String> evidence() {
        return List.copyOf(evidence);
    }

    public List<String> problems() {
        return List.copyOf(problems);
    }

    public List<Duration> recoveries() {
        return List.copyOf(recoveries);
    }

    /** The time within which this share of all recovered, from 0 to 1; zero without any. */
    public Duration recovered(double share) {
        List<Duration> sorted = recoveries.stream().sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** Seconds with one digit. */
    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
