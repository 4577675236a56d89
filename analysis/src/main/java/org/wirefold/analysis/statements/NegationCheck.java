package org.wirefold.analysis.statements;

import java.util.function.IntUnaryOperator;

/**
 * Finds a turned statement: a word negated on one side whose partner on the other side is not. The focus of a negator is the next
 * word of content in its clause.
 */
final class NegationCheck {
    /** How far before its focus another negator may stand, in words: "none of the e-mails in question originated". */
    private static final int REACH_BEFORE = 8;

    private static final int REACH_AFTER = 2;
    /** not at all accurate. */
    private static final int REACH_PREFIX = 3;

    private NegationCheck() {}

    static boolean findsChange(Wording a, Wording b, Alignment alignment) {
        for (int i = 0; i < a.size(); i++) {
            if (a.word(i).isNegator() && alignment.ofA(i) < 0 && turns(a, b, i, alignment::ofA)) {
                return true;
            }
        }
        for (int j = 0; j < b.size(); j++) {
            if (b.word(j).isNegator() && alignment.ofB(j) < 0 && turns(b, a, j, alignment::ofB)) {
                return true;
            }
        }
        return hasTurnedPrefix(a, b, alignment);
    }

    /** accurate against inaccurate, unless the other is negated: not accurate. */
    private static boolean hasTurnedPrefix(Wording a, Wording b, Alignment alignment) {
        for (int i = 0; i < a.size(); i++) {
            int other = alignment.ofA(i);
            if (other >= 0
                    && differByPrefix(a.word(i), b.word(other))
                    && isNegatedWithin(a, i, REACH_PREFIX) == isNegatedWithin(b, other, REACH_PREFIX)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNegatedWithin(Wording wording, int word, int reach) {
        for (int i = word - 1; i >= 0 && i >= word - reach; i--) {
            if (wording.word(i).isNegator()) {
                return true;
            }
        }
        return false;
    }

    private static boolean turns(Wording a, Wording b, int negator, IntUnaryOperator partner) {
        if (isInsertedAlone(a, b, negator, partner)) {
            return true;
        }
        int focus = focus(a, negator);
        if (focus < 0) {
            return false;
        }
        int other = partner.applyAsInt(focus);
        if (other < 0) {
            return false;
        }
        if (isDeterminer(a.word(negator))) {
            int second = focus(a, focus);
            if (second >= 0 && partner.applyAsInt(second) < 0) {
                return false;
            }
        }
        return !isNegatedNear(b, other) && !differByPrefix(a.word(focus), b.word(other));
    }

    /** Both neighbours are aligned with neighbours: only the negator came in or went out. */
    private static boolean isInsertedAlone(Wording a, Wording b, int negator, IntUnaryOperator partner) {
        if (negator == 0 || negator + 1 >= a.size()) {
            return false;
        }
        int before = partner.applyAsInt(negator - 1);
        int after = partner.applyAsInt(negator + 1);
        return before >= 0 && after == before + 1 && !differByPrefix(a.word(negator + 1), b.word(after));
    }

    private static boolean isDeterminer(Word word) {
        return switch (word.stem()) {
            case "no", "none", "neither", "nor", "without" -> true;
            default -> false;
        };
    }

    private static int focus(Wording a, int from) {
        int clause = a.word(from).place().clause();
        for (int i = from + 1; i < a.size() && a.word(i).place().clause() == clause; i++) {
            if (a.word(i).isContent()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNegatedNear(Wording b, int word) {
        int sentence = b.word(word).place().sentence();
        for (int i = word; i >= 0 && i >= word - REACH_BEFORE; i--) {
            Word near = b.word(i);
            if (near.place().sentence() == sentence && (near.isNegator() || Lexicon.impliesNegation(near.stem()))) {
                return true;
            }
        }
        for (int i = word + 1; i < b.size() && i <= word + REACH_AFTER; i++) {
            if (b.word(i).isNegator() && isDeterminer(b.word(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean differByPrefix(Word a, Word b) {
        return isNegated(a.stem(), b.stem()) || isNegated(b.stem(), a.stem());
    }

    /** inaccurate against accurate, unable against able. */
    private static boolean isNegated(String longer, String shorter) {
        if (shorter.length() < 4 || !longer.endsWith(shorter)) {
            return false;
        }
        return switch (longer.substring(0, longer.length() - shorter.length())) {
            case "un", "in", "im", "il", "ir", "non", "dis" -> true;
            default -> false;
        };
    }
}
