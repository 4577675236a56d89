package org.wirefold.analysis.quotes;

import java.util.List;

/**
 * The reporter's own words: which tokens stand between marks, and where the reporter's sentences begin and end.
 *
 * <p>A sentence ends with its line, after a stop outside marks, or with a quotation that ends in a stop and is followed by a new
 * sentence; {@code "Why?" he asked.} is one sentence.
 */
final class Narration {
    /** How far a sentence is read in one direction, in tokens: longer ones are lists or broken text, and time stays linear. */
    static final int REACH = 120;

    /** Where "Trump said" may begin and end after a question in marks, in tokens: a name with an office. */
    private static final int NAME_AND_OFFICE = 14;

    private final ArticleWords words;
    private final List<MarkedSpan> spans;
    private final int[] spanOf;
    private final int[] sentenceStart;
    private final int[] sentenceEnd;

    Narration(ArticleWords words, List<MarkedSpan> spans) {
        this.words = words;
        this.spans = spans;
        int count = words.count();
        spanOf = new int[count];
        sentenceStart = new int[count];
        sentenceEnd = new int[count];
        for (int s = 0; s < spans.size(); s++) {
            for (int t = spans.get(s).open(); t < spans.get(s).after(); t++) {
                spanOf[t] = s + 1;
            }
        }
        int start = 0;
        for (int t = 0; t < count; t++) {
            if (t + 1 == count || endsSentence(t)) {
                for (int i = start; i <= t; i++) {
                    sentenceStart[i] = start;
                    sentenceEnd[i] = t + 1;
                }
                start = t + 1;
            }
        }
    }

    /** True for words between marks and for the marks around them. */
    boolean isQuoted(int token) {
        return spanOf[token] != 0;
    }

    /** The index of the marked span of a quoted token. */
    int spanAt(int token) {
        return spanOf[token] - 1;
    }

    int sentenceStart(int token) {
        return sentenceStart[token];
    }

    int sentenceEnd(int token) {
        return sentenceEnd[token];
    }

    /** First token of the sentence, at most {@link #REACH} to the left. */
    int from(int token) {
        return Math.max(sentenceStart[token], token - REACH);
    }

    /** One past the last token of the sentence, at most {@link #REACH} to the right. */
    int to(int token) {
        return Math.min(sentenceEnd[token], token + REACH);
    }

    private boolean endsSentence(int token) {
        if (words.line(token) != words.line(token + 1)) {
            return true;
        }
        if (isQuoted(token)) {
            boolean last = spanOf[token] != spanOf[token + 1];
            return last && endsWithQuotation(spans.get(spanAt(token)), token + 1);
        }
        return isStop(token) && mayStart(token + 1) && !isAbbreviated(token);
    }

    private boolean endsWithQuotation(MarkedSpan span, int next) {
        int last = span.close() - 1;
        if (!isStop(last) || isQuoted(next)) {
            return isStop(last);
        }
        if (!words.is(next, WordClass.CAPITAL | WordClass.NUMBER)) {
            return false;
        }
        return words.isMark(last, '.') && !words.isMark(last - 1, '.') || !isFollowedByAttribution(next);
    }

    private boolean isFollowedByAttribution(int from) {
        int to = Math.min(words.count(), from + NAME_AND_OFFICE);
        for (int t = from; t < to && words.line(t) == words.line(from); t++) {
            if (words.is(t, WordClass.SPEECH | WordClass.STANCE) && !words.is(t, WordClass.CAPITAL)) {
                return true;
            }
            if (isQuoted(t) || isStop(t) && !isAbbreviated(t)) {
                return false;
            }
        }
        return false;
    }

    private boolean isStop(int token) {
        return words.isMark(token, '.') || words.isMark(token, '!') || words.isMark(token, '?');
    }

    private boolean mayStart(int token) {
        return words.is(token, WordClass.CAPITAL | WordClass.NUMBER) || isQuoted(token) || words.isMark(token, '(');
    }

    /** True for the stop of an abbreviation or an initial. */
    private boolean isAbbreviated(int stop) {
        if (stop == 0 || !words.isMark(stop, '.') || words.spaceBefore(stop)) {
            return false;
        }
        int before = stop - 1;
        if (words.is(before, WordClass.MARK | WordClass.NUMBER)) {
            return false;
        }
        return words.tokens().end(before) - words.tokens().start(before) == 1
                || words.is(before, WordClass.TITLE)
                || words.isAbbreviation(before);
    }
}
