package org.wirefold.schema;

/** Why input could not be used: the closed list behind the field {@code reason} of a dead letter. */
public enum DeadLetterReason {
    /** The bytes are no document of the format they claim to be. */
    MALFORMED,
    /** No reader knows the format. */
    UNKNOWN_FORMAT,
    /** Neither title nor body after cleaning, and no cancel either. */
    EMPTY,
    /** The item has no id and nothing stable to make one from. */
    NO_IDENTITY,
    /** Over a limit of docs/CONFIG.md. */
    TOO_LARGE,
    /** Nested deeper than a reader follows. */
    TOO_DEEP,
    /** The bytes are no text in the charset they claim. */
    UNDECODABLE_TEXT,
    /** A file or stream that could not be read to its end. */
    UNREADABLE,
    /** A Kafka record that is no record of its topic's schema. */
    UNDECODABLE_RECORD,
    /** A record whose fields break the rules of its topic. */
    INVALID_RECORD,
    /** The database refused the row. */
    REFUSED_BY_STORE,
    /** A fault of ours: the core threw. The detail says what; the stack trace stands in the log or, from ingest, in the detail. */
    UNEXPECTED
}
