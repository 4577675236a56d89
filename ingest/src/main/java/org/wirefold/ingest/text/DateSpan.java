package org.wirefold.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wirefold.ingest.dates.DateReader;
import org.wirefold.ingest.dates.ReadDate;

/** Finds the date inside a short line such as {@code Published: 12 May 2021 10:00 by Ann Example}. */
final class DateSpan {
    /** Weekday, day, month, year, "at", time, half of the day, zone. */
    private static final int MAX_DATE_WORDS = 8;

    private static final Set<String> LABELS =
            Set.of(("date published updated posted modified last first on at created added by"
                            + " | am pm publ upd vor um uhr")
                    .split(" "));

    /** Words beside date and labels: an author, a place or a count of comments, no headline. */
    private static final int MAX_OTHER_WORDS = 4;

    private DateSpan() {}

    /** The longest date in the line, when little else stands there. */
    static Optional<ReadDate> find(String line) {
        List<String> words = wordsOf(line);
        for (int length = Math.min(MAX_DATE_WORDS, words.size()); length > 0; length--) {
            for (int start = 0; start + length <= words.size(); start++) {
                Optional<ReadDate> date = DateReader.read(String.join(" ", words.subList(start, start + length)));
                if (date.isPresent() && isPlausible(words.subList(start, start + length))) {
                    return otherWords(words, start, start + length) <= MAX_OTHER_WORDS ? date : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** A bare number of eight or ten digits is an article number more often than a date. */
    private static boolean isPlausible(List<String> date) {
        return date.size() > 1
                || date.get(0).indexOf('/') > 0
                || date.get(0).indexOf('-') > 0
                || date.get(0).indexOf('.') > 0;
    }

    private static int otherWords(List<String> words, int start, int end) {
        int others = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean date = i >= start && i < end;
            others += date
                            || LABELS.contains(
                                    words.get(i).toLowerCase(Locale.ROOT).replace(":", ""))
                    ? 0
                    : 1;
        }
        return others;
    }

    private static List<String> wordsOf(String line) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean blank = i == line.length() || LineShape.isBlank(line.charAt(i));
            if (!blank && start < 0) {
                start = i;
            } else if (blank && start >= 0) {
                words.add(line.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
