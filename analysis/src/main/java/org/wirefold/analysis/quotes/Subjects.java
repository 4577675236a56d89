package org.wirefold.analysis.quotes;

/**
 * Finds who does what a verb says, without a grammar of whole sentences: the words directly before or after the verb, back over
 * insertions ("X, a lawyer for Y, said") and over shared subjects ("X smiled and said").
 */
final class Subjects {
    /** How many shared or borrowed subjects are followed before giving up. */
    private static final int HOPS = 4;

    /** Longest dateline in tokens. */
    private static final int DATELINE = 16;

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
        if (words.is(verb, WordClass.STANCE)) {
            int saying = cues.quotedAs(verb);
            if (saying > verb + 2) {
                return phrases.endingAt(saying - 2, verb + 1);
            }
        }
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
            at = participle ? mainVerb(mainClause(from, before), before) : earlierInClause(before, from);
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
        int at = afterDateline(from, to);
        while (at < to && isFiller(at)) {
            at++;
        }
        at = afterDate(at, to);
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

    /** "LISBON, Oct. 3 (Agency) - " at the start of a paragraph, and headings set in front of it the same way. */
    int afterDateline(int from, int to) {
        if (words.lineStart(words.line(from)) != from || !words.isUpperCase(from)) {
            return from;
        }
        for (int t = from + 1; t < Math.min(to - 1, from + DATELINE); t++) {
            if (words.isMark(t, '-') && words.spaceBefore(t) && !narration.isQuoted(t)) {
                return t + 1;
            }
        }
        return from;
    }

    /** "On September 27 they": a date without a comma. */
    private int afterDate(int from, int to) {
        if (from >= to || narration.isQuoted(from) || !words.is(from, WordClass.PREPOSITION)) {
            return from;
        }
        int at = from + 1;
        while (at < to && words.is(at, WordClass.TIME | WordClass.NUMBER)) {
            at++;
        }
        return at > from + 1 && at < to && phrases.mayStart(at) ? at : from;
    }

    private boolean endsQuotedIntroduction(int token) {
        return narration.isQuoted(token) && !narration.isQuoted(token + 1) && words.isMark(token - 1, ',');
    }

    private boolean isFiller(int token) {
        return !narration.isQuoted(token)
                && (words.is(token, WordClass.MARK | WordClass.CONJUNCTION)
                        || words.is(token, WordClass.ADVERB) && !words.is(token, WordClass.DETERMINER)
                        || isRemark(token));
    }

    /** "Ironically," "Heck,": one word before a comma, no name. */
    private boolean isRemark(int token) {
        boolean adverb = words.endsIn(token, "ly") && !words.is(token, WordClass.HE_NAME | WordClass.SHE_NAME);
        return token == narration.sentenceStart(token)
                && words.isMark(token + 1, ',')
                && (adverb || words.is(token, WordClass.REMARK));
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
        if (narration.isQuoted(before) || words.endsIn(verb, "ing") && isVerb(before)) {
            return Phrase.NONE;
        }
        if (words.isMark(before, ',') || words.isMark(before, '-') && words.spaceBefore(before)) {
            return words.endsIn(verb, "ing") ? Phrase.NONE : beforeInsertion(before, from);
        }
        if (isRelative(before)) {
            return new Phrase(before, before + 1);
        }
        if (cues.isThat(before)) {
            return antecedent(before);
        }
        Phrase phrase = phrases.endingAt(before, from);
        return words.endsIn(verb, "ing") && isSaying(phrase) ? Phrase.NONE : phrase;
    }

    /** True for "who" and "which" behind a noun. */
    boolean isRelative(int token) {
        return words.is(token, WordClass.RELATIVE) && !words.is(token, WordClass.DETERMINER) && !cues.isThat(token);
    }

    /** Whom a relative pronoun means. */
    Phrase antecedent(int relative) {
        int from = narration.from(relative);
        int end = relative - 1;
        while (end >= from
                && (words.is(end, WordClass.TIME) || words.is(end, WordClass.MARK) && !words.isMark(end, ')'))) {
            end--;
        }
        Phrase near = end < from ? Phrase.NONE : phrases.endingAt(end, from);
        boolean inserted = near.first() - 1 > from && words.isMark(near.first() - 1, ',');
        Phrase named = inserted ? phrases.endingAt(near.first() - 2, from) : Phrase.NONE;
        return !named.isEmpty() && phrases.isNamed(named) && !phrases.isNamed(near) ? named : near;
    }

    /** True for what somebody says: in "issued a statement calling" the statement's author calls. */
    private boolean isSaying(Phrase phrase) {
        for (int t = phrase.first(); t < phrase.end(); t++) {
            if (words.is(t, WordClass.SAYING | WordClass.DOCUMENT) && !words.is(t, WordClass.CAPITAL)) {
                return true;
            }
        }
        return false;
    }

    /** The name before ", a lawyer for Y," or ", who lives in Z,". */
    private Phrase beforeInsertion(int comma, int from) {
        for (int t = comma - 2; t > from; t--) {
            boolean opens = words.isMark(t, ',') || words.isMark(t, '-') && words.spaceBefore(t);
            if (opens && mayInsert(t + 1) && phrases.mayEnd(t - 1) && !isParty(t - 1, from)) {
                return phrases.endingAt(t - 1, from);
            }
        }
        return Phrase.NONE;
    }

    /** "R-Ohio" behind a name and a comma. */
    private boolean isParty(int token, int from) {
        int at = token;
        while (at > from && !words.isHyphen(at) && !words.isMark(at, ',')) {
            at--;
        }
        int length = at > from ? words.tokens().end(at - 1) - words.tokens().start(at - 1) : 0;
        return words.isHyphen(at) && length == 1 && words.is(at - 1, WordClass.CAPITAL);
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

    private int earlierInClause(int before, int from) {
        int clause = mainClause(from, before);
        int found = earlierVerb(before, clause);
        return found < 0 && clause > from ? earlierVerb(clause, from) : found;
    }

    /** The first verb, which a participle after a comma belongs to; -1 when there is none. */
    private int mainVerb(int from, int to) {
        for (int t = from; t < to; t++) {
            if (isVerb(t)) {
                return t;
            }
        }
        return -1;
    }

    /** "smiled and said": a past form before a conjunction that is in no list. */
    private boolean isRegularPast(int token) {
        return words.is(token + 1, WordClass.CONJUNCTION)
                && words.endsIn(token, "ed")
                && !words.is(token, WordClass.CAPITAL)
                && !narration.isQuoted(token);
    }

    private boolean isVerb(int token) {
        return !narration.isQuoted(token)
                && (isAuxiliary(token)
                        || phrases.isPastOf(token)
                        || words.is(token, WordClass.VERB)
                        || cues.isFinite(token, WordClass.SPEECH | WordClass.STANCE));
    }

    /** The nearest verb to the left that may share its subject, one of speech before any other; -1 when there is none. */
    private int earlierVerb(int from, int limit) {
        int weak = from > limit && isRegularPast(from - 1) ? from - 1 : -1;
        for (int t = from; t >= limit; t--) {
            if (cues.isFinite(t, WordClass.SPEECH) && !words.is(Math.max(t - 1, limit), WordClass.MODAL)) {
                return t;
            }
            if (weak < 0 && isVerb(t)) {
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
