package org.wirefold.analysis.quotes;

import java.util.List;

/** Joins the marked spans of one utterance: split by its attribution, or running over paragraphs. */
final class Grouping {
    private final ArticleWords words;
    private final Narration narration;
    private final List<MarkedSpan> spans;
    private final List<Attribution> attributions;

    Grouping(ArticleWords words, Narration narration, List<MarkedSpan> spans, List<Attribution> attributions) {
        this.words = words;
        this.narration = narration;
        this.spans = spans;
        this.attributions = attributions;
    }

    /** True when a span goes on with the utterance of the span before it. */
    boolean continuesPrevious(int s) {
        if (s == 0 || spans.get(s).single() != spans.get(s - 1).single() || leadsOn(s)) {
            return false;
        }
        MarkedSpan previous = spans.get(s - 1);
        MarkedSpan span = spans.get(s);
        int line = words.line(span.open());
        int previousLine = words.line(previous.open());
        boolean startsLine = span.open() == words.lineStart(line);
        if (line == previousLine + 1 && startsLine) {
            return previous.closed()
                    ? isAlone(span) && isCarried(s) && endsItsLine(s - 1)
                    : isCarried(s) || isCarried(s - 1);
        }
        return line == previousLine && isSplit(s);
    }

    /** {@code "…," he said. "…"} and {@code "…," he said, "…"}: the cue stands between the two and belongs to both. */
    private boolean isSplit(int s) {
        Attribution first = attributions.get(s - 1);
        Attribution second = attributions.get(s);
        boolean between = first.how() == Attribution.How.AFTER
                && first.anchor() >= spans.get(s - 1).close()
                && first.anchor() < spans.get(s).open();
        boolean starts =
                narration.sentenceStart(spans.get(s).open()) == spans.get(s).open();
        boolean same = starts && isCarried(s) || second.cueFirst() == first.cueFirst() && first.cueFirst() >= 0;
        boolean next = narration.sentenceStart(spans.get(s).open())
                <= narration.sentenceEnd(spans.get(s - 1).close() - 1);
        return between && same && next;
    }

    /** True for an unclosed paragraph whose speaker is named in the next one. */
    private boolean leadsOn(int s) {
        return !spans.get(s).closed()
                && isCarried(s)
                && s + 1 < spans.size()
                && words.line(spans.get(s + 1).open())
                        == words.line(spans.get(s).open()) + 1
                && spans.get(s + 1).open()
                        == words.lineStart(words.line(spans.get(s + 1).open()))
                && !isCarried(s + 1);
    }

    private boolean isCarried(int s) {
        return attributions.get(s).how() == Attribution.How.CARRIED;
    }

    /** True when nothing but the span stands in its line. */
    private boolean isAlone(MarkedSpan span) {
        int end = words.lineEnd(words.line(span.open()));
        return span.after() >= end || span.after() == end - 1 && words.is(end - 1, WordClass.MARK);
    }

    /** True when the line ends with the span or with the sentence that attributes it. */
    private boolean endsItsLine(int s) {
        MarkedSpan span = spans.get(s);
        int end = words.lineEnd(words.line(span.open()));
        return span.after() >= end || narration.sentenceEnd(span.close() - 1) >= end;
    }
}
