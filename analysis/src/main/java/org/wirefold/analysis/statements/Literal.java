package org.wirefold.analysis.statements;

/**
 * A bare number before scale and unit.
 *
 * @param value as written: 6.3 of 6.3 billion
 * @param decimals digits after the point
 * @param next first piece after it
 * @param suffix letters written on to the digits: km of 52km, th of 11th and of eleventh
 */
record Literal(double value, int decimals, int next, String suffix) {

    boolean isWhole() {
        return decimals == 0;
    }

    boolean isOrdinal() {
        return switch (suffix) {
            case "st", "nd", "rd", "th" -> true;
            default -> false;
        };
    }

    /** True when it can be a day of a month. */
    boolean isDay() {
        return isWhole() && value >= 1 && value <= 31 && (suffix.isEmpty() || isOrdinal());
    }
}
