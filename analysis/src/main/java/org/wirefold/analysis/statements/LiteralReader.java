package org.wirefold.analysis.statements;

import java.util.Optional;
import java.util.OptionalDouble;

/** Reads digits, written numbers and fractions. */
final class LiteralReader {
    /** Longer rows of digits are identifiers, no amounts. */
    private static final int LONGEST = 18;

    private final PieceCursor pieces;

    LiteralReader(PieceCursor pieces) {
        this.pieces = pieces;
    }

    /** The number that starts at a piece; empty when none does. */
    Optional<Literal> at(int at) {
        if (!pieces.has(at)) {
            return Optional.empty();
        }
        double vulgar = vulgarFraction(at);
        if (vulgar > 0) {
            return Optional.of(new Literal(vulgar, 2, at + 1, ""));
        }
        if (!pieces.isWord(at)) {
            return Optional.empty();
        }
        return pieces.isDigits(at) ? digits(at) : spelled(at);
    }

    /** One or two digits and nothing else. */
    Optional<Literal> shortDigits(int at) {
        String lower = pieces.lower(at);
        boolean few =
                pieces.isDigits(at) && lower.length() <= 2 && lower.chars().allMatch(Character::isDigit);
        return few ? Optional.of(new Literal(value(lower), 0, at + 1, "")) : Optional.empty();
    }

    private Optional<Literal> digits(int at) {
        String lower = pieces.lower(at);
        int end = 0;
        while (end < lower.length() && isDigitOrSeparator(lower.charAt(end))) {
            end++;
        }
        String number = lower.substring(0, end).replace(",", "");
        int point = number.indexOf('.');
        boolean several = point >= 0 && number.indexOf('.', point + 1) >= 0;
        if (several || number.length() > LONGEST || number.endsWith(".")) {
            return Optional.empty();
        }
        int decimals = point < 0 ? 0 : number.length() - point - 1;
        Literal whole = new Literal(value(number), decimals, at + 1, lower.substring(end));
        return Optional.of(whole.suffix().isEmpty() && whole.isWhole() ? withFraction(whole) : whole);
    }

    /** 2 1/2, 2-1/2, 2 \u00bd and the wire's 21/2; a plain 2/32 is a fraction of its own. */
    private Literal withFraction(Literal whole) {
        int at = pieces.afterHyphen(whole.next());
        double vulgar = vulgarFraction(at);
        if (vulgar > 0) {
            return new Literal(whole.value() + vulgar, 2, at + 1, "");
        }
        double below = denominator(whole.next());
        if (below > 0) {
            return new Literal(overSlash(whole.value(), below), 2, whole.next() + 2, "");
        }
        Optional<Literal> numerator = shortDigits(at);
        double part = numerator.isPresent() ? denominator(at + 1) : 0;
        if (numerator.isPresent() && numerator.get().value() < part) {
            return new Literal(whole.value() + numerator.get().value() / part, 2, at + 3, "");
        }
        return whole;
    }

    private static double overSlash(double above, double below) {
        double last = above % 10;
        boolean glued = above >= below && last > 0 && last < below && below <= 8;
        return glued ? Math.floor(above / 10) + last / below : above / below;
    }

    /** The number below a slash when it is one that fractions use; 0 otherwise. */
    private double denominator(int slash) {
        if (!pieces.isMark(slash, '/')) {
            return 0;
        }
        return switch (pieces.lower(slash + 1)) {
            case "2", "3", "4", "5", "8", "16", "32", "64" -> value(pieces.lower(slash + 1));
            default -> 0;
        };
    }

    private Optional<Literal> spelled(int at) {
        String lower = pieces.lower(at);
        OptionalDouble ordinal = NumberWords.ordinal(lower);
        if (ordinal.isPresent()) {
            return Optional.of(new Literal(ordinal.getAsDouble(), 0, at + 1, "th"));
        }
        boolean article = lower.equals("a") || lower.equals("an");
        boolean part = NumberWords.fraction(pieces.lower(at + 1)).isPresent() && pieces.isWord(at + 2, "of");
        if (article && (part || NumberWords.isScaleAfterArticle(pieces.lower(at + 1)))) {
            return Optional.of(new Literal(1, 0, at + 1, ""));
        }
        OptionalDouble tens = NumberWords.tens(lower);
        if (tens.isPresent()) {
            return Optional.of(withUnits(tens.getAsDouble(), at));
        }
        OptionalDouble small = NumberWords.small(lower);
        return small.isPresent() ? Optional.of(new Literal(small.getAsDouble(), 0, at + 1, "")) : Optional.empty();
    }

    private Literal withUnits(double tens, int at) {
        int next = pieces.afterHyphen(at + 1);
        double units = NumberWords.small(pieces.lower(next)).orElse(0);
        boolean joined = units > 0 && units < 10;
        return joined ? new Literal(tens + units, 0, next + 1, "") : new Literal(tens, 0, at + 1, "");
    }

    private double vulgarFraction(int at) {
        if (!pieces.has(at)) {
            return 0;
        }
        return switch (pieces.lower(at).charAt(0)) {
            case '\u00bd' -> 0.5;
            case '\u00bc' -> 0.25;
            case '\u00be' -> 0.75;
            case '\u2153' -> 1 / 3.0;
            case '\u2154' -> 2 / 3.0;
            default -> 0;
        };
    }

    private static boolean isDigitOrSeparator(char c) {
        return Character.isDigit(c) || c == ',' || c == '.';
    }

    /** Also of digits that are not ASCII. */
    private static double value(String number) {
        double value = 0;
        double below = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == '.') {
                below = 1;
            } else {
                value = value * 10 + Character.digit(c, 10);
                below *= 10;
            }
        }
        return below > 0 ? value / below : value;
    }
}
