package org.wirefold.ingest.publish;

/** What became of a result that was handed to the publisher. Every result has exactly one. */
public enum Outcome {
    /** A version that was not there before: a record on {@code articles.raw}. */
    PUBLISHED,
    /** Input that could not be used: a record on {@code ops.dead-letters}. */
    DEAD_LETTER,
    /** Sent before, article or letter: nothing. */
    UNCHANGED
}
