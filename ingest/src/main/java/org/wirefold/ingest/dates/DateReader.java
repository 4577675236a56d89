package org.wirefold.ingest.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as providers write it: ISO 8601, RFC 822, and what stands in bylines. A text with anything in it that is no
 * part of a date is no date: a wrong instant is worse than none (INGEST.md 3: a lenient library got 15 of 28 right).
 *
 * <p>Numbers only: {@code year-month-day}; with a slash {@code month/day/year} unless the first number is over 12; with a
 * dot or a hyphen {@code day.month.year} unless the second is.
 */
public final class DateReader {
    /** Longer texts are no dates; keeps the cost of a hostile field constant. */
    private static final int MAX_CHARS = 80;

    private final List<DateToken> tokens;
    private int next;
    private @Nullable LocalDate date;
    private @Nullable LocalTime time;
    private @Nullable ZoneId zone;

    private DateReader(List<DateToken> tokens) {
        this.tokens = tokens;
    }

    /** The date, or empty when the text is none. */
    public static Optional<ReadDate> read(String text) {
        String plain = withoutRemark(text.strip());
        if (plain.isEmpty() || plain.length() > MAX_CHARS) {
            return Optional.empty();
        }
        if (isUnixSeconds(plain)) {
            return Optional.of(new ReadDate(Instant.ofEpochSecond(Long.parseLong(plain)), true, true));
        }
        try {
            return new DateReader(DateToken.listOf(plain)).readAll();
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private Optional<ReadDate> readAll() {
        while (next < tokens.size()) {
            if (!readTime() && !readDate() && !readZone() && !skipFiller()) {
                return Optional.empty();
            }
        }
        if (date == null) {
            return Optional.empty();
        }
        LocalTime at = time == null ? LocalTime.MIDNIGHT : time;
        ZoneId where = zone == null ? ZoneOffset.UTC : zone;
        return Optional.of(new ReadDate(date.atTime(at).atZone(where).toInstant(), time != null, zone != null));
    }

    /** {@code hh:mm[:ss[.fff]] [am|pm]}, hours and minutes only once. */
    private boolean readTime() {
        if (time != null || !isNumber(0, 2) || !isMark(1, ":") || !isNumber(2, 2)) {
            return false;
        }
        int hour = number(0);
        int minute = number(2);
        int second = 0;
        next += 3;
        if (isMark(0, ":") && isNumber(1, 2)) {
            second = number(1);
            next += 2;
            if ((isMark(0, ".") || isMark(0, ",")) && isNumber(1, 9)) {
                next += 2;
            }
        }
        time = LocalTime.of(halfDay(hour), minute, second);
        return true;
    }

    private int halfDay(int hour) {
        String letter = word(0);
        boolean afternoon = letter.equalsIgnoreCase("pm") || letter.equalsIgnoreCase("p");
        if (!afternoon && !letter.equalsIgnoreCase("am") && !letter.equalsIgnoreCase("a")) {
            return hour;
        }
        next++;
        if (isMark(0, ".")) {
            next += word(1).equalsIgnoreCase("m") ? (isMark(2, ".") ? 3 : 2) : 1;
        }
        if (hour > 12) {
            return hour;
        }
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private boolean readDate() {
        return date == null && (readYearFirst() || readNumeric() || readDayMonthYear() || readMonthDayYear());
    }

    /** {@code yyyy-mm-dd}, {@code yyyy/mm/dd}, {@code yyyymmdd}; then a T may stand before the time. */
    private boolean readYearFirst() {
        if (isNumber(0, 8) && tokens.get(next).text().length() == 8) {
            int all = number(0);
            date = LocalDate.of(all / 10_000, all / 100 % 100, all % 100);
            next++;
        } else if (isYear(0) && isDateMark(1) && isNumber(2, 2) && isDateMark(3) && isNumber(4, 2)) {
            date = LocalDate.of(number(0), number(2), number(4));
            next += 5;
        } else {
            return false;
        }
        if (word(0).equalsIgnoreCase("T")) {
            next++;
        }
        return true;
    }

    /** Day, month and year as numbers with the same mark between them. */
    private boolean readNumeric() {
        if (!isNumber(0, 2) || !isDateMark(1) || !isNumber(2, 2) || !isDateMark(3) || !isNumber(4, 4)) {
            return false;
        }
        boolean shortYear = tokens.get(next + 4).text().length() == 2;
        if (shortYear && isMark(1, "-")) {
            return false; // 03-12-31 is 2003 for some and 2031 for others
        }
        int first = number(0);
        int second = number(2);
        boolean monthFirst = isMark(1, "/") ? first <= 12 : second > 12;
        int year = fullYear(tokens.get(next + 4).text());
        date = monthFirst ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first);
        next += 5;
        return true;
    }

    /** {@code 5 August, 2019}, {@code 16th Nov 2020}, {@code 26-Sep-22}. */
    private boolean readDayMonthYear() {
        if (!isNumber(0, 2)) {
            return false;
        }
        int at = 1 + (isOrdinal(word(1)) ? 1 : 0);
        at += isMark(at, ".") || isMark(at, "-") ? 1 : 0;
        Optional<Integer> month = DateWords.month(word(at));
        if (month.isEmpty()) {
            return false;
        }
        at = skipMarks(at + 1);
        if (!isNumber(at, 4) || isMark(at + 1, ":")) {
            return false;
        }
        date = LocalDate.of(fullYear(tokens.get(next + at).text()), month.get(), number(0));
        next += at + 1;
        return true;
    }

    /** {@code February 12, 2020}, {@code Aug 30 2012}, {@code Nov. 2020}. */
    private boolean readMonthDayYear() {
        Optional<Integer> month = DateWords.month(word(0));
        if (month.isEmpty()) {
            return false;
        }
        int at = skipMarks(1);
        if (isYear(at)) {
            date = LocalDate.of(number(at), month.get(), 1);
            next += at + 1;
            return true;
        }
        if (!isNumber(at, 2)) {
            return false;
        }
        int day = number(at);
        at = skipMarks(at + (isOrdinal(word(at + 1)) ? 2 : 1));
        if (!isYear(at)) {
            return false;
        }
        date = LocalDate.of(number(at), month.get(), day);
        next += at + 1;
        return true;
    }

    /** {@code Z}, {@code EST}, {@code Europe/Brussels}, {@code +02:00}, {@code GMT+0000}; an offset wins over a name. */
    private boolean readZone() {
        Optional<ZoneId> named = DateWords.zone(word(0));
        if (named.isPresent()) {
            zone = named.get();
            next++;
            return true;
        }
        boolean plus = isMark(0, "+");
        if (time == null || !(plus || isMark(0, "-")) || !isNumber(1, 4)) {
            return false;
        }
        int digits = tokens.get(next + 1).text().length();
        int value = number(1);
        boolean apart = digits <= 2 && isMark(2, ":") && isNumber(3, 2);
        int hours = digits <= 2 ? value : value / 100;
        int minutes = apart ? number(3) : digits <= 2 ? 0 : value % 100;
        Optional<ZoneId> offset = DateWords.offset(plus ? 1 : -1, hours, minutes);
        next += apart ? 4 : 2;
        if (offset.isPresent()) {
            zone = offset.get();
        }
        return offset.isPresent();
    }

    /** Week days, and marks that only separate. */
    private boolean skipFiller() {
        boolean filler = DateWords.isDay(word(0))
                || word(0).equalsIgnoreCase("at")
                || isMark(0, ",")
                || isMark(0, ".")
                || isMark(0, "|")
                || (isMark(0, "-") && !(time != null && isNumber(1, 4)))
                || isMark(0, "–")
                || isMark(0, "—");
        if (filler) {
            next++;
        }
        return filler;
    }

    private int skipMarks(int at) {
        int after = at;
        while (isMark(after, ",") || isMark(after, ".") || isMark(after, "-")) {
            after++;
        }
        return after;
    }

    private boolean isNumber(int ahead, int maxDigits) {
        return next + ahead < tokens.size()
                && tokens.get(next + ahead).isNumber()
                && tokens.get(next + ahead).text().length() <= maxDigits;
    }

    private boolean isYear(int ahead) {
        return isNumber(ahead, 4) && tokens.get(next + ahead).text().length() == 4;
    }

    private boolean isDateMark(int ahead) {
        return isMark(ahead, "-") || isMark(ahead, "/") || isMark(ahead, ".");
    }

    private boolean isMark(int ahead, String mark) {
        return next + ahead < tokens.size() && tokens.get(next + ahead).isMark(mark);
    }

    private int number(int ahead) {
        return tokens.get(next + ahead).number();
    }

    private String word(int ahead) {
        boolean isWord =
                next + ahead < tokens.size() && tokens.get(next + ahead).kind() == DateToken.Kind.WORD;
        return isWord ? tokens.get(next + ahead).text() : "";
    }

    private static boolean isOrdinal(String word) {
        return word.equals("st") || word.equals("nd") || word.equals("rd") || word.equals("th");
    }

    /** Two digits: RFC 2822 4.3 (00 to 49 are 20xx, 50 to 99 are 19xx). */
    private static int fullYear(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        } else if (digits.length() == 2) {
            return year + (year < 50 ? 2000 : 1900);
        }
        throw new DateTimeException("no year: " + digits);
    }

    private static boolean isUnixSeconds(String text) {
        return text.length() == 10 && text.chars().allMatch(c -> c >= '0' && c <= '9') && text.charAt(0) == '1';
    }

    /** {@code GMT+0000 (Coordinated Universal Time)}: JavaScript's own way to print a date. */
    private static String withoutRemark(String text) {
        int open = text.indexOf('(');
        return open > 0 && text.endsWith(")") ? text.substring(0, open).strip() : text;
    }
}
