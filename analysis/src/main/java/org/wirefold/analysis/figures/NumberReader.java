package org.wirefold.analysis.figures;

import java.util.Optional;

/** Reads a number with its modifiers and ranges, after the table of the annotation guidelines. */
final class NumberReader {
    /** Value and bounds of a modifier, in the notation of {@link Figure#op}. */
    private record Bound(String op, int start, String words) {}

    private final Reading reading;
    private final AmountReader amounts;

    NumberReader(Reading reading) {
        this.reading = reading;
        this.amounts = new AmountReader(reading);
    }

    /** The quantity whose number starts at a token. "From A to B" gives A alone: whether it is a range is decided by the sentence. */
    Optional<Quantity> at(int token) {
        return amounts.at(token).map(this::withRange);
    }

    private Quantity withRange(Amount first) {
        int start = first.start();
        boolean between = reading.isOneOf(start - 1, "between");
        boolean from = reading.isOneOf(leftOf(start), "from", "by");
        int next = first.end();
        boolean joins = reading.isJoiner(next)
                || between && reading.isOneOf(next, "and")
                || !from && reading.isOneOf(next, "to", "or");
        if (joins && !first.factor() && !first.isVague()) {
            int skipped = next + 1;
            Optional<Amount> second = amounts.at(articleAt(skipped)).filter(to -> to.start() == skipped);
            if (second.isPresent()
                    && second.get().high() > first.low()
                    && !second.get().isVague()
                    && !second.get().factor()) {
                return range(first, second.get(), between ? start - 1 : start);
            }
        }
        return withModifiers(first);
    }

    private int articleAt(int token) {
        return reading.isOneOf(token, "a") ? token + 1 : token;
    }

    /** The token before modifiers of a number. */
    private int leftOf(int start) {
        int at = start - 1;
        while (reading.is(at, Trait.MODIFIERWORD)
                || reading.isOneOf(at, "the", "a", "its", "their", "current", "present", "existing", "currently")) {
            at--;
        }
        return at;
    }

    /** "10-15,000" and "10 to 15 thousand" give both ends in thousands. */
    Quantity range(Amount first, Amount second, int start) {
        double low = first.low();
        boolean shortened = second.high() >= 1000
                && low * 100 <= second.high()
                && second.high() % 1000 == 0
                && low < 1000
                && (second.end() - second.start() > 1 || reading.isJoiner(first.end()));
        if (shortened) {
            low *= 1000;
        }
        Bound bound = modifier(start);
        return new Quantity(
                bound.start(),
                first.start(),
                second.end(),
                Optional.empty(),
                Optional.of(low),
                Optional.of(second.high()),
                bound.op().equals("~"),
                false,
                false,
                "..",
                Optional.of(bound.words()).filter(words -> !words.isEmpty()),
                first.bare() && second.bare());
    }

    /** The two as one range: "from 2,000 to 3,000 troops". */
    static Quantity merged(Quantity first, Quantity second) {
        return new Quantity(
                first.start(),
                first.core(),
                second.end(),
                Optional.empty(),
                first.min(),
                second.max(),
                first.approx() || second.approx(),
                false,
                false,
                "..",
                Optional.empty(),
                false);
    }

    private Quantity withModifiers(Amount amount) {
        Bound bound = modifier(amount.start());
        int end = amount.end();
        String op = bound.op();
        if (reading.isOneOf(end, "or") && reading.isOneOf(end + 1, "so")) {
            op = op.equals("=") ? "~" : op;
            end += 2;
        } else if (reading.isOneOf(end, "or") && reading.isOneOf(end + 1, "more") || reading.isMark(end, '+')) {
            op = ">=";
            end += reading.isMark(end, '+') ? 1 : 2;
        }
        if (reading.isJoiner(end) && reading.isOneOf(end + 1, "plus")) {
            op = ">=";
            end += 2;
        }
        return amount.isVague() ? vague(amount, bound, end) : definite(amount, op, bound, end);
    }

    private static Quantity vague(Amount amount, Bound bound, int end) {
        boolean couple = amount.low() == amount.high();
        return new Quantity(
                bound.start(),
                amount.start(),
                end,
                Optional.empty(),
                bound.op().equals("<=") ? Optional.empty() : Optional.of(amount.low()),
                bound.op().equals(">") || bound.op().equals(">=") ? Optional.empty() : Optional.of(amount.high()),
                true,
                false,
                !couple,
                couple ? "~" : "[",
                Optional.of(amount.vague()),
                false);
    }

    private static Quantity definite(Amount amount, String op, Bound bound, int end) {
        Optional<Double> number = Optional.of(amount.low());
        boolean below = op.startsWith("<");
        boolean above = op.startsWith(">");
        String shown = amount.factor() ? factorOp(op) : op;
        return new Quantity(
                bound.start(),
                amount.start(),
                end,
                number,
                below ? Optional.empty() : number,
                above ? Optional.empty() : number,
                op.contains("~"),
                amount.factor(),
                false,
                shown,
                Optional.of(bound.words()).filter(words -> !words.isEmpty()),
                amount.bare());
    }

    private static String factorOp(String op) {
        return switch (op) {
            case "=" -> "x";
            case "~" -> "~x";
            default -> op;
        };
    }

    /** The modifier that ends before a token; "=" when there is none. The leftmost one decides, and "about" inside it adds the ~. */
    private Bound modifier(int start) {
        Bound nearest = single(start);
        if (nearest.op().equals("=")) {
            return nearest;
        }
        Bound outer = single(nearest.start());
        if (outer.op().equals("=") || outer.op().equals("~")) {
            return outer.op().equals("=") ? nearest : new Bound(nearest.op(), outer.start(), nearest.words());
        }
        return new Bound(outer.op(), outer.start(), outer.words());
    }

    private Bound single(int start) {
        String last = reading.word(start - 1);
        return switch (last) {
            case "about",
                    "around",
                    "some",
                    "roughly",
                    "approximately",
                    "circa",
                    "perhaps",
                    "maybe",
                    "possibly",
                    "probably" -> new Bound("~", start - 1, last);
            case "estimated" -> new Bound("~", reading.isOneOf(start - 2, "an") ? start - 2 : start - 1, last);
            case "nearly", "almost" -> new Bound("<~", start - 1, last);
            case "over", "above" ->
                new Bound(">", reading.isOneOf(start - 2, "well", "just") ? start - 2 : start - 1, last);
            case "than" -> than(start);
            case "to" -> reading.isOneOf(start - 2, "close", "closer", "up") ? upTo(start) : new Bound("=", start, "");
            case "as" -> asManyAs(start);
            case "under", "below" -> under(start, last);
            case "least" -> of(start, 2, "at", ">=", "at least");
            case "most" -> of(start, 2, "at", "<=", "at most");
            case "exceeding" -> of(start, 2, "not", "<=", "not exceeding");
            case "of" -> ofLimit(start);
            case "maximum", "ceiling" -> new Bound("<=", start - 1, last);
            case "minimum" -> new Bound(">=", start - 1, last);
            case "exactly", "only", "just" -> new Bound("=", start, "");
            default -> new Bound("=", start, "");
        };
    }

    private Bound of(int start, int back, String first, String op, String words) {
        return reading.isOneOf(start - back, first) ? new Bound(op, start - back, words) : new Bound("=", start, "");
    }

    private Bound than(int start) {
        String word = reading.word(start - 2);
        boolean not = reading.isOneOf(start - 3, "no", "not");
        return switch (word) {
            case "more" -> not ? new Bound("<=", start - 3, "no more than") : new Bound(">", start - 2, "more than");
            case "fewer", "less" ->
                not ? new Bound(">=", start - 3, "no fewer than") : new Bound("<", start - 2, word + " than");
            default -> new Bound("=", start, "");
        };
    }

    private Bound upTo(int start) {
        return reading.isOneOf(start - 2, "up")
                ? new Bound("<=", start - 2, "up to")
                : new Bound("<~", start - 2, reading.word(start - 2) + " to");
    }

    private Bound asManyAs(int start) {
        boolean many = reading.isOneOf(start - 2, "many", "much", "few") && reading.isOneOf(start - 3, "as");
        if (!many) {
            return new Bound("=", start, "");
        }
        String words = "as " + reading.word(start - 2) + " as";
        return new Bound(words.equals("as few as") ? ">=" : "<=", start - 3, words);
    }

    private Bound under(int start, String last) {
        return reading.isOneOf(start - 2, "just", "slightly")
                ? new Bound("<~", start - 2, reading.word(start - 2) + " " + last)
                : new Bound("<", start - 1, last);
    }

    private Bound ofLimit(int start) {
        if (reading.isOneOf(start - 2, "ceiling", "maximum")) {
            return new Bound("<=", start - 2, reading.word(start - 2) + " of");
        }
        if (reading.isOneOf(start - 2, "excess") && reading.isOneOf(start - 3, "in")) {
            return new Bound(">", start - 3, "in excess of");
        }
        if (reading.isOneOf(start - 2, "upwards")) {
            return new Bound(">", start - 2, "upwards of");
        }
        return new Bound("=", start, "");
    }
}
