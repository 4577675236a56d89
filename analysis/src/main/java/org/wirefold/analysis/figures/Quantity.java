package org.wirefold.analysis.figures;

import java.util.Optional;

/**
 * A number as it is said, with its modifiers.
 *
 * @param start first token, a modifier or the number
 * @param core first token of the number itself
 * @param end one past the last token
 * @param bare true for four digits without a comma, which may be a year or a time
 */
record Quantity(
        int start,
        int core,
        int end,
        Optional<Double> value,
        Optional<Double> min,
        Optional<Double> max,
        boolean approx,
        boolean factor,
        boolean vague,
        String op,
        Optional<String> modifier,
        boolean bare) {

    /** The same number with other tokens around it. */
    Quantity spanning(int newStart, int newEnd) {
        return new Quantity(newStart, core, newEnd, value, min, max, approx, factor, vague, op, modifier, bare);
    }

    /** The least number meant, 0 when open. */
    double least() {
        return min.or(() -> max).orElse(0.0);
    }
}
