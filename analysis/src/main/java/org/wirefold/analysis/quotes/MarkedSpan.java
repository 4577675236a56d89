package org.wirefold.analysis.quotes;

/**
 * Words between quotation marks, before anything is known about who says them.
 *
 * @param open token of the opening mark
 * @param close token of the closing mark; the token after the last word when the mark is missing
 * @param start first code unit of the words
 * @param end one past their last code unit
 * @param single true for single marks
 * @param closed false when the closing mark is missing
 */
record MarkedSpan(int open, int close, int start, int end, boolean single, boolean closed) {
    /** First token of the words. */
    int first() {
        return open + 1;
    }

    /** First token after the span. */
    int after() {
        return closed ? close + 1 : close;
    }
}
