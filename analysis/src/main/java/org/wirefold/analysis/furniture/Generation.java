package org.wirefold.analysis.furniture;

/**
 * Where a memory stands: lines are put into the current generation, looked up in it and the one before, and forgotten with their
 * generation. To be stored beside the lines.
 *
 * @param number counts from 0
 * @param sinceMillis stream time at which it began, milliseconds since 1970; {@link #NOT_BEGUN} before the first article
 */
public record Generation(int number, long sinceMillis) {
    /** Stands in place of a time. */
    public static final long NOT_BEGUN = Long.MIN_VALUE;

    /** Before the first article. */
    public static final Generation FIRST = new Generation(0, NOT_BEGUN);
}
