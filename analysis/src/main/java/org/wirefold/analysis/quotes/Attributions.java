package org.wirefold.analysis.quotes;

import java.util.ArrayList;
import java.util.List;
import org.wirefold.analysis.quotes.Attribution.How;

/** Finds the speaker of each marked span: beside it, in its sentence, else carried over from what stands before it. */
final class Attributions {
    /** Longest name behind the colon of a headline, in tokens. */
    private static final int HEADLINE_NAME = 8;

    /** How many paragraphs one speaker of a transcript may go on. */
    private static final int TRANSCRIPT_LINES = 8;

    private final ArticleWords words;
    private final Narration narration;
    private final SpeechCues cues;
    private final Subjects subjects;
    private final AttributionAfter after;
    private final AttributionBefore before;
    private final List<MarkedSpan> spans;
    private final List<Attribution> found = new ArrayList<>();

    Attributions(ArticleWords words, Narration narration, SpeechCues cues, Subjects subjects, List<MarkedSpan> spans) {
        this.words = words;
        this.narration = narration;
        this.cues = cues;
        this.subjects = subjects;
        this.after = new AttributionAfter(words, narration, cues, subjects);
        this.before = new AttributionBefore(words, narration, cues, subjects);
        this.spans = spans;
    }

    /** One attribution for each span, in order. */
    List<Attribution> find() {
        for (int s = 0; s < spans.size(); s++) {
            Attribution own = own(s);
            found.add(own.isFound() ? own : inSentenceOrCarried(s));
        }
        return found;
    }

    private Attribution own(int s) {
        MarkedSpan span = spans.get(s);
        Attribution headline = headline(span);
        if (headline.isFound()) {
            return headline;
        }
        boolean open = endsOpen(span);
        Attribution next = open ? after.beside(span) : Attribution.NONE;
        if (next.isFound()) {
            return next;
        }
        Attribution previous = before.beside(span);
        if (previous.isFound()) {
            return previous;
        }
        Attribution late = after.beside(span);
        if (late.isFound()) {
            return late;
        }
        Attribution tail = after.tail(span);
        return tail.isFound() ? tail : before.clause(span, afterPrevious(s));
    }

    /** Where the clause of a span may begin: behind the cue that follows the span before it. */
    private int afterPrevious(int s) {
        int start = narration.from(spans.get(s).open());
        if (s == 0 || spans.get(s - 1).close() < start) {
            return start;
        }
        Attribution previous = found.get(s - 1);
        boolean between = previous.how() == How.AFTER
                && previous.cueFirst() >= spans.get(s - 1).close();
        return between ? Math.max(start, previous.cueEnd()) : start;
    }

    private boolean endsOpen(MarkedSpan span) {
        int last = span.close() - 1;
        boolean inside = words.isMark(last, ',') || words.isMark(last, '?') || words.isMark(last, '!');
        return inside || words.isMark(last, '-') || span.after() < words.count() && words.isMark(span.after(), ',');
    }

    private Attribution inSentenceOrCarried(int s) {
        MarkedSpan span = spans.get(s);
        Attribution document = document(s);
        if (document.isFound()) {
            return document;
        }
        Attribution sibling = sibling(s);
        if (sibling.isFound()) {
            return sibling;
        }
        int start = narration.sentenceStart(span.open());
        if (start < span.open()) {
            Phrase subject = subjects.ofSentence(span.open());
            if (!subject.isEmpty()) {
                return Attribution.without(subject, How.SENTENCE);
            }
        }
        return carried(s);
    }

    /** The speaker behind the colon that ends a headline: "…: minister". */
    private Attribution headline(MarkedSpan span) {
        int end = words.lineEnd(words.line(span.open()));
        int from = Math.max(span.after(), end - HEADLINE_NAME);
        for (int t = end - 2; t >= from; t--) {
            if (words.isMark(t, ':') && !words.is(t + 1, WordClass.NUMBER)) {
                Phrase speaker = subjects.phrases().source(t + 1, end);
                return speaker.end() == end ? Attribution.without(speaker, How.HEADLINE) : Attribution.NONE;
            }
        }
        return Attribution.NONE;
    }

    /** {@code He "expressed hope"} behind a sentence that quotes a document: its words about him, not his own. */
    private Attribution document(int s) {
        if (s == 0) {
            return Attribution.NONE;
        }
        int pronoun = spans.get(s).open() - 1;
        Attribution previous = found.get(s - 1);
        boolean follows = pronoun >= 0
                && words.is(pronoun, WordClass.HE | WordClass.SHE)
                && words.is(pronoun, WordClass.PRONOUN)
                && narration.sentenceStart(pronoun) == pronoun
                && narration.sentenceEnd(spans.get(s - 1).open()) == pronoun;
        return follows && previous.cueFirst() >= 0 && cues.isAccordingTo(previous.cueFirst())
                ? Attribution.without(previous.speaker(), How.CARRIED)
                : Attribution.NONE;
    }

    /** The attribution of the span before in the same sentence. */
    private Attribution sibling(int s) {
        if (s == 0) {
            return Attribution.NONE;
        }
        MarkedSpan previous = spans.get(s - 1);
        boolean same = narration.sentenceStart(previous.open())
                == narration.sentenceStart(spans.get(s).open());
        Attribution attribution = found.get(s - 1);
        return same && attribution.isFound() ? attribution : Attribution.NONE;
    }

    private Attribution carried(int s) {
        MarkedSpan span = spans.get(s);
        int line = words.line(span.open());
        boolean sameLine = s > 0 && words.line(spans.get(s - 1).open()) == line;
        int start = narration.sentenceStart(span.open());
        boolean follows = sameLine && narration.sentenceEnd(spans.get(s - 1).open()) == start;
        if (start > words.lineStart(line) && !follows) {
            Attribution told = toldBy(start - 1);
            if (told.isFound()) {
                return told;
            }
        }
        if (sameLine && found.get(s - 1).isFound()) {
            return carry(found.get(s - 1));
        }
        if (line > 0 && start == words.lineStart(line)) {
            Attribution label = label(line);
            if (label.isFound()) {
                return label;
            }
            int last = words.lineEnd(line - 1) - 1;
            if (words.isMark(last, ':')) {
                Attribution told = toldBy(last);
                if (told.isFound()) {
                    return told;
                }
            }
        }
        Attribution reported = line > 0 && start == words.lineStart(line) ? reportedBefore(s, line) : Attribution.NONE;
        if (reported.isFound()) {
            return reported;
        }
        return s > 0 ? carry(found.get(s - 1)) : Attribution.NONE;
    }

    /** The speaker of the reported sentence that ends the line before, when no marked words stand in it. */
    private Attribution reportedBefore(int s, int line) {
        int last = words.lineEnd(line - 1) - 1;
        int from = narration.sentenceStart(last);
        if (s > 0 && spans.get(s - 1).close() >= from || narration.isQuoted(last)) {
            return Attribution.NONE;
        }
        int main = subjects.mainClause(narration.from(last), last + 1);
        for (int t = main; t <= last; t++) {
            if (cues.isFinite(t, WordClass.SPEECH)) {
                Phrase speaker = subjects.of(t);
                boolean speaks = !speaker.isEmpty() && subjects.phrases().maySpeak(speaker);
                return speaks ? Attribution.of(speaker, t, How.CARRIED) : Attribution.NONE;
            }
        }
        return Attribution.NONE;
    }

    /** The speaker whose label opened a paragraph of a transcript before this one. */
    private Attribution label(int line) {
        for (int l = line - 1; l >= Math.max(0, line - TRANSCRIPT_LINES); l--) {
            int first = words.lineStart(l);
            if (!words.isMark(first, '"')) {
                break;
            }
            boolean label = first + 2 < words.lineEnd(l) && words.isMark(first + 2, ':');
            if (label && words.is(first + 1, WordClass.CAPITAL)) {
                return Attribution.without(new Phrase(first + 1, first + 2), How.CARRIED);
            }
        }
        return Attribution.NONE;
    }

    /** The speaker of the sentence that ends with this token. */
    private Attribution toldBy(int last) {
        int from = subjects.mainClause(narration.from(last), last + 1);
        for (int t = from; t <= last; t++) {
            if (cues.isFinite(t, WordClass.SPEECH | WordClass.STANCE)) {
                Phrase speaker = subjects.of(t);
                if (!speaker.isEmpty()) {
                    return Attribution.of(speaker, t, How.CARRIED);
                }
            }
        }
        Phrase subject = subjects.ofSentence(last);
        boolean speaks = !subject.isEmpty() && subjects.phrases().maySpeak(subject);
        return speaks ? Attribution.without(subject, How.CARRIED) : Attribution.NONE;
    }

    private static Attribution carry(Attribution from) {
        return from.isFound()
                ? new Attribution(from.speaker(), from.cueFirst(), from.cueEnd(), from.certainty() * 0.9, How.CARRIED)
                : Attribution.NONE;
    }
}
