package org.wirefold.analysis.quotes;

import org.wirefold.analysis.quotes.Attribution.How;

/** Speakers named before the quoted words: Smith said: "…"; Smith called it a "…"; according to Smith, it was "…". */
final class AttributionBefore {
    private static final long VERBS = WordClass.SPEECH | WordClass.STANCE;

    private final ArticleWords words;
    private final Narration narration;
    private final SpeechCues cues;
    private final Subjects subjects;

    AttributionBefore(ArticleWords words, Narration narration, SpeechCues cues, Subjects subjects) {
        this.words = words;
        this.narration = narration;
        this.cues = cues;
        this.subjects = subjects;
    }

    /** The cue that leads directly to the opening mark: {@code said, "}, {@code told CNN: "}, {@code said that "}. */
    Attribution beside(MarkedSpan span) {
        int from = narration.from(span.open());
        int at = span.open() - 1;
        boolean leads = false;
        while (at >= from && (isLeadMark(at) || cues.isThat(at))) {
            leads = true;
            at--;
        }
        if (at < from) {
            return Attribution.NONE;
        }
        if (cues.isVerb(at, leads ? VERBS : WordClass.SPEECH)) {
            return attribute(at);
        }
        int first = narration.sentenceStart(at);
        if (leads && words.isMark(at + 1, ':') && cues.isVerb(first, WordClass.SPEECH)) {
            Phrase inverted = subjects.phrases().startingAt(first + 1, at + 1);
            return inverted.isEmpty() ? Attribution.NONE : Attribution.of(inverted, first, How.BEFORE);
        }
        boolean far = leads && !cues.isThat(at + 1);
        for (int t = at; far && t >= from && !narration.isQuoted(t); t--) {
            if (cues.isVerb(t, WordClass.SPEECH)) {
                return attribute(t);
            }
            far = !words.isMark(t, ',') && !words.isMark(t, ';');
        }
        return Attribution.NONE;
    }

    /**
     * The reporting verb or source of the clause that holds the span.
     *
     * @param after tokens before this one attribute another span of the sentence
     */
    Attribution clause(MarkedSpan span, int after) {
        int start = narration.from(span.open());
        int from = Math.max(after, subjects.mainClause(start, span.open()));
        int speech = firstVerb(from, span.open(), WordClass.SPEECH);
        int verb = speech >= 0 ? speech : firstVerb(from, span.open(), WordClass.STANCE);
        if (verb >= 0) {
            Attribution found = attribute(laterClause(verb, span.open()));
            if (found.isFound()) {
                return found;
            }
        }
        Attribution source = source(start, span.open());
        if (source.isFound()) {
            return source;
        }
        int introduced = firstVerb(Math.max(start, after), from, WordClass.SPEECH);
        if (introduced >= 0 && cues.isPutIt(introduced)) {
            return attribute(introduced);
        }
        return owner(start, span.open());
    }

    private boolean isLeadMark(int token) {
        return words.isMark(token, ',')
                || words.isMark(token, ':')
                || words.isMark(token, '-')
                || words.isMark(token, '(');
    }

    private Attribution attribute(int verb) {
        Phrase speaker = subjects.of(verb);
        return speaker.isEmpty() ? Attribution.NONE : Attribution.of(speaker, verb, How.BEFORE);
    }

    private int firstVerb(int from, int to, long mask) {
        for (int t = from; t < to; t++) {
            if (cues.isVerb(t, mask)) {
                return t;
            }
        }
        return -1;
    }

    /** The last verb with a subject of its own after ", and" or ", while"; the given verb when there is none. */
    private int laterClause(int verb, int to) {
        int found = verb;
        int tried = 0;
        for (int t = verb + 1; t < to && tried < AttributionAfter.VERBS_TRIED; t++) {
            if (cues.isFinite(t, VERBS)) {
                tried++;
                Phrase subject = subjects.of(t);
                if (subject.first() > found && startsClause(subject.first())) {
                    found = t;
                }
            }
        }
        return found;
    }

    private boolean startsClause(int token) {
        int before = token - 1;
        if (words.isMark(before, ';')) {
            return true;
        }
        return words.is(before, WordClass.CONJUNCTION | WordClass.SUBORDINATOR)
                && !cues.isThat(before)
                && (words.isMark(before - 1, ',') || narration.isQuoted(before - 1));
    }

    private Attribution source(int from, int to) {
        for (int t = from; t < to; t++) {
            int source = cues.sourceAfter(t);
            if (source > 0 && source < to) {
                Phrase speaker = subjects.phrases().source(source, to);
                if (!speaker.isEmpty()) {
                    return new Attribution(speaker, t, source, 0.9, How.BEFORE);
                }
            }
        }
        return Attribution.NONE;
    }

    /** The owner in "Smith's claim that …". */
    private Attribution owner(int from, int to) {
        for (int t = to - 1; t > from; t--) {
            if (words.is(t, WordClass.SAYING) && !narration.isQuoted(t) && words.is(t - 1, WordClass.POSSESSIVE)) {
                Phrase owner = subjects.phrases().ownerEndingAt(t - 1, from);
                if (!owner.isEmpty()) {
                    return Attribution.of(owner, t, How.SENTENCE);
                }
            }
        }
        return Attribution.NONE;
    }
}
