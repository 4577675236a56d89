package org.wirefold.analysis.figures;

import static org.wirefold.analysis.figures.Trait.DATEPREP;
import static org.wirefold.analysis.figures.Trait.DESIGNATION;
import static org.wirefold.analysis.figures.Trait.MONTH;

/** Numbers that count nothing: years, dates, clock times, money, names with a number in them, scores. */
final class Designations {
    private static final double FIRST_YEAR = 1700;
    private static final double LAST_YEAR = 2100;
    /** No force has more people than this; larger numbers are populations or money. */
    private static final double MOST_PEOPLE = 1e7;

    private final Reading reading;

    Designations(Reading reading) {
        this.reading = reading;
    }

    boolean refuses(Quantity quantity) {
        int core = quantity.core();
        int before = core - 1;
        return quantity.least() > MOST_PEOPLE
                || quantity.least() == 0
                || isDate(core, quantity.end())
                || isYear(quantity)
                || isTime(quantity)
                || isMoney(core, quantity.end())
                || isPartOfName(before, core)
                || isCompound(quantity);
    }

    private boolean isDate(int core, int end) {
        boolean monthAfter = reading.is(end, MONTH) && reading.tokens().isCapitalised(end);
        boolean monthBefore = reading.is(core - 1, MONTH) && reading.tokens().isCapitalised(core - 1);
        return monthAfter || monthBefore;
    }

    /** Four digits without a comma are a year after a preposition of time, or when no noun follows. */
    private boolean isYear(Quantity quantity) {
        double value = quantity.least();
        if (!quantity.bare() || value < FIRST_YEAR || value > LAST_YEAR || quantity.start() != quantity.core()) {
            return false;
        }
        int before = quantity.core() - 1;
        if (reading.isOneOf(before, "to") && reading.isNumeral(before - 1) && !isLikeYear(before - 1)) {
            return false;
        }
        return reading.isAny(before, Trait.of(DATEPREP, MONTH))
                || reading.isOneOf(before, "the", "a")
                || reading.isWord(quantity.end())
                        && reading.tokens().isCapitalised(quantity.end())
                        && !reading.is(quantity.end(), Trait.NAME)
                        && !reading.isAny(quantity.end(), HeadNouns.NOUN)
                || before < 0
                || reading.isMark(before, ',')
                || reading.isMark(quantity.end(), ',')
                || reading.isMark(quantity.end(), '-');
    }

    /** "raised from 300 to 2000": only years run from year to year. */
    private boolean isLikeYear(int token) {
        String digits = reading.word(token);
        return digits.length() == 4 && digits.charAt(0) >= '1' && digits.charAt(0) <= '2';
    }

    private boolean isTime(Quantity quantity) {
        return quantity.bare() && reading.isOneOf(quantity.core() - 1, "at")
                || reading.isMark(quantity.end(), ':') && reading.touches(quantity.end() - 1)
                || reading.isMark(quantity.core() - 1, ':') && reading.touches(quantity.core() - 1)
                || reading.isOneOf(quantity.end(), "gmt", "hours", "am", "pm", "o'clock");
    }

    private boolean isMoney(int core, int end) {
        return reading.isMark(core - 1, '$')
                || reading.isMark(core - 1, '\u00a3')
                || reading.isMark(core - 1, '\u20ac')
                || reading.isMark(core - 1, '#')
                || reading.isMark(end, '$')
                || reading.isOneOf(end, "billion", "bn");
    }

    /** Article 5, Resolution 1441, No. 2, Camp 4, F-16, Start-3. */
    private boolean isPartOfName(int before, int core) {
        boolean joined = reading.isJoiner(before);
        boolean no = reading.isMark(before, '.') && reading.isOneOf(before - 1, "no", "nos");
        boolean named = reading.is(before, DESIGNATION)
                && (reading.tokens().isCapitalised(before)
                        || reading.isOneOf(before, "no", "aged", "age", "article", "resolution"));
        return joined || no || named && reading.isNumeral(core);
    }

    /** 12-year-old, 30-member, 2-1: a hyphen after the number, unless it says how strong something is. */
    private boolean isCompound(Quantity quantity) {
        int end = quantity.end();
        return reading.isJoiner(end) && !StrongFigures.isMeasure(reading, end + 1);
    }
}
