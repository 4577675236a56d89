package org.wirefold.analysis.statements;

/** How far two words say the same, 0 to 1. */
final class Likeness {
    static final double SAME = 1;
    private static final double SAME_ROOT = 0.85;
    private static final double SYNONYM = 0.7;
    private static final double SAME_START = 0.6;
    private static final int SHORTEST_START = 5;

    private Likeness() {}

    static double of(Word a, Word b) {
        if (a.isNumber() || b.isNumber()) {
            return a.quantity().isPresent()
                            && b.quantity().isPresent()
                            && a.quantity().get().isEqualTo(b.quantity().get())
                    ? SAME
                    : 0;
        }
        if (a.stem().equals(b.stem())) {
            return SAME;
        }
        if (!a.isContent() || !b.isContent()) {
            return 0;
        }
        if (a.root().equals(b.root())) {
            return SAME_ROOT;
        }
        if (meanAlike(a, b) || NegationCheck.differByPrefix(a, b)) {
            return SYNONYM;
        }
        return startsAlike(a.stem(), b.stem()) ? SAME_START : 0;
    }

    private static boolean meanAlike(Word a, Word b) {
        if (a.meanings().isEmpty() || b.meanings().isEmpty()) {
            return false;
        }
        for (Integer meaning : a.meanings()) {
            if (b.meanings().contains(meaning)) {
                return true;
            }
        }
        return false;
    }

    /** Names in two transliterations, words in two derivations: most of the letters from the start are equal. */
    private static boolean startsAlike(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int equal = 0;
        while (equal < shorter && a.charAt(equal) == b.charAt(equal)) {
            equal++;
        }
        return equal >= SHORTEST_START && equal * 10 >= 6 * Math.max(a.length(), b.length());
    }
}
