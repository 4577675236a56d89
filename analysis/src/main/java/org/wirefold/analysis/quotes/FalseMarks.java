package org.wirefold.analysis.quotes;

/**
 * Tells marks that quote nobody: titles of works, nicknames, labels inside a transcript, attributes of markup, and words that the
 * reporter only holds at arm's length.
 */
final class FalseMarks {
    /** Longest scare quote and longest nickname, in words. */
    private static final int FEW_WORDS = 3;

    private final ArticleWords words;
    private final Narration narration;

    FalseMarks(ArticleWords words, Narration narration) {
        this.words = words;
        this.narration = narration;
    }

    /** True when the marks hold somebody's words. */
    boolean isQuotation(MarkedSpan span, Attribution attribution) {
        if (isMarkup(span) || isTranscript(span) || isNickname(span) || isTitle(span)) {
            return false;
        }
        if (span.single()) {
            return isSingleQuotation(span, attribution);
        }
        boolean cued = attribution.cueFirst() >= 0;
        return cued || length(span) > FEW_WORDS;
    }

    /** Single marks mostly hold scare quotes and headings: only words with a cue beside them are taken as speech. */
    private boolean isSingleQuotation(MarkedSpan span, Attribution attribution) {
        int line = words.line(span.open());
        boolean headline = !words.isMark(words.lineEnd(line) - 1, '.');
        if (headline) {
            return attribution.how() == Attribution.How.HEADLINE;
        }
        return attribution.how() == Attribution.How.AFTER && words.is(span.close() - 1, WordClass.MARK);
    }

    /** {@code <img alt="…">}: a mark directly after an equals sign. */
    private boolean isMarkup(MarkedSpan span) {
        return span.open() > 0 && words.isMark(span.open() - 1, '=') && !words.spaceBefore(span.open());
    }

    /** {@code "SMITH: …} at the start of a line, and {@code "(CROSSTALK)}. */
    private boolean isTranscript(MarkedSpan span) {
        int first = span.first();
        if (words.isMark(first, '(')) {
            return words.isMark(span.close() - 1, ')') || words.isMark(span.close() - 2, ')');
        }
        boolean label = first + 1 < span.close() && words.isMark(first + 1, ':');
        return label && span.open() == words.lineStart(words.line(span.open())) && isUpperCase(first);
    }

    private boolean isUpperCase(int token) {
        String word = words.tokens().folded(token);
        return word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** Between the parts of a name: Robert "Bob" Smith. */
    private boolean isNickname(MarkedSpan span) {
        if (!span.closed() || length(span) > FEW_WORDS || span.after() >= words.count()) {
            return false;
        }
        int before = span.open() - 1;
        while (before > 0 && words.isMark(before, '.') && !words.spaceBefore(before)) {
            before--;
        }
        boolean name = before >= narration.sentenceStart(span.open()) && words.is(before, WordClass.CAPITAL);
        return name
                && words.is(span.first(), WordClass.CAPITAL)
                && words.is(span.after(), WordClass.CAPITAL)
                && words.line(span.after()) == words.line(span.open())
                && !words.is(span.close() - 1, WordClass.MARK);
    }

    /** A work: a word for one stands beside it, or it is written like a title after a programme's owner or "on". */
    private boolean isTitle(MarkedSpan span) {
        int before = span.open() - 1;
        int start = narration.sentenceStart(span.open());
        if (before < start) {
            return false;
        }
        boolean capitals = isTitleCase(span);
        int cue = words.isMark(before, ',') ? before - 1 : before;
        if (cue >= start && words.is(cue, WordClass.TITLE_CUE) && (capitals || length(span) <= FEW_WORDS)) {
            return !words.is(cue, WordClass.STANCE) || capitals && length(span) > 1;
        }
        if (!capitals) {
            return false;
        }
        boolean cueBefore =
                cue - 1 >= start && words.is(cue - 1, WordClass.TITLE_CUE) && words.is(cue, WordClass.PREPOSITION);
        boolean cueAfter = isTitleCue(span.after()) || isTitleCue(span.after() + 1);
        boolean place = words.isWord(before, ON) || words.is(before, WordClass.POSSESSIVE) && length(span) > 1;
        return cueBefore || cueAfter || place;
    }

    private static final int ON = Lexicon.hash("on");

    private boolean isTitleCue(int token) {
        return token < words.count() && words.is(token, WordClass.TITLE_CUE) && !words.is(token, WordClass.STANCE);
    }

    private boolean isTitleCase(MarkedSpan span) {
        for (int t = span.first(); t < span.close(); t++) {
            boolean small =
                    words.is(t, WordClass.PREPOSITION | WordClass.DETERMINER | WordClass.CONJUNCTION | WordClass.MARK);
            if (!words.is(t, WordClass.CAPITAL | WordClass.NUMBER) && (!small || t == span.first())) {
                return false;
            }
        }
        return true;
    }

    private int length(MarkedSpan span) {
        int count = 0;
        for (int t = span.first(); t < span.close(); t++) {
            count += words.is(t, WordClass.MARK) ? 0 : 1;
        }
        return count;
    }
}
