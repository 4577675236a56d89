package org.wirefold.analysis.quotes;

/** Where in a sentence the reported words begin and end. */
final class ReportedClause {
    /** Between the cue and "that": an addressee, a day, a place; in tokens. */
    private static final int BEFORE_THAT = 10;

    private static final int TELL = Lexicon.hash("tell");
    private static final int TELLS = Lexicon.hash("tells");
    private static final int TOLD = Lexicon.hash("told");

    private final ArticleWords words;
    private final SpeechCues cues;
    private final Subjects subjects;

    ReportedClause(ArticleWords words, SpeechCues cues, Subjects subjects) {
        this.words = words;
        this.cues = cues;
        this.subjects = subjects;
    }

    /** True when only a day, a place or an addressee follows the cue before the sentence or the clause ends. */
    boolean closes(int from, int to) {
        int at = from;
        while (at < to
                && at < from + BEFORE_THAT
                && words.is(at, WordClass.TIME | WordClass.ADVERB | WordClass.NUMBER)) {
            at++;
        }
        if (at >= to || words.isMark(at, '.') || words.isMark(at, ',')) {
            return true;
        }
        return words.is(at, WordClass.PREPOSITION) && !hasThat(at, to);
    }

    boolean hasThat(int from, int to) {
        return that(from, to) >= 0;
    }

    /** After "that", else after the addressee, the day or the place that follows the cue. */
    int start(int cue, int to) {
        int that = that(cue + 1, to);
        if (that >= 0) {
            return that + 1;
        }
        int at = cue + 1;
        if (words.isWord(cue, TOLD) || words.isWord(cue, TELLS) || words.isWord(cue, TELL)) {
            at = afterAddressee(at, to);
        }
        while (at < to && words.is(at, WordClass.TIME)) {
            at++;
        }
        return at;
    }

    /** Another report in the same sentence ends this one: "…, stressing that …". */
    int end(int from, int to) {
        int end = to;
        for (int t = from + 1; t < end; t++) {
            if (words.isMark(t - 1, ',') && words.endsIn(t, "ing") && cues.isVerb(t, WordClass.SPEECH)) {
                end = t - 1;
            }
        }
        while (end > from && words.is(end - 1, WordClass.MARK)) {
            end--;
        }
        return end;
    }

    private int that(int from, int to) {
        boolean clause = words.is(from - 1, WordClass.PLAIN_SPEECH)
                && words.is(from, WordClass.DETERMINER | WordClass.PRONOUN | WordClass.CAPITAL)
                && !words.is(from, WordClass.TIME | WordClass.WHICH_TIME)
                && !cues.isThat(from);
        if (clause) {
            return -1;
        }
        for (int t = from; t < Math.min(to, from + BEFORE_THAT); t++) {
            if (cues.isThat(t)) {
                return t;
            }
            if (t > from && words.is(t, WordClass.AUXILIARY | WordClass.VERB)) {
                return -1;
            }
        }
        return -1;
    }

    /** "told the leaders in Rome he would go": up to the next subject pronoun, else one naming. */
    private int afterAddressee(int from, int to) {
        for (int t = from; t < Math.min(to, from + BEFORE_THAT); t++) {
            boolean subject = words.is(t, WordClass.PRONOUN) && !words.is(t, WordClass.DETERMINER | WordClass.RELATIVE);
            if (t > from && subject) {
                return t;
            }
            if (words.is(t, WordClass.AUXILIARY | WordClass.MARK)) {
                break;
            }
        }
        Phrase addressee = from < to ? subjects.phrases().startingAt(from, to) : Phrase.NONE;
        return addressee.isEmpty() ? from + (from < to && words.is(from, WordClass.OBJECT) ? 1 : 0) : addressee.end();
    }
}
