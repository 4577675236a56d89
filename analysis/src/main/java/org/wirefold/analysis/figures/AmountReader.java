package org.wirefold.analysis.figures;

import java.util.Optional;
import org.wirefold.analysis.figures.NumberWords.NumberWord;
import org.wirefold.analysis.figures.NumberWords.Role;

/** Reads numbers in digits: 12,000; 17 000; 4500; 2.5 million; 4 thousand; 45 percent. Words are left to {@link WordAmountReader}. */
final class AmountReader {
    /** Longer rows of digits are no count of people. */
    private static final int MOST_DIGITS = 9;

    private final Reading reading;
    private final WordAmountReader words;

    AmountReader(Reading reading) {
        this.reading = reading;
        this.words = new WordAmountReader(reading);
    }

    /** The number that starts at a token; empty when none does, or one that cannot count people (decimals, leading zero). */
    Optional<Amount> at(int token) {
        return reading.isNumeral(token) ? digitsAt(token) : words.at(token);
    }

    private Optional<Amount> digitsAt(int token) {
        String digits = reading.word(token);
        double value = valueOf(digits);
        if (value < 0) {
            return Optional.empty();
        }
        int end = token + 1;
        boolean bare = digits.length() == 4;
        if (isGroup(digits.length(), end)) {
            value = value * 1000 + Integer.parseInt(reading.word(end));
            end++;
            bare = false;
        }
        if (reading.isMark(end, '%') || reading.isOneOf(end, "percent", "pct")) {
            return Optional.of(Amount.factor(token, end + 1, value / 100));
        }
        if (reading.isOneOf(end, "per") && reading.isOneOf(end + 1, "cent")) {
            return Optional.of(Amount.factor(token, end + 2, value / 100));
        }
        if (reading.isJoiner(end) && reading.isOneOf(end + 1, "fold")) {
            return Optional.of(Amount.factor(token, end + 2, value));
        }
        return Optional.of(scaled(token, end, value, bare)).filter(amount -> amount.low() == Math.rint(amount.low()));
    }

    private Amount scaled(int token, int end, double value, boolean bare) {
        if (reading.is(end, Trait.NUMBER)) {
            NumberWord word = reading.lexicon().numbers().word(reading.tokens().hash(end));
            if (word.role() == Role.SCALE) {
                return Amount.exact(token, end + 1, value * word.value(), false);
            }
            if (word.role() == Role.DOZEN && value < 100) {
                return Amount.exact(token, end + 1, value * word.value(), false);
            }
        }
        return Amount.exact(token, end, value, bare);
    }

    /** True for the second part of 17 000: three digits after one blank, with one to three digits before. */
    private boolean isGroup(int digitsBefore, int token) {
        return digitsBefore <= 3
                && reading.isNumeral(token)
                && reading.length(token) == 3
                && isPlain(token)
                && reading.tokens().start(token) == reading.tokens().end(token - 1) + 1
                && !reading.isMark(token + 1, '-');
    }

    private boolean isPlain(int token) {
        String digits = reading.word(token);
        return digits.indexOf('.') < 0 && digits.indexOf(',') < 0;
    }

    /** The value of digits with commas; -1 for what cannot be a count: a leading zero, too many digits, odd commas. */
    private static double valueOf(String digits) {
        double value = 0;
        int count = 0;
        int sinceComma = 0;
        int stop = -1;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == ',') {
                if (stop >= 0 || i > 3 && sinceComma != 3) {
                    return -1;
                }
                sinceComma = 0;
            } else if (c == '.') {
                if (stop >= 0) {
                    return -1;
                }
                stop = i;
            } else {
                value = value * 10 + (c - '0');
                count++;
                sinceComma++;
            }
        }
        boolean commas = digits.indexOf(',') >= 0;
        boolean wrong =
                count > MOST_DIGITS || digits.charAt(0) == '0' && count > 1 || commas && stop < 0 && sinceComma != 3;
        if (wrong) {
            return -1;
        }
        return stop < 0 ? value : fraction(digits, stop, value);
    }

    /** 2.5 is a decimal; 12.000 is a thousand written in the continental way. */
    private static double fraction(String digits, int stop, double value) {
        int after = digits.length() - stop - 1;
        return after == 3 && stop <= 3 ? value : value / Math.pow(10, after);
    }
}
