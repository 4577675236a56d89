package org.wirefold.analysis.statements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads numbers with their scale and unit from the pieces of a wording. Each call looks at a bounded number of pieces. */
final class QuantityReader {
    private static final Map<String, Unit> UNITS = units();
    private static final Set<String> ROUNDED =
            Set.of("about", "around", "roughly", "approximately", "nearly", "almost", "some", "circa", "approx");
    private static final Unit PLAIN = new Unit(Quantity.COUNT, 1);
    private static final int LONGEST_LITERAL = 18;

    private final List<Piece> pieces;

    QuantityReader(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** A quantity and the first piece after it. */
    record Reading(Quantity quantity, int next) {}

    private record Unit(String dimension, double size) {}

    /** A bare number before scale and unit. */
    private record Literal(double value, int decimals, int next, String suffix) {}

    /** The quantity that starts at a piece; empty when none does. */
    Optional<Reading> at(int start) {
        Optional<Reading> date = date(start);
        if (date.isPresent()) {
            return date;
        }
        Optional<String> currency = currency(start);
        int from = currency.isPresent() ? start + currencyPieces(start) : start;
        Optional<Literal> literal = literal(from);
        if (literal.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(withDuration(scaled(start, literal.get(), currency)));
    }

    private Reading scaled(int start, Literal literal, Optional<String> currency) {
        if (isOrdinalSuffix(literal.suffix())) {
            return reading(start, literal, 1, new Unit("ordinal", 1), literal.next());
        }
        int next = literal.next();
        double scale = 1;
        OptionalDouble glued =
                literal.suffix().isEmpty() ? OptionalDouble.empty() : NumberWords.scale(literal.suffix());
        if (glued.isPresent()) {
            scale = glued.getAsDouble();
        }
        int at = afterHyphen(next);
        while (word(at)
                && NumberWords.scale(lower(at)).isPresent()
                && !lower(at).equals("m")
                && !lower(at).equals("k")) {
            scale *= NumberWords.scale(lower(at)).orElse(1);
            next = at + 1;
            at = afterHyphen(next);
        }
        if (currency.isPresent()) {
            return money(start, literal, scale, currency.get(), next);
        }
        return withUnit(start, literal, scale, next, glued.isPresent());
    }

    private Reading money(int start, Literal literal, double scale, String currency, int next) {
        return reading(start, literal, scale, new Unit(currency, 1), next);
    }

    private Reading withUnit(int start, Literal literal, double scale, int next, boolean glued) {
        String suffix = glued ? "" : literal.suffix();
        if (!suffix.isEmpty() && UNITS.containsKey(suffix)) {
            return reading(start, literal, scale, UNITS.getOrDefault(suffix, PLAIN), next);
        }
        if (isClock(suffix)) {
            return clock(start, literal, suffix, next);
        }
        int at = afterHyphen(next);
        if (word(at) && isClock(lower(at)) && scale == 1) {
            return clock(start, literal, lower(at), at + 1);
        }
        if (word(at) && lower(at).equals("per") && word(at + 1) && lower(at + 1).equals("cent")) {
            return reading(start, literal, scale, new Unit(Quantity.PERCENT, 1), at + 2);
        }
        String unitName = at < pieces.size() ? pieces.get(at).lower() : "";
        Unit unit = UNITS.get(unitName);
        if (unit == null && word(at)) {
            unit = UNITS.get(Stems.stem(unitName));
        }
        if (unit == null && word(at) && unitName.endsWith("s")) {
            unit = UNITS.get(unitName.substring(0, unitName.length() - 1));
        }
        if (unit == null) {
            return bare(start, literal, scale, next);
        }
        int after = at + 1;
        if (unitName.startsWith("percentage")) {
            after++;
        }
        return isAge(after)
                ? reading(start, literal, scale, new Unit("age", unit.size()), agesEnd(after))
                : reading(start, literal, scale, unit, after);
    }

    private Reading bare(int start, Literal literal, double scale, int next) {
        boolean whole = literal.decimals() == 0 && scale == 1;
        boolean fourDigits = next == start + 1
                && pieces.get(start).lower().length() == 4
                && Character.isDigit(pieces.get(start).lower().charAt(0));
        if (whole && fourDigits && literal.value() >= 1700 && literal.value() < 2100) {
            return reading(start, literal, 1, new Unit("year", 1), next);
        }
        boolean aged = whole
                && literal.value() > 9
                && literal.value() < 120
                && next == start + 1
                && start > 1
                && pieces.get(start - 1).isMark(',')
                && pieces.get(start - 2).capital()
                && (next >= pieces.size()
                        || pieces.get(next).isMark(',')
                        || pieces.get(next).is("said"));
        if (aged) {
            return reading(start, literal, 1, new Unit("age", 525600), next);
        }
        int at = afterHyphen(next);
        OptionalDouble part = whole && word(at) ? NumberWords.fraction(lower(at)) : OptionalDouble.empty();
        if (part.isPresent() && !Character.isDigit(pieces.get(start).lower().charAt(0))) {
            Quantity fraction =
                    new Quantity(literal.value() * part.getAsDouble() * 100, Quantity.FRACTION, 0, 1, true, 1, false);
            return new Reading(fraction, at + 1);
        }
        return reading(start, literal, scale, PLAIN, next);
    }

    private Reading clock(int start, Literal literal, String suffix, int next) {
        boolean fourDigits = pieces.get(start).lower().length() == 4 && literal.decimals() == 0;
        double hours = fourDigits ? Math.floor(literal.value() / 100) : Math.floor(literal.value());
        double minutes = fourDigits ? literal.value() % 100 : Math.round((literal.value() - hours) * 100);
        if (suffix.startsWith("p") && hours < 12) {
            hours += 12;
        }
        int end = next;
        if (word(end) && lower(end).equals("gmt")) {
            end++;
        }
        Quantity quantity = new Quantity(hours * 60 + minutes, "clock", 0, 1, false, 1, false);
        return new Reading(quantity, end);
    }

    /** "two hours and 15 minutes" is one duration. */
    private Reading withDuration(Reading first) {
        if (!first.quantity().dimension().equals("duration")) {
            return first;
        }
        int at = first.next();
        if (at < pieces.size() && (pieces.get(at).is("and") || pieces.get(at).isMark(','))) {
            at++;
        }
        Optional<Literal> literal = literal(at);
        if (literal.isEmpty()) {
            return first;
        }
        Reading rest = scaled(at, literal.get(), Optional.empty());
        boolean smaller = rest.quantity().dimension().equals("duration")
                && rest.quantity().size() < first.quantity().size();
        if (!smaller) {
            return first;
        }
        Quantity sum = new Quantity(
                first.quantity().value() + rest.quantity().value(),
                "duration",
                0,
                rest.quantity().step(),
                first.quantity().about(),
                rest.quantity().size(),
                false);
        return new Reading(sum, rest.next());
    }

    private Reading reading(int start, Literal literal, double scale, Unit unit, int next) {
        double size = scale * unit.size();
        boolean rounded = start > 0 && ROUNDED.contains(pieces.get(start - 1).lower());
        boolean weak =
                literal.value() == 1 && next == start + 1 && pieces.get(start).is("one");
        Quantity quantity = new Quantity(
                literal.value() * size,
                unit.dimension(),
                literal.decimals(),
                Math.pow(10, -literal.decimals()) * size,
                rounded,
                unit.size(),
                weak);
        return new Reading(quantity, next);
    }

    private Optional<Reading> date(int start) {
        Piece piece = pieces.get(start);
        if (!piece.mark() && piece.capital() && NumberWords.month(piece.lower()) > 0) {
            int at = start + 1;
            while (at < pieces.size()
                    && (pieces.get(at).isMark('.') || pieces.get(at).is("the"))) {
                at++;
            }
            Optional<Literal> day = literal(at);
            if (day.isPresent() && isDay(day.get())) {
                int end = day.get().next();
                if (end + 1 < pieces.size() && pieces.get(end).isMark('-')) {
                    end = literal(end + 1)
                            .filter(QuantityReader::isDay)
                            .map(Literal::next)
                            .orElse(end);
                }
                return Optional.of(new Reading(
                        dated(NumberWords.month(piece.lower()), day.get().value()), end));
            }
        }
        return dayFirst(start);
    }

    private Optional<Reading> dayFirst(int start) {
        if (!Character.isDigit(pieces.get(start).lower().charAt(0))) {
            return Optional.empty();
        }
        Optional<Literal> day = literal(start);
        if (day.isEmpty() || !isDay(day.get())) {
            return Optional.empty();
        }
        int at = day.get().next();
        if (at < pieces.size() && pieces.get(at).is("of")) {
            at++;
        }
        if (at >= pieces.size()
                || !pieces.get(at).capital()
                || NumberWords.month(pieces.get(at).lower()) == 0) {
            return Optional.empty();
        }
        return Optional.of(new Reading(
                dated(NumberWords.month(pieces.get(at).lower()), day.get().value()), at + 1));
    }

    private static Quantity dated(int month, double day) {
        return new Quantity(month * 100 + day, "date", 0, 1, false, 1, false);
    }

    private static boolean isDay(Literal literal) {
        return literal.decimals() == 0
                && literal.value() >= 1
                && literal.value() <= 31
                && (literal.suffix().isEmpty() || isOrdinalSuffix(literal.suffix()));
    }

    private Optional<Literal> literal(int at) {
        if (at >= pieces.size()) {
            return Optional.empty();
        }
        Piece piece = pieces.get(at);
        double vulgar = vulgarFraction(piece.lower().charAt(0));
        if (vulgar > 0) {
            return Optional.of(new Literal(vulgar, 2, at + 1, ""));
        }
        if (piece.mark()) {
            return Optional.empty();
        }
        return Character.isDigit(piece.lower().charAt(0)) ? digits(at) : spelled(at);
    }

    private Optional<Literal> digits(int at) {
        String lower = pieces.get(at).lower();
        int end = 0;
        int points = 0;
        int decimals = 0;
        StringBuilder plain = new StringBuilder();
        while (end < lower.length()
                && (Character.isDigit(lower.charAt(end)) || lower.charAt(end) == ',' || lower.charAt(end) == '.')) {
            char c = lower.charAt(end);
            if (c == '.') {
                points++;
            }
            if (c != ',') {
                plain.append(c);
                decimals += points == 1 && c != '.' ? 1 : 0;
            }
            end++;
        }
        if (points > 1 || plain.length() > LONGEST_LITERAL || plain.charAt(plain.length() - 1) == '.') {
            return Optional.empty();
        }
        Literal whole = new Literal(asciiDouble(plain), decimals, at + 1, lower.substring(end));
        return Optional.of(whole.suffix().isEmpty() && decimals == 0 ? withFraction(whole) : whole);
    }

    private static double asciiDouble(CharSequence digits) {
        double value = 0;
        double factor = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == '.') {
                factor = 1;
            } else {
                value = value * 10 + Character.digit(c, 10);
                factor *= 10;
            }
        }
        return factor > 0 ? value / factor : value;
    }

    /** 2 1/2, 2-1/2, 2 ½ and the wire's 21/2; a plain 2/32 is a fraction of its own. */
    private Literal withFraction(Literal whole) {
        int at = afterHyphen(whole.next());
        if (at < pieces.size()) {
            double vulgar = vulgarFraction(pieces.get(at).lower().charAt(0));
            if (vulgar > 0) {
                return new Literal(whole.value() + vulgar, 2, at + 1, "");
            }
        }
        double slash = denominator(whole.next());
        if (slash > 0) {
            double last = whole.value() % 10;
            boolean glued = whole.value() >= slash && last > 0 && last < slash && slash <= 8;
            double value = glued ? Math.floor(whole.value() / 10) + last / slash : whole.value() / slash;
            return new Literal(value, 2, whole.next() + 2, "");
        }
        Optional<Literal> numerator = at < pieces.size() && at > 0 && isDigits(at) ? plainDigits(at) : Optional.empty();
        double below = numerator.isPresent() ? denominator(at + 1) : 0;
        if (below > 0 && numerator.get().value() < below) {
            return new Literal(whole.value() + numerator.get().value() / below, 2, at + 3, "");
        }
        return whole;
    }

    private Optional<Literal> plainDigits(int at) {
        String lower = pieces.get(at).lower();
        boolean shortNumber = lower.length() <= 2 && lower.chars().allMatch(Character::isDigit);
        return shortNumber ? Optional.of(new Literal(asciiDouble(lower), 0, at + 1, "")) : Optional.empty();
    }

    /** The number below a slash at a piece when it is one that fractions use; 0 otherwise. */
    private double denominator(int slash) {
        if (slash + 1 >= pieces.size() || !pieces.get(slash).isMark('/') || !isDigits(slash + 1)) {
            return 0;
        }
        return switch (pieces.get(slash + 1).lower()) {
            case "2", "3", "4", "5", "8", "16", "32", "64" ->
                asciiDouble(pieces.get(slash + 1).lower());
            default -> 0;
        };
    }

    private boolean isDigits(int at) {
        return Character.isDigit(pieces.get(at).lower().charAt(0));
    }

    private Optional<Literal> spelled(int at) {
        String lower = lower(at);
        OptionalDouble ordinal = NumberWords.ordinal(lower);
        if (ordinal.isPresent()) {
            return Optional.of(new Literal(ordinal.getAsDouble(), 0, at + 1, "th"));
        }
        boolean article = lower.equals("a") || lower.equals("an");
        if (article && word(at + 1) && isSpelledScale(lower(at + 1))) {
            return Optional.of(new Literal(1, 0, at + 1, ""));
        }
        OptionalDouble tens = NumberWords.tens(lower);
        if (tens.isPresent()) {
            int next = afterHyphen(at + 1);
            OptionalDouble rest = word(next) ? NumberWords.small(lower(next)) : OptionalDouble.empty();
            boolean joined = rest.isPresent() && rest.getAsDouble() > 0 && rest.getAsDouble() < 10;
            return Optional.of(
                    joined
                            ? new Literal(tens.getAsDouble() + rest.getAsDouble(), 0, next + 1, "")
                            : new Literal(tens.getAsDouble(), 0, at + 1, ""));
        }
        OptionalDouble small = NumberWords.small(lower);
        return small.isPresent() ? Optional.of(new Literal(small.getAsDouble(), 0, at + 1, "")) : Optional.empty();
    }

    private static boolean isSpelledScale(String word) {
        return switch (word) {
            case "hundred", "thousand", "million", "billion", "trillion", "dozen" -> true;
            default -> false;
        };
    }

    private Optional<String> currency(int at) {
        Piece piece = pieces.get(at);
        if (piece.isMark('$')) {
            return Optional.of("dollar");
        }
        if (piece.isMark('\u00a3')) {
            return Optional.of("pound");
        }
        if (piece.isMark('\u20ac')) {
            return Optional.of("euro");
        }
        if (piece.isMark('\u00a5')) {
            return Optional.of("yen");
        }
        boolean prefixed =
                !piece.mark() && at + 1 < pieces.size() && pieces.get(at + 1).isMark('$');
        return prefixed ? Optional.of(piece.is("us") ? "dollar" : piece.lower() + "-dollar") : Optional.empty();
    }

    private int currencyPieces(int at) {
        return pieces.get(at).mark() ? 1 : 2;
    }

    private int afterHyphen(int at) {
        return at < pieces.size() && pieces.get(at).isMark('-') ? at + 1 : at;
    }

    private boolean word(int at) {
        return at < pieces.size() && !pieces.get(at).mark();
    }

    private String lower(int at) {
        return pieces.get(at).lower();
    }

    private boolean isAge(int after) {
        int at = afterHyphen(after);
        return word(at) && (lower(at).equals("old") || lower(at).equals("olds"));
    }

    private int agesEnd(int after) {
        return afterHyphen(after) + 1;
    }

    private static boolean isClock(String word) {
        return switch (word) {
            case "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "gmt" -> true;
            default -> false;
        };
    }

    private static boolean isOrdinalSuffix(String suffix) {
        return suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th");
    }

    private static double vulgarFraction(char c) {
        return switch (c) {
            case '\u00bd' -> 0.5;
            case '\u00bc' -> 0.25;
            case '\u00be' -> 0.75;
            case '\u2153' -> 1 / 3.0;
            case '\u2154' -> 2 / 3.0;
            default -> 0;
        };
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new java.util.HashMap<>();
        for (String line : WordLists.lines("units.txt")) {
            String[] fields = line.split(" ");
            Unit unit = new Unit(fields[1], Double.parseDouble(fields[2]));
            units.put(fields[0], unit);
            units.put(Stems.stem(fields[0]), unit);
        }
        units.put("percentage", new Unit(Quantity.PERCENT, 1));
        return Map.copyOf(units);
    }
}
