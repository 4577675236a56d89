package org.wirefold.analysis.statements;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Numbers written as words, scales, ordinals, fractions, months. */
final class NumberWords {
    private static final String[] SMALL = {
        "zero",
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
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] ORDINALS = {
        "",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth"
    };
    private static final String[] MONTHS = {
        "", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };
    private static final Map<String, Double> SCALES = Map.ofEntries(
            Map.entry("hundred", 1e2),
            Map.entry("thousand", 1e3),
            Map.entry("k", 1e3),
            Map.entry("million", 1e6),
            Map.entry("mln", 1e6),
            Map.entry("m", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("billion", 1e9),
            Map.entry("bln", 1e9),
            Map.entry("bn", 1e9),
            Map.entry("trillion", 1e12),
            Map.entry("tn", 1e12),
            Map.entry("dozen", 12.0),
            Map.entry("score", 20.0));
    private static final Map<String, Double> UNITS = units();
    private static final Map<String, Double> ORDINAL_VALUES = ordinals();
    private static final Map<String, Double> FRACTIONS = Map.of(
            "third",
            1 / 3.0,
            "thirds",
            1 / 3.0,
            "quarter",
            0.25,
            "quarters",
            0.25,
            "half",
            0.5,
            "halves",
            0.5,
            "fifth",
            0.2,
            "fifths",
            0.2,
            "tenth",
            0.1,
            "tenths",
            0.1);

    private NumberWords() {}

    /** A word that can begin a number: seven, third, a. */
    static boolean isNumberWord(String word) {
        return UNITS.containsKey(word)
                || ORDINAL_VALUES.containsKey(word)
                || word.equals("half")
                || word.equals("a")
                || word.equals("an");
    }

    /** zero to nineteen. */
    static OptionalDouble small(String word) {
        Double value = UNITS.get(word);
        return value == null || value >= 20 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** twenty to ninety. */
    static OptionalDouble tens(String word) {
        Double value = UNITS.get(word);
        return value == null || value < 20 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    static OptionalDouble scale(String word) {
        return of(SCALES.get(word));
    }

    /** a dozen, a hundred, a million. */
    static boolean isScaleAfterArticle(String word) {
        return word.length() > 3 && SCALES.containsKey(word) && !word.equals("score");
    }

    static OptionalDouble ordinal(String word) {
        return of(ORDINAL_VALUES.get(word));
    }

    /** The part named by the lower word of a fraction: third in two-thirds. */
    static OptionalDouble fraction(String word) {
        return of(FRACTIONS.get(word));
    }

    /** 1 for January, Jan. or Jan to 12; 0 for another word. */
    static int month(String lower) {
        String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        if (bare.length() < 3
                || bare.length() == 4 && !bare.equals("sept") && !bare.equals("june") && !bare.equals("july")) {
            return 0;
        }
        for (int month = 1; month < MONTHS.length; month++) {
            if (bare.startsWith(MONTHS[month]) && (bare.length() == 3 || isFullMonth(bare))) {
                return month;
            }
        }
        return 0;
    }

    private static boolean isFullMonth(String bare) {
        return switch (bare) {
            case "january",
                    "february",
                    "march",
                    "april",
                    "june",
                    "july",
                    "august",
                    "september",
                    "sept",
                    "october",
                    "november",
                    "december" -> true;
            default -> false;
        };
    }

    private static OptionalDouble of(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Map<String, Double> units() {
        Map<String, Double> values = new HashMap<>();
        for (int i = 0; i < SMALL.length; i++) {
            values.put(SMALL[i], (double) i);
        }
        for (int i = 2; i < TENS.length; i++) {
            values.put(TENS[i], 10.0 * i);
        }
        return values;
    }

    private static Map<String, Double> ordinals() {
        Map<String, Double> values = new HashMap<>();
        for (int i = 3; i < ORDINALS.length; i++) {
            values.put(ORDINALS[i], (double) i);
        }
        return values;
    }
}
