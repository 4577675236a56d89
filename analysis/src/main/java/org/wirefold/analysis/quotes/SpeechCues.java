package org.wirefold.analysis.quotes;

/** Tells the verbs and phrases that introduce speech from the same words in another use. */
final class SpeechCues {
    private static final int TO = Lexicon.hash("to");
    private static final int ACCORDING = Lexicon.hash("according");
    private static final int PER = Lexicon.hash("per");
    private static final int PUTS = Lexicon.hash("puts");
    private static final int PUT = Lexicon.hash("put");
    private static final int IT = Lexicon.hash("it");
    private static final int WORDS = Lexicon.hash("words");
    private static final int IN = Lexicon.hash("in");
    private static final int OF = Lexicon.hash("of");
    private static final int FOR = Lexicon.hash("for");
    private static final int AS = Lexicon.hash("as");
    /** Longest name in words. */
    private static final int LONGEST_NAME = 5;

    /** Longest name in "quoted … as saying", in tokens. */
    private static final int QUOTED_NAME = 14;

    private static final int THAT = Lexicon.hash("that");

    private static final long NOT_AFTER_VERB =
            WordClass.PREPOSITION | WordClass.AUXILIARY | WordClass.CONJUNCTION | WordClass.VERB | WordClass.RELATIVE;

    private final ArticleWords words;
    private final Narration narration;

    SpeechCues(ArticleWords words, Narration narration) {
        this.words = words;
        this.narration = narration;
    }

    /** True for a verb of one of these classes outside marks. */
    boolean isVerb(int token, long classMask) {
        if (narration.isQuoted(token)) {
            return false;
        }
        if (!words.is(token, classMask)) {
            return isPutIt(token) && (classMask & WordClass.SPEECH) != 0;
        }
        int start = narration.sentenceStart(token);
        if (token == start) {
            return !words.is(token, WordClass.NOUN);
        }
        return !words.is(token, WordClass.CAPITAL) && !isNoun(token) && !isPassive(token, start);
    }

    /** True for a verb of these classes that has a subject of its own: neither "saying" nor "to say". */
    boolean isFinite(int token, long classMask) {
        return isVerb(token, classMask) && !words.endsIn(token, "ing") && !isInfinitive(token);
    }

    boolean isInfinitive(int token) {
        return token > narration.sentenceStart(token) && words.isWord(token - 1, TO);
    }

    /** True for the first word of "according to". */
    boolean isAccordingTo(int token) {
        return words.isWord(token, ACCORDING)
                && token + 1 < words.count()
                && words.isWord(token + 1, TO)
                && !narration.isQuoted(token);
    }

    /** Where the source begins after "according to", "per" or "in the words of"; -1 when neither starts here. */
    int sourceAfter(int token) {
        if (isAccordingTo(token)) {
            return token + 2;
        }
        if (words.isWord(token, WORDS) && words.isWord(token + 1, OF) && !narration.isQuoted(token)) {
            return words.isWord(token - 2, IN) ? token + 2 : -1;
        }
        boolean per = words.isWord(token, PER) && !narration.isQuoted(token) && token > 0;
        return per && (words.isMark(token - 1, ',') || narration.isQuoted(token - 1)) ? token + 1 : -1;
    }

    boolean isThat(int token) {
        return words.isWord(token, THAT);
    }

    boolean isPutIt(int token) {
        return (words.isWord(token, PUT) || words.isWord(token, PUTS))
                && token + 1 < words.count()
                && words.isWord(token + 1, IT);
    }

    private boolean isNoun(int token) {
        int before = token - 1;
        if (words.is(before, WordClass.DETERMINER) && !words.is(before, WordClass.PRONOUN) && !isThat(before)) {
            return true;
        }
        if (words.is(before, WordClass.POSSESSIVE)) {
            boolean noun = words.is(token, WordClass.NOUN | WordClass.SAYING | WordClass.DOCUMENT);
            return !words.is(before, WordClass.PRONOUN) && (noun || words.endsIn(token, "ing"));
        }
        if (words.is(before, WordClass.PREPOSITION) && !words.isWord(before, TO)) {
            boolean participle = words.endsIn(token, "ing") && !words.isWord(before, OF) && !words.isWord(before, FOR);
            return !participle && !words.is(before, WordClass.ADVERB);
        }
        return words.is(token, WordClass.NOUN) && !isUsedAsVerb(token);
    }

    /** The word "saying" in "quoted Smith as saying"; -1 when the verb is used otherwise. */
    int quotedAs(int verb) {
        for (int t = verb + 1; t < Math.min(narration.to(verb), verb + QUOTED_NAME) - 1; t++) {
            if (words.isWord(t, AS) && words.endsIn(t + 1, "ing") && words.is(t + 1, WordClass.SPEECH)) {
                return t + 1;
            }
        }
        return -1;
    }

    /** "was called" names the one who is spoken of. */
    private boolean isPassive(int token, int start) {
        if (words.endsIn(token, "ing")) {
            return false;
        }
        int at = token - 1;
        while (at > start
                && (words.is(at, WordClass.ADVERB) || words.endsIn(at, "ly"))
                && !words.is(at, WordClass.BE)) {
            at--;
        }
        return words.is(at, WordClass.BE) && (words.endsIn(token, "ed") || words.endsIn(token, "en"));
    }

    /** "Smith and Jones [report]": the end of two names. */
    private boolean isOfTwo(int last) {
        int at = last;
        int limit = Math.max(narration.sentenceStart(last), last - LONGEST_NAME);
        while (at > limit && words.is(at, WordClass.CAPITAL)) {
            at--;
        }
        return at < last && words.is(at, WordClass.CONJUNCTION) && words.is(at - 1, WordClass.CAPITAL);
    }

    /** "Smith claims that" and "they report", but neither "Democratic claims of" nor "a Smith tweet". */
    private boolean isUsedAsVerb(int token) {
        int before = token - 1;
        if (words.is(before, WordClass.PRONOUN | WordClass.RELATIVE | WordClass.AUXILIARY)
                || words.isWord(before, TO)) {
            return true;
        }
        int next = token + 1;
        if (next >= words.count()) {
            return false;
        }
        if (isOfTwo(before) && (words.is(next, WordClass.MARK) || narration.isQuoted(next))) {
            return true;
        }
        if (words.is(next, WordClass.OBJECT) || narration.isQuoted(before)) {
            return true;
        }
        if (!words.endsIn(token, "s") || words.endsIn(next, "ing") || words.endsIn(next, "ed")) {
            return false;
        }
        return !words.is(next, NOT_AFTER_VERB) || words.is(next, WordClass.DETERMINER | WordClass.PRONOUN);
    }
}
