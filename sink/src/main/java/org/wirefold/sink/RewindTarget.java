package org.wirefold.sink;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.admin.OffsetSpec;

/**
 * Where reading begins again: {@code beginning}, an instant (the first record written at or after it), or an offset.
 *
 * @param words as it was given
 * @param spec what to ask the broker for
 * @param offset the offset itself; -1 when it is not given as one
 */
public record RewindTarget(String words, OffsetSpec spec, long offset) {
    /**
     * Reads a target.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static RewindTarget parse(String words) {
        if (words.equals("beginning")) {
            return new RewindTarget(words, OffsetSpec.earliest(), -1);
        }
        if (words.matches("[0-9]{1,18}")) {
            return new RewindTarget(words, OffsetSpec.earliest(), Long.parseLong(words));
        }
        try {
            return new RewindTarget(
                    words, OffsetSpec.forTimestamp(Instant.parse(words).toEpochMilli()), -1);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + words + "' is no place to go back to: expected 'beginning', an instant such as"
                            + " 2026-11-20T06:00:00Z, or an offset",
                    e);
        }
    }

    /** The offset for a partition, given what the broker answered; -1 when no record is that young. */
    long resolve(long answered) {
        return offset < 0 ? answered : Math.max(offset, answered); // what has left the topic cannot be read again
    }
}
