package org.wirefold.runtime;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a program is.
 *
 * @param live false means that only a restart helps
 * @param ready false means that it does not do its work now, for example because the database is down
 * @param started true once it was ready for the first time
 * @param details short facts behind the three, by name; no secrets, no article text
 */
public record Health(boolean live, boolean ready, boolean started, SortedMap<String, String> details) {
    /** Copies the details. */
    public Health {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** Alive and not yet ready. */
    public static Health starting(Map<String, String> details) {
        return new Health(true, false, false, new TreeMap<>(details));
    }

    /** At work. */
    public static Health up(Map<String, String> details) {
        return new Health(true, true, true, new TreeMap<>(details));
    }

    /** Alive, was at work, waits for something outside. */
    public static Health waiting(Map<String, String> details) {
        return new Health(true, false, true, new TreeMap<>(details));
    }

    /** Beyond help. */
    public static Health dead(Map<String, String> details) {
        return new Health(false, false, true, new TreeMap<>(details));
    }

    /** Both together: alive, ready and started only when both are; the details of each under its name. */
    public Health and(Health other) {
        SortedMap<String, String> all = new TreeMap<>(details);
        all.putAll(other.details);
        return new Health(live && other.live, ready && other.ready, started && other.started, all);
    }

    /** The same with every detail's name behind a prefix and a dot. */
    public Health under(String prefix) {
        SortedMap<String, String> named = new TreeMap<>();
        details.forEach((name, value) -> named.put(prefix + "." + name, value));
        return new Health(live, ready, started, named);
    }
}
