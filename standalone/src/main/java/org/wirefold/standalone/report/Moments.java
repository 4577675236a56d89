package org.wirefold.standalone.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as a reader writes them, in UTC. */
final class Moments {
    private static final DateTimeFormatter DAY = utc("d MMM");
    private static final DateTimeFormatter DAY_AND_YEAR = utc("d MMM yyyy");
    private static final DateTimeFormatter CLOCK = utc("HH:mm");
    private static final DateTimeFormatter STAMP = utc("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter MINUTE = utc("EEE d MMM HH:mm");

    private Moments() {}

    /** For example {@code 4 Nov}; {@code undated} for null. */
    static String day(@Nullable Instant at) {
        return at == null ? "undated" : DAY.format(at);
    }

    /** For example {@code 4 Nov 2026}. */
    static String dayAndYear(Instant at) {
        return DAY_AND_YEAR.format(at);
    }

    /** For example {@code 16:12}. */
    static String clock(Instant at) {
        return CLOCK.format(at);
    }

    /** For example {@code Wed 4 Nov 16:12}. */
    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /** For example {@code 2026-11-04 16:12}. */
    static String stamp(Instant at) {
        return STAMP.format(at);
    }

    /** The time from one to the other in its two largest units, for example {@code 2 h 18 min}; {@code 0 min} when not later. */
    static String after(Instant from, Instant to) {
        long minutes = Math.max(0, Duration.between(from, to).toMinutes());
        if (minutes < 60) {
            return minutes + " min";
        }
        if (minutes < 24 * 60) {
            return minutes / 60 + " h " + minutes % 60 + " min";
        }
        return minutes / (24 * 60) + " d " + minutes / 60 % 24 + " h";
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
