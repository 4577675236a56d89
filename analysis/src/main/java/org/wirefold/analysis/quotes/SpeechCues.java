package org.wirefold.analysis.quotes;

/** Tells the verbs and phrases that introduce speech from the same words in another use. */
final class SpeechCues {
    private static final int TO = Lexicon.hash("to");
    private static final int ACCORDING = Lexicon.hash("according");
    private static final int PER = Lexicon.hash("per");
    private static final int PUT = Lexicon.hash("put");
    private static final int IT = Lexicon.hash("it");
    private static final int OF = Lexicon.hash("of");
    private static final int FOR = Lexicon.hash("for");
    private static final int THAT = Lexicon.hash("that");

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
        return !words.is(token, WordClass.CAPITAL) && !isNoun(token);
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

    /** Where the source begins after "according to" or "per"; -1 when neither starts here. */
    int sourceAfter(int token) {
        if (isAccordingTo(token)) {
            return token + 2;
        }
        boolean per = words.isWord(token, PER) && !narration.isQuoted(token);
        return per && token > 0 && words.isMark(token - 1, ',') ? token + 1 : -1;
    }

    boolean isThat(int token) {
        return words.isWord(token, THAT);
    }

    private boolean isPutIt(int token) {
        return words.isWord(token, PUT) && token + 1 < words.count() && words.isWord(token + 1, IT);
    }

    private boolean isNoun(int token) {
        int before = token - 1;
        if (words.is(before, WordClass.DETERMINER) && !words.is(before, WordClass.PRONOUN) && !isThat(before)) {
            return true;
        }
        if (words.is(before, WordClass.POSSESSIVE)) {
            return !words.is(before, WordClass.PRONOUN);
        }
        if (words.is(before, WordClass.PREPOSITION) && !words.isWord(before, TO)) {
            boolean participle = words.endsIn(token, "ing") && !words.isWord(before, OF) && !words.isWord(before, FOR);
            return !participle && !words.is(before, WordClass.ADVERB);
        }
        return words.is(token, WordClass.NOUN) && !isUsedAsVerb(token);
    }

    /** "Smith claims that" and "they report", but neither "Democratic claims of" nor "a Smith tweet". */
    private boolean isUsedAsVerb(int token) {
        int before = token - 1;
        if (words.is(before, WordClass.PRONOUN | WordClass.RELATIVE | WordClass.AUXILIARY)
                || words.isWord(before, TO)) {
            return true;
        }
        if (token + 1 >= words.count() || !words.endsIn(token, "s")) {
            return false;
        }
        int next = token + 1;
        return narration.isQuoted(next)
                || words.is(next, WordClass.DETERMINER | WordClass.PRONOUN)
                || words.isMark(next, ',')
                || words.isMark(next, ':');
    }
}
