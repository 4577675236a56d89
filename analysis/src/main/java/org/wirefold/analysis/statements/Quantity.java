package org.wirefold.analysis.statements;

/**
 * A number as it stands in a wording.
 *
 * @param value in the base unit of its dimension
 * @param dimension what is counted: a plain {@code count}, {@code percent}, a currency, {@code length}, {@code date} …
 * @param decimals digits after the point as written, before any scale word: 1 for 6.3 billion
 * @param step value of one unit of the last written digit: 1e8 for 6.3 billion
 * @param about true after about, around, nearly …: the number is rounded
 * @param size size of the written unit in the base unit: 1609.344 for miles
 * @param weak true for "one", which is more often a pronoun than a number
 */
record Quantity(double value, String dimension, int decimals, double step, boolean about, double size, boolean weak) {
    /** How far 90 miles and 150 km may be apart: both are rounded by whoever converts. Relative. */
    private static final double CONVERSION_TOLERANCE = 0.05;
    /** How far a fraction and its percentage may be apart (two-thirds, 66 percent). Relative. */
    private static final double FRACTION_TOLERANCE = 0.02;

    private static final double EXACT = 1e-9;

    static final String COUNT = "count";
    static final String PERCENT = "percent";
    static final String FRACTION = "fraction";

    /** An amount that nobody rounds: a time, a date. */
    static Quantity exact(double value, String dimension) {
        return new Quantity(value, dimension, 0, 1, false, 1, false);
    }

    /** Two-thirds as the share it is, comparable with a percentage. */
    static Quantity fraction(double share) {
        return new Quantity(share * 100, FRACTION, 0, 1, true, 1, false);
    }

    /** Two parts of one duration together. */
    Quantity plus(Quantity smaller) {
        return new Quantity(value + smaller.value, dimension, 0, smaller.step, about, smaller.size, false);
    }

    /** False for times, dates and ranks. */
    boolean isAmount() {
        return switch (dimension) {
            case "year", "date", "clock", "ordinal" -> false;
            default -> true;
        };
    }

    /** True when both say the same amount, in whatever form. */
    boolean isEqualTo(Quantity other) {
        if (!isComparableWith(other)) {
            return false;
        }
        double gap = Math.abs(value - other.value);
        double greater = Math.max(Math.abs(value), Math.abs(other.value));
        if (gap <= EXACT * greater) {
            return true;
        }
        if (!dimension.equals(other.dimension)) {
            return isFractionAgainstPercent(other) && gap <= FRACTION_TOLERANCE * greater;
        }
        if (size != other.size) {
            return gap <= CONVERSION_TOLERANCE * greater;
        }
        return isRounding(other) || other.isRounding(this);
    }

    /** True when the two count the same kind of thing, so that other values are another claim. */
    boolean isComparableWith(Quantity other) {
        return dimension.equals(other.dimension) || isFractionAgainstPercent(other);
    }

    /** 6.3 is 6.32 with fewer digits; 10 is 9.6 only when it says "about". */
    private boolean isRounding(Quantity finer) {
        boolean coarser = step > finer.step * (1 + EXACT);
        return coarser && (decimals > 0 || about) && Math.abs(value - finer.value) <= step / 2 * (1 + EXACT);
    }

    private boolean isFractionAgainstPercent(Quantity other) {
        return dimension.equals(FRACTION) && other.dimension.equals(PERCENT)
                || dimension.equals(PERCENT) && other.dimension.equals(FRACTION);
    }
}
