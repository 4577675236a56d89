package org.wirefold.analysis.stories;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The days of a window, and when they may be dropped: see {@link StoryWindow#expire}. */
final class WindowDays {
    private final long window;

    /** Number of the first article of each day. */
    private final TreeMap<Long, Long> firsts = new TreeMap<>();

    private long newest = WindowArticle.NONE;

    /** Least of the first numbers: while it is among the last, no day is dropped. */
    private long least = Long.MAX_VALUE;

    WindowDays(Duration window) {
        this.window = window.toMillis();
    }

    /** An article came. Numbers must grow within a day. */
    void add(long day, long sequence) {
        newest = Math.max(newest, sequence);
        if (firsts.putIfAbsent(day, sequence) == null) {
            least = Math.min(least, sequence);
        }
    }

    /**
     * Forgets the days that ended more than the window ago and began before the last {@link StoryWindow#LINGER} articles.
     *
     * @return these days, ascending, and the number of the first article of each
     */
    Map<Long, Long> expire(long streamTimeMillis) {
        long lastDay = StoryIndex.dayOf(streamTimeMillis - window) - 1;
        if (newest - least < StoryWindow.LINGER || firsts.firstKey() > lastDay) {
            return Map.of();
        }
        Map<Long, Long> dropped = new LinkedHashMap<>();
        for (Map.Entry<Long, Long> day : firsts.headMap(lastDay, true).entrySet()) {
            if (newest - day.getValue() >= StoryWindow.LINGER) {
                dropped.put(day.getKey(), day.getValue());
            }
        }
        firsts.keySet().removeAll(dropped.keySet());
        least = firsts.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
        return dropped;
    }
}
