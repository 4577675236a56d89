package org.wirefold.analysis.quotes;

/** How the words of somebody stand in the text. */
public enum QuoteKind {
    /** Whole sentences between marks. */
    DIRECT,
    /** A fragment between marks inside a sentence of the reporter. */
    MIXED,
    /** Reported without marks after a cue: "X said that …". */
    INDIRECT
}
