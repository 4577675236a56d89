package org.wirefold.ingest.dates;

import java.util.ArrayList;
import java.util.List;

/**
 * A number, a word or a separator of a date.
 *
 * @param kind what it is
 * @param text its characters
 */
record DateToken(Kind kind, String text) {
    enum Kind {
        NUMBER,
        WORD,
        MARK
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isMark(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    /** The number; at most nine digits, so it fits. */
    int number() {
        return Integer.parseInt(text);
    }

    /** Cuts a date into tokens; white space only separates. Numbers over nine digits come out as words. */
    static List<DateToken> listOf(String date) {
        var tokens = new ArrayList<DateToken>();
        int at = 0;
        while (at < date.length()) {
            char c = date.charAt(at);
            int end = at + 1;
            if (isDigit(c)) {
                while (end < date.length() && isDigit(date.charAt(end))) {
                    end++;
                }
                tokens.add(new DateToken(end - at <= 9 ? Kind.NUMBER : Kind.WORD, date.substring(at, end)));
            } else if (Character.isLetter(c)) {
                while (end < date.length() && isInsideWord(date.charAt(end))) {
                    end++;
                }
                tokens.add(new DateToken(Kind.WORD, date.substring(at, end)));
            } else if (!Character.isWhitespace(c) && c != '\u00A0' && c != '\u202F') {
                tokens.add(new DateToken(Kind.MARK, String.valueOf(c)));
            }
            at = end;
        }
        return tokens;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isInsideWord(char c) {
        return Character.isLetter(c) || c == '/' || c == '_';
    }
}
