package org.wirefold.proof.oracle;

import org.jspecify.annotations.Nullable;
import org.wirefold.schema.wire.RawArticle;

/**
 * An article with its number.
 *
 * @param streamTime greatest event time of the lane so far, milliseconds since 1970
 * @param kind what it means for the versions before
 * @param versionBefore the version that counted until now; null when there was none
 */
record Dealt(
        RawArticle raw,
        long sequence,
        long streamTime,
        Kind kind,
        @Nullable Long versionBefore) {
    enum Kind {
        /** The first of its article, or newer than the one that counts. */
        COUNTS,
        /** A cancel or a withhold that is not older than what counts. */
        TAKES_BACK,
        /** Older than what counts. */
        LATE
    }

    /** Whether it is the version that counts from now on. */
    boolean replaces() {
        return kind != Kind.LATE;
    }

    boolean counts() {
        return kind == Kind.COUNTS;
    }
}
