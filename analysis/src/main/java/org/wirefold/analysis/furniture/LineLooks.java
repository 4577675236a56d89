package org.wirefold.analysis.furniture;

import org.wirefold.analysis.text.NormalisedText;
import org.wirefold.analysis.text.TextSpan;

/** What a line looks like by its characters alone. */
final class LineLooks {
    /** What says something: figures, somebody's words, and remarks. */
    private static final String SAYS_SOMETHING = "\"()[]{}";

    /** Latin, CJK, Devanagari and Arabic; the ellipsis ends a teaser as well as a sentence. */
    private static final String SENTENCE_ENDS = ".!?\u2026\u3002\uff01\uff1f\u0964\u061f";

    private static final String CLOSERS = "\"')]} ";

    private LineLooks() {}

    static boolean hasDigit(NormalisedText text, TextSpan line) {
        for (int i = line.start(); i < line.end(); i++) {
            if (Character.isDigit(text.at(i))) {
                return true;
            }
        }
        return false;
    }

    /** True when it holds a quotation, or a remark in brackets. */
    static boolean quotesOrRemarks(NormalisedText text, TextSpan line) {
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.at(i);
            if (SAYS_SOMETHING.indexOf(c) >= 0 || c == '\'' && !isInsideWord(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** True when a sentence ends in it or at its end. */
    static boolean hasSentenceEnd(NormalisedText text, TextSpan line) {
        for (int i = line.start(); i < line.end(); i++) {
            boolean beforeGap = i + 1 == line.end() || CLOSERS.indexOf(text.at(i + 1)) >= 0;
            if (beforeGap && SENTENCE_ENDS.indexOf(text.at(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The apostrophe of {@code today's}, not a quotation mark. */
    private static boolean isInsideWord(NormalisedText text, int at) {
        return Character.isLetter(text.atOrBreak(at - 1)) && Character.isLetter(text.atOrBreak(at + 1));
    }
}
