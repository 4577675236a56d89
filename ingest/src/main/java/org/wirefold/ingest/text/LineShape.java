package org.wirefold.ingest.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wirefold.ingest.dates.ReadDate;

/** What a single line of a page looks like, by its shape alone. */
final class LineShape {
    /** Bylines and date lines are short: the longest in the dev texts has 14 words. */
    private static final int MAX_HEADER_WORDS = 16;

    /** Latin, CJK, Devanagari and Arabic. */
    private static final String SENTENCE_ENDS = ".!?…。！？।؟";

    private static final String CLOSERS = "\"'”’»)]";
    private static final Set<String> BYLINE_STARTS =
            Set.of("by", "von", "par", "por", "written", "reporting", "posted");

    private LineShape() {}

    /** Words; two ideographs or kana count as one word, because those scripts put no blanks. */
    static int words(String line) {
        int words = 0;
        int ideographs = 0;
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isUnspaced(c)) {
                ideographs++;
                inside = false;
            } else {
                boolean letter = Character.isLetterOrDigit(c);
                words += letter && !inside ? 1 : 0;
                inside = letter || (inside && (c == '\'' || c == '’' || c == '-'));
            }
        }
        return words + (ideographs + 1) / 2;
    }

    private static boolean isUnspaced(char c) {
        return c >= 0x3040 && (c <= 0x30FF || Character.isIdeographic(c));
    }

    /** Ends like a sentence, closing quote marks and brackets passed over. */
    static boolean endsLikeSentence(String line) {
        int end = line.length();
        while (end > 0 && (CLOSERS.indexOf(line.charAt(end - 1)) >= 0 || isBlank(line.charAt(end - 1)))) {
            end--;
        }
        return end > 0 && SENTENCE_ENDS.indexOf(line.charAt(end - 1)) >= 0;
    }

    /** Cut in the middle by whoever made the page. */
    static boolean endsCut(String line) {
        String plain = line.strip();
        return plain.endsWith("…") || plain.endsWith("...");
    }

    /** {@code By Ann Example}: starts with the word, and every other word of it is a name. */
    static boolean isByline(String line) {
        String[] words = line.strip().split("\\s+", MAX_HEADER_WORDS + 1);
        if (words.length < 2 || words.length > MAX_HEADER_WORDS || endsLikeSentence(line)) {
            return false;
        }
        if (!BYLINE_STARTS.contains(words[0].toLowerCase(Locale.ROOT).replace(":", ""))) {
            return false;
        }
        return words[0].equals("By") || words[0].equals("BY") || isName(words[1]);
    }

    private static boolean isName(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    /**
     * The date of a line that is about its date: nothing else in it, or labels ("Published"), a place, an author, and the date
     * makes a good part of it.
     */
    static Optional<ReadDate> date(String line) {
        String plain = line.strip();
        boolean possible =
                !plain.isEmpty() && plain.length() <= 120 && hasDigit(plain) && words(plain) <= MAX_HEADER_WORDS;
        return possible ? DateSpan.find(plain) : Optional.empty();
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Java's own white space and the no-break spaces that it leaves out. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F';
    }
}
