package org.wirefold.analysis.statements;

import java.util.Optional;

/** Reads times of day and days of the year. */
final class ClockAndDate {
    private final PieceCursor pieces;
    private final LiteralReader literals;

    ClockAndDate(PieceCursor pieces, LiteralReader literals) {
        this.pieces = pieces;
        this.literals = literals;
    }

    /** September 14, Sept. 14, September the 14th, 14 September; of a range of days the first. */
    Optional<QuantityReader.Reading> date(int start) {
        int month = isCapital(start) ? NumberWords.month(pieces.lower(start)) : 0;
        return month > 0 ? monthFirst(start, month) : dayFirst(start);
    }

    /** 2:40 a.m., 14:40, 8pm, 0240 GMT. */
    Optional<QuantityReader.Reading> clock(int start, Literal hours) {
        if (isHalfOfDay(hours.suffix())) {
            return Optional.of(time(start, hours, hours.suffix(), hours.next()));
        }
        Optional<Literal> minutes = minutes(hours);
        if (minutes.isPresent()) {
            int end = minutes.get().next();
            Literal both = new Literal(hours.value() + minutes.get().value() / 100, 2, end, "");
            String half = isHalfOfDay(pieces.lower(end)) ? pieces.lower(end) : "";
            return Optional.of(time(start, both, half, half.isEmpty() ? end : end + 1));
        }
        String half = pieces.lower(hours.next());
        boolean timed = hours.suffix().isEmpty() && isHalfOfDay(half);
        return timed ? Optional.of(time(start, hours, half, hours.next() + 1)) : Optional.empty();
    }

    private Optional<Literal> minutes(Literal hours) {
        boolean colon = hours.isWhole() && hours.value() < 24 && pieces.isMark(hours.next(), ':');
        boolean two = pieces.lower(hours.next() + 1).length() == 2;
        return colon && two ? literals.shortDigits(hours.next() + 1) : Optional.empty();
    }

    private QuantityReader.Reading time(int start, Literal literal, String half, int next) {
        boolean military = literal.isWhole() && pieces.lower(start).length() == 4;
        double hours = Math.floor(military ? literal.value() / 100 : literal.value());
        double minutes = military ? literal.value() % 100 : Math.round((literal.value() - hours) * 100);
        if (half.startsWith("p") && hours < 12) {
            hours += 12;
        }
        int end = pieces.isWord(next, "gmt") ? next + 1 : next;
        return new QuantityReader.Reading(Quantity.exact(hours * 60 + minutes, "clock"), end);
    }

    private Optional<QuantityReader.Reading> monthFirst(int start, int month) {
        int at = start + 1;
        if (pieces.isMark(at, '.')) {
            at++;
        }
        if (pieces.isWord(at, "the")) {
            at++;
        }
        Optional<Literal> day = literals.at(at).filter(Literal::isDay);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        int end = day.get().next();
        if (pieces.isMark(end, '-')) {
            end = literals.at(end + 1).filter(Literal::isDay).map(Literal::next).orElse(end);
        }
        return Optional.of(new QuantityReader.Reading(dated(month, day.get()), end));
    }

    private Optional<QuantityReader.Reading> dayFirst(int start) {
        Optional<Literal> day = pieces.isDigits(start) ? literals.at(start).filter(Literal::isDay) : Optional.empty();
        if (day.isEmpty()) {
            return Optional.empty();
        }
        int at = pieces.isWord(day.get().next(), "of")
                ? day.get().next() + 1
                : day.get().next();
        int month = isCapital(at) ? NumberWords.month(pieces.lower(at)) : 0;
        return month > 0 ? Optional.of(new QuantityReader.Reading(dated(month, day.get()), at + 1)) : Optional.empty();
    }

    private boolean isCapital(int at) {
        return pieces.has(at) && pieces.at(at).capital();
    }

    private static Quantity dated(int month, Literal day) {
        return Quantity.exact(month * 100 + day.value(), "date");
    }

    private static boolean isHalfOfDay(String word) {
        return switch (word) {
            case "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "gmt" -> true;
            default -> false;
        };
    }
}
