package org.wirefold.analysis.quotes;

import org.wirefold.analysis.quotes.Attribution.How;

/** Speakers named after the quoted words: "…," said Smith; "…," Smith, a lawyer, told Reuters; "…", according to Smith. */
final class AttributionAfter {
    /** Longest office before a name that the name itself does not include, in tokens. */
    private static final int OFFICE = 8;

    /** Words of a trade that no list has, before the name; a choice. */
    private static final int LONGEST_TRADE = 3;

    /** How many verbs of a sentence are tried: real sentences have fewer, and a row of verbs stays cheap. */
    static final int VERBS_TRIED = 6;

    private static final long SAID = WordClass.SPEECH | WordClass.STANCE;

    private static final int AS = Lexicon.hash("as");

    private final ArticleWords words;
    private final Narration narration;
    private final SpeechCues cues;
    private final Subjects subjects;

    AttributionAfter(ArticleWords words, Narration narration, SpeechCues cues, Subjects subjects) {
        this.words = words;
        this.narration = narration;
        this.cues = cues;
        this.subjects = subjects;
    }

    /** The cue directly after the closing mark and its speaker. */
    Attribution beside(MarkedSpan span) {
        int from = start(span);
        int to = end(span);
        if (from >= to) {
            return Attribution.NONE;
        }
        if (words.is(from - 1, WordClass.MARK) && words.isMark(from - 1, '-')) {
            Attribution signed = signature(from, to);
            if (signed.isFound()) {
                return signed;
            }
        }
        int verb = from;
        while (verb < to - 1
                && words.is(verb, WordClass.ADVERB)
                && !words.is(verb, WordClass.CAPITAL | WordClass.PREPOSITION)) {
            verb++;
        }
        boolean comma = endsOpen(span) || words.isMark(span.after(), ',');
        long verbs = comma ? WordClass.SPEECH | WordClass.STANCE : WordClass.SPEECH;
        if (cues.isVerb(verb, verbs) && !words.endsIn(verb, "ing")) {
            boolean named = verb + 1 < to && !words.is(verb, WordClass.ADDRESSING);
            Phrase speaker = named ? inverted(verb + 1, to) : Phrase.NONE;
            return speaker.isEmpty() ? Attribution.NONE : Attribution.of(speaker, verb, How.AFTER);
        }
        Attribution source = source(from, from + 1, to);
        if (source.isFound()) {
            return source;
        }
        return subjectFirst(span, from, to);
    }

    /** A short "…, Smith said" or "according to Smith" that ends the sentence of a fragment. */
    Attribution tail(MarkedSpan span) {
        int from = start(span);
        int to = end(span);
        int tried = 0;
        for (int t = from + 1; t < to && tried < VERBS_TRIED; t++) {
            if (cues.isFinite(t, WordClass.SPEECH) && closesClause(cues.isPutIt(t) ? t + 2 : t + 1, to)) {
                tried++;
                Phrase speaker = subjects.of(t);
                if (speaker.first() > from && isSetOff(speaker.first() - 1)) {
                    return Attribution.of(speaker, t, How.AFTER);
                }
            }
        }
        return source(from, to, to);
    }

    private int start(MarkedSpan span) {
        int at = span.after();
        while (at < words.count() && sameSentence(span, at) && (words.isMark(at, ',') || words.isMark(at, '-'))) {
            at++;
        }
        return at;
    }

    private int end(MarkedSpan span) {
        return span.after() < words.count() && sameSentence(span, span.after())
                ? narration.to(span.close() - 1)
                : span.after();
    }

    private boolean sameSentence(MarkedSpan span, int token) {
        return narration.sentenceStart(token) == narration.sentenceStart(span.close() - 1);
    }

    private Phrase inverted(int from, int to) {
        if (words.is(from, WordClass.NUMBER) && from + 1 < to && words.isMark(from + 1, '/')) {
            Phrase rest = inverted(from + 3, to);
            return rest.isEmpty() ? rest : new Phrase(from, rest.end());
        }
        int named = afterTrade(from, to);
        if (!cues.isThat(from) && named > from && words.is(named, WordClass.CAPITAL)) {
            Phrase name = subjects.phrases().startingAt(named, to);
            return name.isEmpty() ? name : new Phrase(from, name.end());
        }
        return cues.isThat(from) ? Phrase.NONE : subjects.phrases().startingAt(from, to);
    }

    /** Where the name may stand after a trade that no list has: "said road inspector Holm". The trade's first word is no office. */
    private int afterTrade(int from, int to) {
        int at = from;
        while (at + 1 < to
                && at < from + LONGEST_TRADE
                && (isPlainNoun(at) || at > from && words.is(at, WordClass.ROLE))) {
            at++;
        }
        return at;
    }

    private Attribution source(int from, int last, int to) {
        for (int t = from; t < Math.min(last, to); t++) {
            int source = cues.sourceAfter(t);
            if (source > 0 && source < to) {
                Phrase speaker = subjects.phrases().source(source, to);
                if (!speaker.isEmpty()) {
                    return new Attribution(speaker, t, source, 0.95, How.AFTER);
                }
            }
        }
        return Attribution.NONE;
    }

    private Attribution subjectFirst(MarkedSpan span, int from, int to) {
        boolean comma = endsOpen(span) || words.isMark(span.after(), ',');
        if (!subjects.phrases().mayStart(from) && !(comma && isPlainNoun(from))) {
            return Attribution.NONE;
        }
        long mask = comma ? WordClass.SPEECH | WordClass.STANCE : WordClass.SPEECH;
        int tried = 0;
        for (int t = from + 1; t < to && !narration.isQuoted(t) && tried < VERBS_TRIED; t++) {
            if (cues.isVerb(t, mask)) {
                tried++;
                Phrase speaker = subjects.of(t);
                if (!speaker.isEmpty() && isNamedFrom(from, speaker)) {
                    Phrase whole = speaker.first() > t ? speaker : new Phrase(from, speaker.end());
                    return Attribution.of(whole, t, How.AFTER);
                }
            }
        }
        return Attribution.NONE;
    }

    /** "company lawyer Smith said": a word without any other class. */
    private boolean isPlainNoun(int token) {
        return !narration.isQuoted(token)
                && !words.is(
                        token,
                        WordClass.MARK
                                | WordClass.PREPOSITION
                                | WordClass.CONJUNCTION
                                | WordClass.SUBORDINATOR
                                | WordClass.RELATIVE
                                | WordClass.AUXILIARY
                                | WordClass.VERB
                                | WordClass.TIME
                                | WordClass.PRONOUN
                                | WordClass.DETERMINER
                                | WordClass.ADVERB);
    }

    /** True when only the office of the speaker stands between the closing mark and the name. */
    private boolean isNamedFrom(int from, Phrase speaker) {
        if (speaker.first() < from || speaker.first() > from + OFFICE) {
            return false;
        }
        int commas = 0;
        for (int t = from; t < speaker.first(); t++) {
            commas += words.isMark(t, ',') ? 1 : 0;
            if (words.is(t, WordClass.PREPOSITION | WordClass.SUBORDINATOR | WordClass.AUXILIARY)
                    && !words.is(t, WordClass.CAPITAL)) {
                return false;
            }
        }
        return commas <= 1;
    }

    /** True when the words end in a comma or another mark after which the sentence goes on. */
    private boolean endsOpen(MarkedSpan span) {
        int last = span.close() - 1;
        return words.isMark(last, ',') || words.isMark(last, '?') || words.isMark(last, '!') || words.isMark(last, '-');
    }

    /** A name after a dash, alone or with an office behind it. */
    private Attribution signature(int from, int to) {
        Phrase name = subjects.phrases().startingAt(from, to);
        boolean whole = name.end() == to || name.end() == to - 1 && words.isMark(to - 1, '.');
        boolean described = name.end() < to && words.isMark(name.end(), ',') && !words.holds(name.end(), to, SAID);
        return (whole || described) && words.is(from, WordClass.CAPITAL)
                ? Attribution.without(name, How.AFTER)
                : Attribution.NONE;
    }

    private boolean isSetOff(int before) {
        return words.isMark(before, ',') || words.isWord(before, AS) || narration.isQuoted(before);
    }

    private boolean closesClause(int token, int to) {
        return token >= to
                || words.is(token, WordClass.MARK | WordClass.PREPOSITION | WordClass.TIME | WordClass.ADVERB)
                        && !narration.isQuoted(token);
    }
}
