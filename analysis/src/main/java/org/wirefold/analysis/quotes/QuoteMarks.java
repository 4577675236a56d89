package org.wirefold.analysis.quotes;

import java.util.ArrayList;
import java.util.List;
import org.wirefold.analysis.text.Tokens;

/**
 * Finds the words between quotation marks, line by line: a mark left open never swallows the next line.
 *
 * <p>The shape of a curly mark counts less than the spaces around it, because translated and retyped copy mixes them up. Nested
 * marks belong to the outer quotation; but when the outer one is never closed, the pairs inside it stand and it is a stray mark.
 * Each line is read at most twice.
 */
final class QuoteMarks {
    private final ArticleWords words;
    private final List<MarkedSpan> found = new ArrayList<>();

    private QuoteMarks(ArticleWords words) {
        this.words = words;
    }

    /** The marked spans in order; they do not overlap. */
    static List<MarkedSpan> find(ArticleWords words) {
        QuoteMarks marks = new QuoteMarks(words);
        for (int line = 0; line < words.lineCount(); line++) {
            marks.readLine(words.lineStart(line), words.lineEnd(line));
        }
        return marks.found;
    }

    private void readLine(int from, int to) {
        int before = found.size();
        if (!read(from, to, true)) {
            found.subList(before, found.size()).clear();
            read(from, to, false);
        }
    }

    /** Reads a line with or without nesting; false when nesting does not come out even. */
    private boolean read(int from, int to, boolean nesting) {
        int open = -1;
        int depth = 0;
        boolean nested = false;
        int noSingleBefore = from;
        for (int t = from; t < to; t++) {
            if (isDouble(t)) {
                if (open < 0) {
                    open = opens(t, from, to) ? t : -1;
                } else if (closes(t, to)) {
                    if (depth == 0) {
                        add(open, t, false, true);
                        open = -1;
                    } else {
                        depth--;
                    }
                } else if (nesting) {
                    depth++;
                    nested = true;
                } else {
                    open = t;
                }
            } else if (open < 0 && t >= noSingleBefore && opensSingle(t, to)) {
                int close = closeOfSingle(t, to);
                if (close < 0) {
                    noSingleBefore = to;
                } else {
                    add(t, close, true, true);
                    t = close;
                }
            }
        }
        if (open >= 0 && nested) {
            return false;
        }
        if (open >= 0) {
            addUnclosed(open, from, to);
        }
        return true;
    }

    private boolean isDouble(int token) {
        return words.isMark(token, '"');
    }

    private boolean opens(int token, int from, int to) {
        if (token + 1 >= to || words.spaceAfter(token) && token > from) {
            return false;
        }
        if (isOpeningShape(words.originalAt(token)) || token == from) {
            return true;
        }
        return words.spaceBefore(token) || isOpeningPlace(token - 1);
    }

    /** True when a mark directly after this token can only open: {@code said:"} or {@code ("}. */
    private boolean isOpeningPlace(int before) {
        return words.isMark(before, '(')
                || words.isMark(before, '[')
                || words.isMark(before, '-')
                || words.isMark(before, ':')
                || words.isMark(before, '/')
                || words.isMark(before, '=');
    }

    private boolean closes(int token, int to) {
        boolean before = words.spaceBefore(token);
        boolean after = token + 1 >= to || words.spaceAfter(token);
        if (isOpeningShape(words.originalAt(token))) {
            return after;
        }
        if (isClosingShape(words.originalAt(token))) {
            return after || !before;
        }
        return !before || after;
    }

    private static boolean isOpeningShape(char c) {
        return c == '\u201c' || c == '\u201e' || c == '\u201f' || c == '\u00ab';
    }

    private static boolean isClosingShape(char c) {
        return c == '\u201d' || c == '\u00bb';
    }

    private boolean opensSingle(int token, int to) {
        if (!words.isMark(token, '\'') || token + 1 >= to || words.spaceAfter(token) || !words.spaceBefore(token)) {
            return false;
        }
        char shape = words.originalAt(token);
        return shape != '\u2019' && !words.isMark(token + 1, '\'');
    }

    /** The closing mark: the first one after a stop or before one, else the last before the next opening one; -1 for none. */
    private int closeOfSingle(int open, int to) {
        int fallback = -1;
        for (int t = open + 1; t < to && !isDouble(t); t++) {
            if (!words.isMark(t, '\'')) {
                continue;
            }
            boolean outside = t + 1 >= to || words.spaceAfter(t) || words.is(t + 1, WordClass.MARK);
            if (words.spaceBefore(t) || !outside) {
                return fallback;
            }
            if (!words.endsIn(t - 1, "s") || t + 1 >= to || words.is(t + 1, WordClass.MARK)) {
                return t;
            }
            fallback = fallback < 0 ? t : fallback;
        }
        return fallback;
    }

    /** An open mark at the start of a line or after a colon or a stop holds to the end of the line, any other one is dropped. */
    private void addUnclosed(int open, int from, int to) {
        boolean starts = open == from
                || words.is(open - 1, WordClass.MARK) && !words.isMark(open - 1, '-')
                || words.is(open - 1, WordClass.SPEECH) && to < words.count() && isDouble(to);
        if (starts) {
            add(open, to, false, false);
        }
    }

    private void add(int open, int close, boolean single, boolean closed) {
        Tokens tokens = words.tokens();
        if (close > open + 1) {
            found.add(new MarkedSpan(open, close, tokens.start(open + 1), tokens.end(close - 1), single, closed));
        }
    }
}
