package org.wirefold.ingest.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.ingest.text.Warning;

/**
 * Gives every article of a lane the time that windows use (DESIGN.md 5). Live: the published time clamped to [received − 30
 * days, received + 1 hour]. Backfill: the published time as it is, but never later than received. An undated article takes
 * the time of the one before it. State: that time; one clock a lane, fed with every article in order, sent or not.
 */
public final class EventClock {
    /** DESIGN.md 5: older news comes by backfill; a live feed with it would hold the windows open for nothing. */
    private static final Duration MAX_AGE = Duration.ofDays(30);

    /** DESIGN.md 5: clocks of publishers run ahead by minutes, and wrong zones by an hour. */
    private static final Duration MAX_AHEAD = Duration.ofHours(1);

    private final boolean backfill;
    private @Nullable Instant before;

    private EventClock(boolean backfill) {
        this.backfill = backfill;
    }

    /** For news as it comes. The first article, when undated, takes the time at which it was received. */
    public static EventClock live() {
        return new EventClock(false);
    }

    /** For archives: the same input gives the same times on every day. */
    public static EventClock backfill() {
        return new EventClock(true);
    }

    /**
     * Time of an article.
     *
     * @param at what windows use
     * @param warning what was doubtful about the published time
     */
    record Reading(Instant at, Optional<Warning> warning) {}

    /** The time, or empty for undated articles of a backfill before which nothing dated stands. */
    Optional<Reading> read(@Nullable Instant published, Instant received) {
        if (published == null) {
            return undated(received);
        }
        Instant latest = backfill ? received : received.plus(MAX_AHEAD);
        Instant earliest = backfill ? Instant.MIN : received.minus(MAX_AGE);
        Instant at = published.isAfter(latest) ? latest : published.isBefore(earliest) ? earliest : published;
        before = at;
        Optional<Warning> warning = at.equals(published)
                ? Optional.empty()
                : Optional.of(new Warning(Warning.Code.TIME_CLAMPED, "published " + published + ", windows use " + at));
        return Optional.of(new Reading(at, warning));
    }

    /** A backfill before its first date. */
    boolean isWithoutTime() {
        return backfill && before == null;
    }

    /** For a backfill that holds no date at all: the epoch, because the same input must give the same bytes every day. */
    void startAt(Instant time) {
        before = time;
    }

    private Optional<Reading> undated(Instant received) {
        if (before == null && !backfill) {
            before = received;
        }
        return Optional.ofNullable(before)
                .map(at -> new Reading(at, Optional.of(new Warning(Warning.Code.UNDATED, "windows use " + at))));
    }
}
