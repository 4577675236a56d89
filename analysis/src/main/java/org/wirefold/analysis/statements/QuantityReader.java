package org.wirefold.analysis.statements;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.wirefold.analysis.statements.Units.Unit;

/** Reads numbers with their scale and unit from the pieces of a wording. Each call looks at a bounded number of pieces. */
final class QuantityReader {
    private static final Set<String> ROUNDED =
            Set.of("about", "around", "roughly", "approximately", "nearly", "almost", "some", "circa", "approx");
    private static final Set<String> DOLLARS = Set.of("us", "c", "a", "au", "hk", "nz", "s", "can", "nt");
    private static final int FIRST_YEAR = 1700;
    private static final int LAST_YEAR = 2099;
    private static final int YOUNGEST = 10;
    private static final int OLDEST = 119;

    private final PieceCursor pieces;
    private final LiteralReader literals;
    private final ClockAndDate times;

    QuantityReader(List<Piece> pieces) {
        this.pieces = new PieceCursor(pieces);
        this.literals = new LiteralReader(this.pieces);
        this.times = new ClockAndDate(this.pieces, literals);
    }

    /** A quantity and the first piece after it. */
    record Reading(Quantity quantity, int next) {}

    /** A number times its scale word: 6.3 and billion. */
    private record Scaled(int start, Literal literal, double scale, int next) {}

    /** The quantity that starts at a piece; empty when none does. */
    Optional<Reading> at(int start) {
        if (!mayStart(start)) {
            return Optional.empty();
        }
        if (pieces.isWord(start, "half") && (pieces.isWord(start + 1, "of") || pieces.isWord(start + 1, "the"))) {
            return Optional.of(new Reading(Quantity.fraction(0.5), start + 1));
        }
        Optional<Reading> date = times.date(start);
        if (date.isPresent()) {
            return date;
        }
        Optional<String> currency = currency(start);
        int from = currency.isEmpty() ? start : pieces.isWord(start) ? start + 2 : start + 1;
        return literals.at(from).map(literal -> withRest(amount(start, literal, currency)));
    }

    /** Most words can be told from numbers at a glance. */
    private boolean mayStart(int at) {
        String lower = pieces.lower(at);
        if (pieces.isMark(at, lower.charAt(0))) {
            return !Character.isLetter(lower.charAt(0))
                    && lower.charAt(0) > '"'
                    && lower.charAt(0) != ','
                    && lower.charAt(0) != '.'
                    && lower.charAt(0) != '-';
        }
        return Character.isDigit(lower.charAt(0))
                || NumberWords.isNumberWord(lower)
                || isDollarPrefix(at) && pieces.isMark(at + 1, '$')
                || pieces.at(at).capital() && NumberWords.month(lower) > 0;
    }

    private Reading amount(int start, Literal literal, Optional<String> currency) {
        if (literal.isOrdinal()) {
            return reading(new Scaled(start, literal, 1, literal.next()), Unit.ORDINAL, literal.next());
        }
        if (currency.isPresent()) {
            Scaled scaled = scaled(start, literal);
            return reading(scaled, new Unit(currency.get(), 1), scaled.next());
        }
        return times.clock(start, literal).orElseGet(() -> measured(scaled(start, literal)));
    }

    private Scaled scaled(int start, Literal literal) {
        int next = literal.next();
        double scale = NumberWords.scale(literal.suffix()).orElse(1);
        int at = pieces.afterHyphen(next);
        while (pieces.lower(at).length() > 1
                && NumberWords.scale(pieces.lower(at)).isPresent()) {
            scale *= NumberWords.scale(pieces.lower(at)).orElse(1);
            next = at + 1;
            at = pieces.afterHyphen(next);
        }
        return new Scaled(start, literal, scale, next);
    }

    private Reading measured(Scaled scaled) {
        Optional<Unit> glued =
                scaled.scale() == 1 ? Units.named(scaled.literal().suffix()) : Optional.empty();
        if (glued.isPresent()) {
            return reading(scaled, glued.get(), scaled.next());
        }
        int at = pieces.afterHyphen(scaled.next());
        if (pieces.isWord(at, "per") && pieces.isWord(at + 1, "cent")) {
            return reading(scaled, Unit.PERCENT, at + 2);
        }
        if (pieces.isWord(at, "percentage") && pieces.lower(at + 1).startsWith("point")) {
            return reading(scaled, Unit.PERCENT, at + 2);
        }
        Optional<Unit> unit = pieces.has(at) ? Units.named(pieces.lower(at)) : Optional.empty();
        if (unit.isEmpty()) {
            return bare(scaled);
        }
        int old = pieces.afterHyphen(at + 1);
        if (pieces.isWord(old, "old") || pieces.isWord(old, "olds")) {
            return reading(scaled, new Unit(Unit.AGE.dimension(), unit.get().size()), old + 1);
        }
        return reading(scaled, unit.get(), at + 1);
    }

    private Reading bare(Scaled scaled) {
        boolean alone = scaled.next() == scaled.start() + 1 && scaled.literal().isWhole() && scaled.scale() == 1;
        double value = scaled.literal().value();
        if (alone && pieces.lower(scaled.start()).length() == 4 && value >= FIRST_YEAR && value <= LAST_YEAR) {
            return reading(scaled, Unit.YEAR, scaled.next());
        }
        if (alone
                && value >= YOUNGEST
                && value <= OLDEST
                && isAfterName(scaled.start())
                && isBeforeComma(scaled.next())) {
            return reading(scaled, Unit.AGE, scaled.next());
        }
        int at = pieces.afterHyphen(scaled.next());
        OptionalDouble part = NumberWords.fraction(pieces.lower(at));
        if (alone && part.isPresent() && !pieces.isDigits(scaled.start())) {
            return new Reading(Quantity.fraction(value * part.getAsDouble()), at + 1);
        }
        return reading(scaled, Unit.COUNT, scaled.next());
    }

    /** "X, 46, said": an age. */
    private boolean isAfterName(int start) {
        return pieces.isMark(start - 1, ',')
                && pieces.has(start - 2)
                && pieces.at(start - 2).capital();
    }

    private boolean isBeforeComma(int next) {
        return !pieces.has(next) || pieces.isMark(next, ',') || pieces.isWord(next, "said");
    }

    /** "two hours and 15 minutes" is one duration. */
    private Reading withRest(Reading first) {
        if (!first.quantity().dimension().equals("duration")) {
            return first;
        }
        int at = first.next();
        if (pieces.isWord(at, "and") || pieces.isMark(at, ',')) {
            at++;
        }
        int from = at;
        Optional<Reading> rest = literals.at(at).map(literal -> amount(from, literal, Optional.empty()));
        boolean continues = rest.isPresent()
                && rest.get().quantity().dimension().equals("duration")
                && rest.get().quantity().size() < first.quantity().size();
        return continues
                ? new Reading(
                        first.quantity().plus(rest.get().quantity()), rest.get().next())
                : first;
    }

    private Reading reading(Scaled scaled, Unit unit, int next) {
        Literal literal = scaled.literal();
        double size = scaled.scale() * unit.size();
        boolean about = ROUNDED.contains(pieces.lower(scaled.start() - 1));
        boolean weak = pieces.isWord(scaled.start(), "one") && next == scaled.start() + 1;
        Quantity quantity = new Quantity(
                literal.value() * size,
                unit.dimension(),
                literal.decimals(),
                Math.pow(10, -literal.decimals()) * size,
                about,
                unit.size(),
                weak);
        return new Reading(quantity, next);
    }

    /** US$, C$, HK$. */
    private boolean isDollarPrefix(int at) {
        return pieces.isWord(at) && DOLLARS.contains(pieces.lower(at));
    }

    private Optional<String> currency(int at) {
        if (pieces.isMark(at, '$')) {
            return Optional.of("dollar");
        }
        if (pieces.isMark(at, '\u00a3')) {
            return Optional.of("pound");
        }
        if (pieces.isMark(at, '\u20ac')) {
            return Optional.of("euro");
        }
        if (pieces.isMark(at, '\u00a5')) {
            return Optional.of("yen");
        }
        boolean prefixed = isDollarPrefix(at) && pieces.isMark(at + 1, '$');
        return prefixed ? Optional.of("dollar") : Optional.empty();
    }
}
