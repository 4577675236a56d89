package org.wirefold.analysis.quotes;

/**
 * A run of tokens that names somebody.
 *
 * @param first first token
 * @param end one past the last token
 */
record Phrase(int first, int end) {
    static final Phrase NONE = new Phrase(0, 0);

    boolean isEmpty() {
        return first >= end;
    }
}
