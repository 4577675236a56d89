package org.wirefold.analysis.quotes;

/**
 * Finds who does what a verb says, without a grammar of whole sentences: the words directly before or after the verb, back over
 * insertions ("X, a lawyer for Y, said") and over shared subjects ("X smiled and said").
 */
final class Subjects {
    /** How many shared or borrowed subjects are followed before giving up. */
    private static final int HOPS = 4;

    private final ArticleWords words;
    private final Narration narration;
    private final SpeechCues cues;
    private final NounPhrases phrases;

    Subjects(ArticleWords words, Narration narration, SpeechCues cues) {
        this.words = words;
        this.narration = narration;
        this.cues = cues;
        this.phrases = new NounPhrases(words, narration);
    }

    NounPhrases phrases() {
        return phrases;
    }

    /** The subject of a verb; empty when the sentence names none. */
    Phrase of(int verb) {
        int from = narration.from(verb);
        int at = verb;
        for (int hop = 0; hop < HOPS; hop++) {
            int before = phrases.skipAdverbsLeft(at - 1, from);
            if (before < from) {
                return Phrase.NONE;
            }
            Phrase direct = direct(at, before, from);
            if (!direct.isEmpty()) {
                return direct;
            }
            boolean participle = words.endsIn(at, "ing") && words.isMark(before, ',');
            at = earlierVerb(before, from, participle);
            if (at < 0) {
                return ofSentence(verb);
            }
        }
        return ofSentence(verb);
    }

    /** The subject of the sentence's main clause; empty when it does not begin with one. */
    Phrase ofSentence(int token) {
        int from = narration.sentenceStart(token);
        int to = narration.to(from);
        int at = mainClause(from, to);
        return at < to && !narration.isQuoted(at) ? phrases.startingAt(at, to) : Phrase.NONE;
    }

    /** First token of the main clause: after an introduction such as "In an interview on Monday,". */
    int mainClause(int from, int to) {
        int at = from;
        while (at < to && isFiller(at)) {
            at++;
        }
        if (at >= to || !isIntroduction(at)) {
            return at;
        }
        for (int t = at; t + 1 < to; t++) {
            boolean comma = words.isMark(t, ',') && !narration.isQuoted(t) || endsQuotedIntroduction(t);
            if (comma && !words.is(t + 1, WordClass.TIME | WordClass.NUMBER) && phrases.mayStart(t + 1)) {
                return t + 1;
            }
        }
        return at;
    }

    private boolean endsQuotedIntroduction(int token) {
        return narration.isQuoted(token) && !narration.isQuoted(token + 1) && words.isMark(token - 1, ',');
    }

    private boolean isFiller(int token) {
        return !narration.isQuoted(token)
                && (words.is(token, WordClass.MARK | WordClass.CONJUNCTION)
                        || words.is(token, WordClass.ADVERB) && !words.is(token, WordClass.DETERMINER));
    }

    private boolean isIntroduction(int token) {
        return narration.isQuoted(token)
                || words.is(token, WordClass.PREPOSITION | WordClass.SUBORDINATOR | WordClass.TIME)
                || words.endsIn(token, "ing")
                || words.endsIn(token, "ed") && !words.is(token, WordClass.PRONOUN);
    }

    /** The subject when it stands beside the verb; empty when it is shared with an earlier verb. */
    private Phrase direct(int verb, int before, int from) {
        boolean joined = words.is(before, WordClass.CONJUNCTION | WordClass.PREPOSITION)
                || words.is(before, WordClass.SUBORDINATOR) && words.endsIn(verb, "ing");
        if (joined || cues.isInfinitive(verb)) {
            return Phrase.NONE;
        }
        if (narration.isQuoted(before)) {
            return Phrase.NONE;
        }
        if (words.isMark(before, ',') || words.isMark(before, '-') && words.spaceBefore(before)) {
            return words.endsIn(verb, "ing") ? Phrase.NONE : beforeInsertion(before, from);
        }
        if (words.is(before, WordClass.RELATIVE) && !words.is(before, WordClass.DETERMINER) || cues.isThat(before)) {
            int end = before - 1;
            while (end >= from && words.is(end, WordClass.MARK) && !words.isMark(end, ')')) {
                end--;
            }
            return end < from ? Phrase.NONE : phrases.endingAt(end, from);
        }
        return phrases.endingAt(before, from);
    }

    /** The name before ", a lawyer for Y," or ", who lives in Z,". */
    private Phrase beforeInsertion(int comma, int from) {
        for (int t = comma - 2; t > from; t--) {
            boolean opens = words.isMark(t, ',') || words.isMark(t, '-') && words.spaceBefore(t);
            if (opens && mayInsert(t + 1) && phrases.mayEnd(t - 1)) {
                return phrases.endingAt(t - 1, from);
            }
        }
        return Phrase.NONE;
    }

    private boolean mayInsert(int token) {
        return words.is(
                        token,
                        WordClass.DETERMINER
                                | WordClass.RELATIVE
                                | WordClass.ROLE
                                | WordClass.MODIFIER
                                | WordClass.NUMBER
                                | WordClass.PREPOSITION
                                | WordClass.POSSESSIVE)
                || words.endsIn(token, "ing")
                || words.is(token, WordClass.CAPITAL) && !words.is(token, WordClass.TIME);
    }

    /**
     * The nearest verb to the left that may share its subject, one of speech before any other; -1 when there is none. A participle
     * after a comma belongs to the main verb, hence to the first one.
     */
    private int earlierVerb(int from, int limit, boolean first) {
        int weak = -1;
        for (int t = from; t >= limit; t--) {
            if (cues.isFinite(t, WordClass.SPEECH) && !words.is(Math.max(t - 1, limit), WordClass.MODAL)) {
                return t;
            }
            boolean verb = isAuxiliary(t) || words.is(t, WordClass.VERB) || cues.isFinite(t, WordClass.STANCE);
            if ((weak < 0 || first) && verb && !narration.isQuoted(t)) {
                weak = t;
            }
        }
        return weak;
    }

    private boolean isAuxiliary(int token) {
        return words.is(token, WordClass.AUXILIARY)
                && !words.is(token, WordClass.PRONOUN)
                && !narration.isQuoted(token);
    }
}
