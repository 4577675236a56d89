package org.wirefold.ingest.text;

import java.util.Optional;

/**
 * Text that a database and a wire format can hold: line ends are LF, and U+0000, other controls but tab, and half surrogate
 * pairs are gone. Every other character stays as it was given.
 *
 * @param text the text
 * @param removed how many characters were taken out; carriage returns of line ends are not counted
 */
public record CleanText(String text, int removed) {

    /** Cleans; linear. */
    public static CleanText of(String given) {
        int first = firstToChange(given);
        if (first == given.length()) {
            return new CleanText(given, 0);
        }
        var out = new StringBuilder(given.length()).append(given, 0, first);
        int removed = 0;
        for (int i = first; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c == '\r') {
                if (i + 1 == given.length() || given.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (isPairAt(given, i)) {
                out.append(c).append(given.charAt(++i));
            } else if (isForbidden(c)) {
                removed++;
            } else {
                out.append(c);
            }
        }
        return new CleanText(out.toString(), removed);
    }

    /** A warning where characters were taken out. */
    public Optional<Warning> warning(String field) {
        return removed == 0
                ? Optional.empty()
                : Optional.of(new Warning(
                        Warning.Code.CHARACTERS_REMOVED,
                        removed + " control characters or half surrogate pairs in the " + field));
    }

    private static int firstToChange(String given) {
        int i = 0;
        while (i < given.length() && given.charAt(i) != '\r' && !isForbidden(given.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPairAt(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    /** C0 controls but tab and line feed, DEL, and surrogates that stand alone (pairs are looked at before). */
    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\t' && c != '\n') || c == 0x7F || Character.isSurrogate(c);
    }
}
