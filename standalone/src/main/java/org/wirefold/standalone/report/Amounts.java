package org.wirefold.standalone.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.wire.Figure;

/** The value of a figure in a few characters. */
final class Amounts {
    private Amounts() {}

    /** For example {@code 1,200}, {@code ~2,600}, {@code < 4,000}, {@code 300–900}, {@code × 8}, {@code 2 × battalion}. */
    static String of(Figure figure) {
        String amount = range(figure.getMin(), figure.getMax(), figure.getApprox());
        String counted = figure.getVtype().equals("factor") ? "× " + amount : amount;
        String unit = figure.getUnit().equals("personnel") ? "" : " × " + figure.getUnit();
        return (figure.getNegated() ? "not " + counted : counted) + unit;
    }

    private static String range(@Nullable Double min, @Nullable Double max, boolean approx) {
        if (min == null) {
            return max == null ? "?" : (approx ? "< " : "≤ ") + number(max);
        }
        if (max == null) {
            return "≥ " + number(min);
        }
        return min.equals(max) ? (approx ? "~" : "") + number(min) : number(min) + "–" + number(max);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Words.number((long) value)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
