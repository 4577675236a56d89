package org.wirefold.analysis.figures;

/**
 * The counted noun of a number.
 *
 * @param start first token of the noun phrase after the number
 * @param noun the noun itself
 * @param end one past the last token of the phrase
 * @param kind troop, nonstate, mixed or police
 * @param unit personnel or a formation
 */
record Head(int start, int noun, int end, String kind, String unit) {
    static final String PERSONNEL = "personnel";

    /** The noun of a number that stands alone. */
    static Head apart(int end, String kind) {
        return new Head(end, end - 1, end, kind, PERSONNEL);
    }

    boolean isFormation() {
        return !unit.equals(PERSONNEL);
    }
}
