package org.wirefold.analysis.figures;

/**
 * A number without modifiers.
 *
 * @param start first token
 * @param end one past the last token
 * @param low least value
 * @param high greatest value; equal to low but for vague plurals
 * @param vague the vague plural's own name, empty for a definite number
 * @param bare true for four digits without a comma
 */
record Amount(int start, int end, double low, double high, String vague, boolean factor, boolean bare) {
    static Amount exact(int start, int end, double value, boolean bare) {
        return new Amount(start, end, value, value, "", false, bare);
    }

    static Amount factor(int start, int end, double value) {
        return new Amount(start, end, value, value, "", true, false);
    }

    static Amount vague(int start, int end, double low, double high, String name) {
        return new Amount(start, end, low, high, name, false, false);
    }

    boolean isVague() {
        return !vague.isEmpty();
    }
}
