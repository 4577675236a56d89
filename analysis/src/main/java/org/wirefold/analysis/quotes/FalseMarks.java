package org.wirefold.analysis.quotes;

import java.util.List;

/**
 * Tells marks that quote nobody: titles of works, nicknames, labels inside a transcript, attributes of markup, and words that the
 * reporter only holds at arm's length.
 */
final class FalseMarks {
    /** Longest scare quote and longest nickname, in words. */
    private static final int FEW_WORDS = 3;

    /** Longest heading between paragraphs, in words; a choice. */
    private static final int CROSSHEAD = 5;

    /** From a verb of speech to the one told, in tokens: "he told the programme, …". */
    private static final int TOLD = 4;

    private final ArticleWords words;
    private final Narration narration;
    private final boolean britishMarks;

    FalseMarks(ArticleWords words, Narration narration, List<MarkedSpan> marked) {
        this.words = words;
        this.narration = narration;
        this.britishMarks = hasOnlySingleMarks(words, marked);
    }

    /** True when the place and the form of the marks show that they quote nobody. */
    boolean isNoSpeech(MarkedSpan span) {
        return isMarkup(span) || isTranscript(span) || isNickname(span) || isTitle(span) || isCrosshead(span);
    }

    /** True when what is attributed to somebody is speech rather than a word held at arm's length. */
    boolean isSpeech(MarkedSpan span, Attribution attribution, boolean joined) {
        if (span.single() && !(britishMarks && isBody(span))) {
            return isSingleQuotation(span, attribution);
        }
        if (attribution.cueFirst() >= 0) {
            return true;
        }
        if (attribution.how() == Attribution.How.SENTENCE && isTitleCase(span) && length(span) > 1) {
            return false;
        }
        return length(span) > FEW_WORDS || joined || isMeant(span);
    }

    /** True when only "and", "or" or an article stands between two spans: what holds for the first holds for the second. */
    boolean isJoined(MarkedSpan previous, MarkedSpan span) {
        int gap = span.open() - previous.after();
        if (gap < 1 || gap > FEW_WORDS) {
            return false;
        }
        for (int t = previous.after(); t < span.open(); t++) {
            if (!words.is(t, WordClass.CONJUNCTION | WordClass.DETERMINER) && !words.isMark(t, ',')) {
                return false;
            }
        }
        return true;
    }

    /** A few words that the sentence points at: "as a …", "the phrase …", "his message: …". */
    private boolean isMeant(MarkedSpan span) {
        int start = narration.sentenceStart(span.open());
        int before = span.open() - 1;
        if (before < start) {
            return true;
        }
        if (words.isMark(before, ':') || words.is(before, WordClass.PHRASE)) {
            return true;
        }
        if (before > start && words.is(before, WordClass.DETERMINER)) {
            before--;
        }
        if (words.isWord(before, LIKE) && before > start) {
            int noun = words.isMark(before - 1, ',') ? before - 2 : before - 1;
            return noun >= start && words.is(noun, WordClass.PHRASE);
        }
        return words.isWord(before, AS);
    }

    private static final int LIKE = Lexicon.hash("like");

    private static final int AS = Lexicon.hash("as");

    /** Single marks mostly hold scare quotes and headings: only words with a cue beside them are taken as speech. */
    private boolean isSingleQuotation(MarkedSpan span, Attribution attribution) {
        if (!isBody(span)) {
            return attribution.how() == Attribution.How.HEADLINE;
        }
        return attribution.how() == Attribution.How.AFTER && words.is(span.close() - 1, WordClass.MARK);
    }

    /** True when the article's quotations stand in single marks throughout, as in much of the British press. */
    private static boolean hasOnlySingleMarks(ArticleWords words, List<MarkedSpan> marked) {
        int sentences = 0;
        for (MarkedSpan span : marked) {
            if (!span.single()) {
                return false;
            }
            sentences += words.is(span.close() - 1, WordClass.MARK) ? 1 : 0;
        }
        return sentences > 1 && !hasPairsOfApostrophes(words);
    }

    /** Two apostrophes for one double mark, as old archives print it: single ones are nested then. */
    private static boolean hasPairsOfApostrophes(ArticleWords words) {
        for (int t = 1; t < words.count(); t++) {
            if (words.isMark(t, '\'') && words.isMark(t - 1, '\'') && !words.spaceBefore(t)) {
                return true;
            }
        }
        return false;
    }

    /** True outside headlines: the first line, and lines that end without a stop. */
    private boolean isBody(MarkedSpan span) {
        int line = words.line(span.open());
        int last = words.lineEnd(line) - 1;
        return line > 0 && (words.isMark(last, '.') || words.isMark(last, '\'') && words.is(last - 1, WordClass.MARK));
    }

    /** {@code "A BITTER END?"} alone in its line, in capitals. */
    private boolean isCrosshead(MarkedSpan span) {
        int line = words.line(span.open());
        if (span.open() > words.lineStart(line) || span.after() < words.lineEnd(line) || length(span) > CROSSHEAD) {
            return false;
        }
        for (int t = span.first(); t < span.close(); t++) {
            boolean letter = words.tokens().end(t) - words.tokens().start(t) == 1;
            if (!words.is(t, WordClass.MARK) && !words.isUpperCase(t) && !letter) {
                return false;
            }
        }
        return true;
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
        return label && span.open() == words.lineStart(words.line(span.open())) && words.isUpperCase(first);
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
        boolean work = cue >= start && words.is(cue, WordClass.TITLE_CUE);
        if (work && words.is(cue, WordClass.TITLED)) {
            return true;
        }
        boolean told = words.holds(Math.max(start, cue - TOLD), Math.max(start, cue), WordClass.SPEECH);
        if (work && cue < before && !told && !words.is(cue, WordClass.STANCE)) {
            return true;
        }
        if (work && (capitals || length(span) <= FEW_WORDS)) {
            return !words.is(cue, WordClass.STANCE) || capitals && length(span) > 1;
        }
        if (!capitals) {
            return false;
        }
        boolean cueBefore =
                cue - 1 >= start && words.is(cue - 1, WordClass.TITLE_CUE) && words.is(cue, WordClass.PREPOSITION);
        boolean cueAfter = isTitleCue(span.after()) || isTitleCue(span.after() + 1);
        boolean place = words.isWord(before, ON) || words.is(before, WordClass.POSSESSIVE) && length(span) > 1;
        boolean thing =
                length(span) > 1 && words.is(lastWord(span), WordClass.NOT_PERSON) && !words.isMark(before, ',');
        return cueBefore || cueAfter || place || thing;
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

    private int lastWord(MarkedSpan span) {
        int last = span.close() - 1;
        while (last > span.first() && words.is(last, WordClass.MARK)) {
            last--;
        }
        return last;
    }

    private int length(MarkedSpan span) {
        int count = 0;
        for (int t = span.first(); t < span.close(); t++) {
            count += words.is(t, WordClass.MARK) ? 0 : 1;
        }
        return count;
    }
}
