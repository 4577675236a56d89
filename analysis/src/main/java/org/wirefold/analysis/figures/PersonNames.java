package org.wirefold.analysis.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wirefold.analysis.figures.Reading.Sentence;

/** Names of speakers: a row of capitalised words beside a cue, without titles, completed to the full name that the text gives. */
final class PersonNames {
    private static final int LONGEST = 9;

    private final Reading reading;
    /** Hash of a last name to its token in the first full name; read when first needed. */
    private final Map<Integer, Integer> fullNames = new HashMap<>();

    PersonNames(Reading reading) {
        this.reading = reading;
    }

    /** The name whose last word stands at a token or just before adverbs, auxiliaries and days there. */
    Optional<String> endingAt(int token, Sentence sentence) {
        int last = token;
        while (last > sentence.start() && isFiller(last)) {
            last--;
        }
        int first = last + 1;
        while (first > sentence.start() && last - first < LONGEST && (isNamePart(first - 1) || isInside(first - 1))) {
            first--;
        }
        return named(first, last + 1);
    }

    /** The name that starts at a token, an article skipped. */
    Optional<String> startingAt(int token, Sentence sentence) {
        int first = reading.isOneOf(token, "the", "a", "an") ? token + 1 : token;
        int end = first;
        while (end < sentence.end() && end - first < LONGEST && isNamePart(end)) {
            end++;
        }
        return named(first, end);
    }

    /** The first person of the text who is introduced with one of these offices. */
    Optional<String> introducedAs(String... offices) {
        for (int i = 0; i + 2 < reading.tokens().count(); i++) {
            if (reading.isOneOf(i, offices)) {
                int first = i + 1;
                while (reading.is(first, Trait.TITLE) || reading.isJoiner(first)) {
                    first++;
                }
                if (isPlainName(first) && isPlainName(first + 1)) {
                    return Optional.of(words(first, first + 2));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isFiller(int token) {
        return reading.isAny(token, Trait.of(Trait.ADVERB, Trait.HAVE))
                || reading.isOneOf(token, "on", "also", "later")
                        && !reading.tokens().isCapitalised(token);
    }

    private boolean isNamePart(int token) {
        boolean capital =
                reading.isWord(token) && reading.tokens().isCapitalised(token) && !reading.is(token, Trait.CUE);
        return capital && !reading.isOneOf(token, "the", "a", "he", "she", "they", "it", "but", "and")
                || reading.isJoiner(token);
    }

    /** "Department of Justice". */
    private boolean isInside(int token) {
        return reading.isOneOf(token, "of") && isNamePart(token - 1) && isNamePart(token + 1);
    }

    private boolean isPlainName(int token) {
        return isNamePart(token)
                && !reading.isJoiner(token)
                && !reading.is(token, Trait.TITLE)
                && !reading.isAny(token, Trait.of(Trait.OFFICE));
    }

    /** The row without leading titles and forces; the whole row when nothing else is left (NATO, Wall Street Journal). */
    private Optional<String> named(int first, int end) {
        if (end <= first) {
            return Optional.empty();
        }
        int start = first;
        while (start < end
                && (reading.is(start, Trait.STOP)
                        || reading.is(start, Trait.TITLE)
                        || reading.isJoiner(start)
                        || isForce(start, end))) {
            start++;
        }
        boolean body = end - start == 1
                && reading.isOneOf(
                        start,
                        "ministry",
                        "department",
                        "council",
                        "committee",
                        "command",
                        "office",
                        "agency",
                        "house",
                        "army",
                        "force");
        if (start >= end || body) {
            return Optional.of(words(first, end));
        }
        return Optional.of(end - start == 1 ? full(start) : words(start, end));
    }

    private boolean isForce(int token, int end) {
        return end - token > 2 && reading.nameAt(token).isPresent();
    }

    /** "Stoltenberg" becomes "Jens Stoltenberg" when the text says so anywhere. */
    private String full(int token) {
        if (fullNames.isEmpty()) {
            readFullNames();
        }
        int at = fullNames.getOrDefault(reading.tokens().hash(token), -1);
        return at < 0 ? words(token, token + 1) : words(at - 1, at + 1);
    }

    private void readFullNames() {
        for (int i = 1; i < reading.tokens().count(); i++) {
            if (isPlainName(i) && isPlainName(i - 1) && reading.touchesBlank(i - 1)) {
                fullNames.putIfAbsent(reading.tokens().hash(i), i);
            }
        }
        fullNames.putIfAbsent(0, -1);
    }

    private String words(int from, int to) {
        return reading.span(from, to).of(reading.tokens().text().original());
    }
}
