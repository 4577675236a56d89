package org.wirefold.analysis.quotes;

import java.util.Arrays;
import org.wirefold.analysis.text.NormalisedText;
import org.wirefold.analysis.text.Tokens;

/** The tokens of one article with the class and the line of each. */
final class ArticleWords {
    /** Three initials with their stops. */
    private static final int LONGEST_INITIALS = 6;

    private static final int ASCII = 0x80;
    private static final char OPENING = '\u201c';

    private final Tokens tokens;
    private final NormalisedText text;
    private final long[] classes;
    private final int[] lines;
    private int[] lineStarts = new int[64];
    private int lineCount;

    ArticleWords(Tokens tokens) {
        this.tokens = tokens;
        this.text = tokens.text();
        this.classes = new long[tokens.count()];
        this.lines = new int[tokens.count()];
        int before = 0;
        boolean quoting = false;
        for (int t = 0; t < tokens.count(); t++) {
            classes[t] = classify(t);
            if (t == 0 || breaks(before, tokens.start(t)) || quoting && resumes(t)) {
                addLine(t);
                quoting = false;
            }
            quoting = isMark(t, '"') ? originalAt(t) == OPENING : quoting;
            lines[t] = lineCount - 1;
            before = tokens.end(t);
            if (t > 0 && is(t - 1, WordClass.NAME_MONTH)) {
                tellMonthFromName(t - 1);
            }
        }
    }

    int count() {
        return classes.length;
    }

    Tokens tokens() {
        return tokens;
    }

    NormalisedText text() {
        return text;
    }

    /** True for a token of at least one of these classes. */
    boolean is(int token, long classMask) {
        return isInside(token) && (classes[token] & classMask) != 0;
    }

    /** Rules look around a word; beside the first and the last one there is nothing. */
    private boolean isInside(int token) {
        return token >= 0 && token < classes.length;
    }

    /** True when a token of [first, end) has one of these classes. */
    boolean holds(int first, int end, long classMask) {
        for (int t = first; t < end; t++) {
            if ((classes[t] & classMask) != 0) {
                return true;
            }
        }
        return false;
    }

    /** @param mark an ASCII mark, as all are that rules ask for: others are folded to these */
    boolean isMark(int token, char mark) {
        return isInside(token) && classes[token] >>> WordClass.MARK_SHIFT == mark;
    }

    boolean isWord(int token, int hash) {
        return isInside(token) && tokens.hash(token) == hash && !is(token, WordClass.MARK);
    }

    int line(int token) {
        return lines[token];
    }

    int lineCount() {
        return lineCount;
    }

    /** First token of a line; the lines without tokens are not counted. */
    int lineStart(int line) {
        return lineStarts[line];
    }

    /** One past the last token of a line. */
    int lineEnd(int line) {
        return line + 1 < lineCount ? lineStarts[line + 1] : classes.length;
    }

    boolean spaceBefore(int token) {
        int at = tokens.start(token);
        return isSpace(text.atOrBreak(at - 1));
    }

    boolean spaceAfter(int token) {
        return isSpace(text.atOrBreak(tokens.end(token)));
    }

    /** The code unit as it stands in the article, before folding. */
    char originalAt(int token) {
        return text.original().charAt(tokens.start(token));
    }

    /** The words of a name as the article writes them, without a possessive ending. */
    String nameOf(int first, int end) {
        int to = tokens.end(end - 1);
        if (is(end - 1, WordClass.POSSESSIVE)) {
            to -= 2;
        }
        return text.original().substring(tokens.start(first), to).replace('\u00a0', ' ');
    }

    /** True for a hyphen inside a word; a dash set without spaces is none. */
    boolean isHyphen(int token) {
        return isMark(token, '-')
                && (originalAt(token) == '-' || originalAt(token) == '\u2010' || originalAt(token) == '\u2011')
                && !spaceBefore(token)
                && !spaceAfter(token);
    }

    /** True for a person's initials written as one word: J.P., but not U.S. */
    boolean isInitials(int token) {
        int start = tokens.start(token);
        int length = tokens.end(token) - start;
        return is(token, WordClass.CAPITAL)
                && length > 1
                && length <= LONGEST_INITIALS
                && text.at(start + 1) == '.'
                && !is(token, WordClass.STATE_LETTERS);
    }

    /** True for a word that is cut short with a full stop after it: Feb., Inc. */
    boolean isAbbreviation(int token) {
        return is(token, WordClass.ABBREVIATED);
    }

    /** True for a word of two or more letters without a lower-case one. */
    boolean isUpperCase(int token) {
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            if (Character.isLowerCase(text.at(i))) {
                return false;
            }
        }
        return is(token, WordClass.CAPITAL) && tokens.end(token) - tokens.start(token) > 1;
    }

    /** True when the token ends in these lower-case letters. */
    boolean endsIn(int token, String ending) {
        int from = tokens.end(token) - ending.length();
        return from >= tokens.start(token) && text.startsWith(ending, from);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    private long classify(int token) {
        Tokens.Kind kind = tokens.kind(token);
        if (kind == Tokens.Kind.MARK) {
            long mark = text.at(tokens.start(token));
            return mark < ASCII ? WordClass.MARK | mark << WordClass.MARK_SHIFT : WordClass.MARK;
        }
        long found = Lexicon.ENGLISH.classesOf(tokens.hash(token));
        if (kind == Tokens.Kind.NUMBER) {
            return found | WordClass.NUMBER;
        }
        if (tokens.isCapitalised(token)) {
            found |= WordClass.CAPITAL;
        } else {
            found &= ~(WordClass.HE_NAME | WordClass.SHE_NAME);
        }
        int end = tokens.end(token);
        boolean possessive = end - tokens.start(token) > 2 && text.startsWith("'s", end - 2);
        return possessive ? found | WordClass.POSSESSIVE : found;
    }

    /** "Theresa May said" against "in May" and "May 5". */
    private void tellMonthFromName(int token) {
        long monthly = WordClass.PREPOSITION | WordClass.DETERMINER | WordClass.ADVERB;
        boolean month = is(token + 1, WordClass.NUMBER | WordClass.TIME) || token > 0 && is(token - 1, monthly);
        boolean first = token == 0 || lines[token - 1] != lines[token];
        boolean stop = !first && (isMark(token - 1, '.') || isMark(token - 1, '"'));
        if (is(token, WordClass.CAPITAL) && !month && !first && !stop) {
            classes[token] &= ~(WordClass.TIME | WordClass.MODAL | WordClass.AUXILIARY);
        }
    }

    private boolean breaks(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.at(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    /**
     * A quotation that runs over paragraphs opens each with a mark and closes the last only. Where paragraphs were joined by spaces,
     * more than one of them and the second opening mark are left of the break.
     */
    private boolean resumes(int token) {
        int start = tokens.start(token);
        return isMark(token, '"')
                && originalAt(token) == OPENING
                && start - tokens.end(token - 1) > 1
                && isSpace(text.at(start - 1))
                && (isMark(token - 1, '.') || isMark(token - 1, '?') || isMark(token - 1, '!'));
    }

    private void addLine(int token) {
        if (lineCount == lineStarts.length) {
            lineStarts = Arrays.copyOf(lineStarts, lineCount * 2);
        }
        lineStarts[lineCount++] = token;
    }
}
