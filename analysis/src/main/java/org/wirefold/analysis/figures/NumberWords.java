package org.wirefold.analysis.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Number words and what they are worth. */
final class NumberWords {
    /** How a number word enters a number. */
    enum Role {
        /** one to nineteen, twenty to ninety. */
        UNIT,
        /** hundred, thousand, million: multiplies what stands before. */
        SCALE,
        /** dozen, score: multiplies, but does not add. */
        DOZEN,
        /** hundreds, thousands, dozens, scores: a vague plural. */
        PLURAL,
        /** tens, only in "tens of thousands". */
        TENS,
        /** several, few, couple, many. */
        SOME,
        /** half, third, quarter. */
        FRACTION,
        /** double, triple, eightfold, twice. */
        MULTIPLE
    }

    /** A number word. */
    record NumberWord(Role role, double value) {}

    private static final String[] UNITS = {
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

    private final Map<Integer, NumberWord> words = new HashMap<>();

    NumberWords() {
        for (int i = 0; i < UNITS.length; i++) {
            put(Role.UNIT, i + 1, UNITS[i]);
            put(Role.MULTIPLE, i + 1, UNITS[i] + "fold");
        }
        for (int i = 0; i < TENS.length; i++) {
            put(Role.UNIT, 10 * (i + 2), TENS[i]);
        }
        put(Role.SCALE, 100, "hundred");
        put(Role.SCALE, 1000, "thousand");
        put(Role.SCALE, 1e6, "million");
        put(Role.DOZEN, 12, "dozen");
        put(Role.PLURAL, 12, "dozens");
        put(Role.PLURAL, 20, "scores");
        put(Role.PLURAL, 100, "hundreds");
        put(Role.PLURAL, 1000, "thousands");
        put(Role.TENS, 10, "tens");
        put(Role.SOME, 3, "several");
        put(Role.SOME, 2, "few", "couple", "many");
        put(Role.FRACTION, 0.5, "half");
        put(Role.FRACTION, 1 / 3.0, "third", "thirds");
        put(Role.FRACTION, 0.25, "quarter", "quarters", "fourth", "fourths");
        put(Role.FRACTION, 0.2, "fifth", "fifths");
        put(Role.FRACTION, 0.1, "tenth", "tenths");
        put(Role.MULTIPLE, 2, "double", "doubles", "doubled", "doubling", "twice");
        put(Role.MULTIPLE, 3, "triple", "triples", "tripled", "tripling");
        put(Role.MULTIPLE, 4, "quadruple", "quadrupled", "quadrupling");
        put(Role.MULTIPLE, 0.5, "halve", "halved", "halving", "halves");
    }

    private void put(Role role, double value, String... names) {
        for (String name : names) {
            words.put(Lexicon.hash(name), new NumberWord(role, value));
        }
    }

    Set<Integer> hashes() {
        return words.keySet();
    }

    /** The word of a hash that {@link #hashes()} holds. */
    NumberWord word(int hash) {
        NumberWord found = words.get(hash);
        if (found == null) {
            throw new IllegalArgumentException("no number word has the hash " + hash);
        }
        return found;
    }
}
