package org.wirefold.proof.invariant;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wirefold.schema.wire.Figure;

/**
 * The number that a figure says in plain digits, read without the extractor: one group of digits with commas, and no word or sign that
 * makes another number of it. Anything else is left to the oracle, which reads the whole text again.
 */
final class SaidNumber {
    /** Words and signs after which plain digits are not the number meant. */
    private static final Set<String> MULTIPLIERS = Set.of(
            "hundred",
            "hundreds",
            "thousand",
            "thousands",
            "million",
            "millions",
            "billion",
            "dozen",
            "dozens",
            "score",
            "scores",
            "fold",
            "times",
            "half",
            "quarter",
            "third",
            "thirds",
            "percent",
            "per",
            "m",
            "k",
            "bn",
            "mn");

    private SaidNumber() {}

    /** False when the words say one number and the figure another. */
    static boolean agrees(Figure figure) {
        Double value = figure.getValue();
        Optional<BigDecimal> said = of(figure.getSurface());
        return said.isEmpty()
                || value == null
                || !isPlain(figure)
                || said.get().compareTo(BigDecimal.valueOf(value)) == 0;
    }

    private static boolean isPlain(Figure figure) {
        return figure.getVtype().equals("count") && !figure.getVague();
    }

    /** Empty when the words say no number in plain digits, or more than one. */
    static Optional<BigDecimal> of(String surface) {
        String words = surface.toLowerCase(Locale.ROOT);
        StringBuilder digits = new StringBuilder();
        int groups = 0;
        boolean inside = false;
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            boolean digit = c >= '0' && c <= '9';
            if (digit) {
                groups += inside ? 0 : 1;
                digits.append(c);
                inside = true;
            } else if (!(inside && c == ',' && isThousands(words, at))) {
                if (inside && ".%/-–—:".indexOf(c) >= 0 && at + 1 < words.length()) {
                    return Optional.empty();
                }
                inside = false;
            }
        }
        return groups == 1 && !isMultiplied(words) ? Optional.of(new BigDecimal(digits.toString())) : Optional.empty();
    }

    private static boolean isThousands(String words, int comma) {
        for (int at = comma + 1; at <= comma + 3; at++) {
            if (at >= words.length() || !Character.isDigit(words.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Also a letter that touches the digits: "5k", "3rd". */
    private static boolean isMultiplied(String words) {
        StringBuilder word = new StringBuilder();
        for (int at = 0; at <= words.length(); at++) {
            char c = at < words.length() ? words.charAt(at) : ' ';
            if (Character.isLetter(c)) {
                if (word.isEmpty() && at > 0 && Character.isDigit(words.charAt(at - 1))) {
                    return true;
                }
                word.append(c);
            } else {
                if (MULTIPLIERS.contains(word.toString())) {
                    return true;
                }
                word.setLength(0);
            }
        }
        return false;
    }
}
