package org.wirefold.ingest.dates;

import java.time.Instant;

/**
 * A date as an instant, with what had to be assumed.
 *
 * @param instant the moment; a missing time is 00:00, a missing zone UTC
 * @param hasTime a time of day stands in the text
 * @param hasZone a zone or an offset stands in the text
 */
public record ReadDate(Instant instant, boolean hasTime, boolean hasZone) {
    /** Nothing was assumed. */
    public boolean isExact() {
        return hasTime && hasZone;
    }
}
