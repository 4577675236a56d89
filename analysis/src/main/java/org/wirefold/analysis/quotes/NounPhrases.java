package org.wirefold.analysis.quotes;

/** Cuts out the words that name somebody, from one of their ends. */
final class NounPhrases {
    /** Longest naming in tokens: an office with its institution and a name. */
    private static final int LONGEST = 24;

    private static final long STOPS_LEFT = WordClass.SUBORDINATOR
            | WordClass.RELATIVE
            | WordClass.AUXILIARY
            | WordClass.TIME
            | WordClass.CONJUNCTION
            | WordClass.ADVERB
            | WordClass.VERB;

    private static final long NO_SPEAKER = WordClass.RELATIVE | WordClass.VERB | WordClass.AUXILIARY;

    private final ArticleWords words;
    private final Narration narration;

    NounPhrases(ArticleWords words, Narration narration) {
        this.words = words;
        this.narration = narration;
    }

    /** Leftwards over adverbs, auxiliaries and brackets before a verb. */
    int skipAdverbsLeft(int token, int from) {
        int at = token;
        while (at >= from && !narration.isQuoted(at)) {
            if (words.isMark(at, ')')) {
                at = beforeBracket(at, from);
            } else if (isAdverb(at) && !words.is(at, WordClass.PRONOUN | WordClass.CAPITAL)) {
                at--;
            } else if (isDate(at, from)) {
                at = beforeDate(at, from);
            } else {
                break;
            }
        }
        return at;
    }

    private boolean isAdverb(int token) {
        return words.is(token, WordClass.ADVERB | WordClass.AUXILIARY)
                || words.endsIn(token, "ly") && !words.is(token, WordClass.ROLE | WordClass.MODIFIER | WordClass.TIME);
    }

    private boolean isDate(int token, int from) {
        return words.is(token, WordClass.TIME)
                || words.is(token, WordClass.NUMBER)
                        && token > from
                        && words.is(token - 1, WordClass.PREPOSITION | WordClass.TIME);
    }

    /** Before "on May 3", "this week", "late last month". */
    private int beforeDate(int token, int from) {
        int at = token - 1;
        while (at > from && words.is(at, WordClass.TIME | WordClass.NUMBER)) {
            at--;
        }
        if (at > from && words.is(at, WordClass.WHICH_TIME) && !words.is(at + 1, WordClass.CAPITAL)) {
            at -= words.is(at - 1, WordClass.PART_OF_TIME) ? 2 : 1;
        }
        return at >= from && words.is(at, WordClass.PREPOSITION) ? at - 1 : at;
    }

    /** True when somebody may be named from here on. */
    boolean mayStart(int token) {
        if (narration.isQuoted(token) || words.is(token, WordClass.MARK)) {
            return false;
        }
        if (words.is(token, WordClass.PRONOUN | WordClass.DETERMINER | WordClass.ROLE)) {
            return true;
        }
        return words.is(token, WordClass.CAPITAL | WordClass.MODIFIER)
                && !words.is(token, WordClass.TIME | WordClass.PREPOSITION | WordClass.SUBORDINATOR);
    }

    /** True when the naming of somebody may end here. */
    boolean mayEnd(int token) {
        return !narration.isQuoted(token)
                && (words.is(token, WordClass.CAPITAL | WordClass.ROLE | WordClass.PRONOUN)
                        || words.isMark(token, ')')
                        || words.isMark(token, '.'));
    }

    /** The phrase whose last token this is. */
    Phrase endingAt(int last, int from) {
        int end = last;
        while (end >= from && words.isMark(end, ')')) {
            end = beforeBracket(end, from);
        }
        if (end < from || narration.isQuoted(end) || words.is(end, WordClass.MARK) && !words.isMark(end, '.')) {
            return Phrase.NONE;
        }
        if (words.is(end, WordClass.OBJECT)) {
            return Phrase.NONE;
        }
        if (words.is(end, WordClass.PRONOUN) && !words.is(end, WordClass.CAPITAL)
                || words.is(end, WordClass.HE | WordClass.SHE) && words.is(end, WordClass.PRONOUN)) {
            return new Phrase(end, end + 1);
        }
        int first = end;
        int limit = Math.max(from, end - LONGEST);
        while (first > limit && joinsLeft(first - 1, first)) {
            first = words.isMark(first - 1, ')') ? Math.max(limit, beforeBracket(first - 1, from) + 1) : first - 1;
        }
        return withoutIntroduction(first, end + 1);
    }

    /** The owner that ends with this possessive: its name with the capitalised words before it, else the whole phrase. */
    Phrase ownerEndingAt(int last, int from) {
        if (!isName(last)) {
            return endingAt(last, from);
        }
        int first = last;
        while (first > from && (isName(first - 1) && !narration.isQuoted(first - 1) || joinsAsMark(first - 1))) {
            first--;
        }
        return new Phrase(first, last + 1);
    }

    /** The phrase that begins here, up to its verb or its comma; prepositions are kept inside it. */
    Phrase startingAt(int first, int to) {
        if (!mayStart(first)) {
            return Phrase.NONE;
        }
        if (words.is(first, WordClass.PRONOUN) && isAlone(first, to)) {
            return new Phrase(first, first + 1);
        }
        int end = first + 1;
        int limit = Math.min(to, first + LONGEST);
        boolean named = isName(first) && !words.is(first, WordClass.POSSESSIVE);
        while (end < limit && joinsRight(end, named)) {
            named |= isName(end) && !words.is(first, WordClass.DETERMINER) && !words.is(end, WordClass.POSSESSIVE);
            end++;
        }
        while (end > first + 1
                && words.is(end - 1, WordClass.PREPOSITION | WordClass.DETERMINER | WordClass.MARK)
                && !words.isMark(end - 1, '.')) {
            end--;
        }
        return new Phrase(first, end);
    }

    /** The phrase after "according to": like a subject, but it may begin with any noun. */
    Phrase source(int first, int to) {
        if (narration.isQuoted(first) || words.is(first, WordClass.MARK)) {
            return Phrase.NONE;
        }
        int end = first + 1;
        int limit = Math.min(to, first + LONGEST);
        while (end < limit && joinsSource(end)) {
            end++;
        }
        return new Phrase(first, end);
    }

    private boolean joinsSource(int token) {
        if (narration.isQuoted(token) || words.is(token, WordClass.RELATIVE | WordClass.TIME | WordClass.PRONOUN)) {
            return false;
        }
        boolean verb = words.is(token, WordClass.SPEECH)
                && !words.is(token, WordClass.NOUN | WordClass.DOCUMENT | WordClass.CAPITAL);
        return words.is(token, WordClass.MARK) ? joinsAsMark(token) : !verb;
    }

    /** True when the phrase holds a capitalised name. */
    boolean isNamed(Phrase phrase) {
        for (int t = phrase.first(); t < phrase.end(); t++) {
            if (isName(t)) {
                return true;
            }
        }
        return false;
    }

    /** True when the head of a phrase is somebody, a body or a document: its last word before a preposition. */
    boolean maySpeak(Phrase phrase) {
        int head = phrase.first();
        for (int t = phrase.first(); t < phrase.end() && !words.is(t, WordClass.PREPOSITION); t++) {
            head = words.is(t, WordClass.MARK) ? head : t;
        }
        boolean speaks = words.is(
                head,
                WordClass.ROLE | WordClass.GROUP | WordClass.DOCUMENT | WordClass.HE | WordClass.SHE | WordClass.THEY);
        return speaks
                || isName(head)
                        && !words.is(head, WordClass.POSSESSIVE | WordClass.TIME | WordClass.FIRST_PERSON | NO_SPEAKER);
    }

    private boolean isName(int token) {
        return words.is(token, WordClass.CAPITAL) && !words.is(token, WordClass.DETERMINER | WordClass.PREPOSITION);
    }

    /** True for a pronoun that is no article of a noun: "that said" against "that report". */
    private boolean isAlone(int token, int to) {
        return !words.is(token, WordClass.DETERMINER)
                || token + 1 >= to
                || words.is(
                        token + 1,
                        WordClass.AUXILIARY
                                | WordClass.SPEECH
                                | WordClass.ADVERB
                                | WordClass.PREPOSITION
                                | WordClass.MARK);
    }

    private boolean joinsLeft(int token, int next) {
        if (narration.isQuoted(token)) {
            return false;
        }
        if (words.is(token, WordClass.MARK)) {
            return joinsAsMark(token) || words.isMark(token, ')');
        }
        if (isHyphenated(token) || isHyphenatedAhead(token) || isParticipleOfNoun(token, next)) {
            return true;
        }
        if (words.is(token, WordClass.CONJUNCTION)) {
            return words.is(next, WordClass.CAPITAL) && words.is(token - 1, WordClass.CAPITAL) && !isClauseStart(token);
        }
        if (words.is(token, WordClass.PRONOUN) && !words.is(token, WordClass.DETERMINER)) {
            return false;
        }
        boolean verb = words.is(token, WordClass.SPEECH | WordClass.STANCE)
                || words.endsIn(token, "ed") && !isModified(next)
                || isPastOf(token);
        if (verb && !words.is(token, WordClass.CAPITAL | WordClass.NOUN | WordClass.ROLE | WordClass.MODIFIER)) {
            return false;
        }
        return !words.is(token, STOPS_LEFT) || words.is(token, WordClass.ROLE | WordClass.MODIFIER) || isState(token);
    }

    /** "a leading bank", "one driving force": behind an article a participle belongs to its noun. */
    private boolean isParticipleOfNoun(int token, int next) {
        return words.endsIn(token, "ing") && words.is(token - 1, WordClass.DETERMINER) && isModified(next);
    }

    /** True for a noun that an adjective may stand before: retired general, but not "joined the". */
    private boolean isModified(int token) {
        return !words.is(token, WordClass.DETERMINER | WordClass.PREPOSITION | WordClass.PRONOUN | WordClass.MARK);
    }

    /** True for a regular past form directly behind a name, an office or a pronoun: "Smith caused". */
    boolean isPastOf(int token) {
        int subject = words.is(token - 1, WordClass.ADVERB) ? token - 2 : token - 1;
        return subject >= narration.sentenceStart(token)
                && words.endsIn(token, "ed")
                && !words.is(token, WordClass.CAPITAL | WordClass.MODIFIER | WordClass.ROLE)
                && words.is(subject, WordClass.CAPITAL | WordClass.ROLE | WordClass.PRONOUN)
                && !words.is(
                        subject, WordClass.DETERMINER | WordClass.POSSESSIVE | WordClass.PREPOSITION | WordClass.TITLE);
    }

    private boolean isState(int token) {
        return words.is(token, WordClass.CAPITAL) && !words.is(token, STOPS_LEFT & ~WordClass.AUXILIARY);
    }

    private boolean isClauseStart(int token) {
        return token == narration.sentenceStart(token) || words.is(token - 1, WordClass.MARK);
    }

    private boolean joinsRight(int token, boolean named) {
        if (narration.isQuoted(token)) {
            return false;
        }
        if (words.is(token, WordClass.MARK)) {
            return joinsAsMark(token);
        }
        if (isHyphenated(token)) {
            return true;
        }
        if (words.is(token, WordClass.CAPITAL)) {
            return !words.is(token, WordClass.TIME | WordClass.RELATIVE);
        }
        if (words.is(token, WordClass.ROLE | WordClass.MODIFIER | WordClass.PARTICLE | WordClass.DETERMINER)) {
            return !words.is(token, WordClass.RELATIVE);
        }
        if (words.is(token, WordClass.PREPOSITION)) {
            return isInnerPreposition(token);
        }
        if (words.is(token, STOPS_LEFT | WordClass.PRONOUN | WordClass.SPEECH | WordClass.STANCE)) {
            return false;
        }
        boolean adjective = words.is(token - 1, WordClass.DETERMINER) || isHyphenatedAhead(token);
        return !named && (!words.endsIn(token, "ed") || adjective);
    }

    /** The second half of "state-run". */
    private boolean isHyphenated(int token) {
        return words.isHyphen(token - 1);
    }

    /** The first half of "fixed-income". */
    private boolean isHyphenatedAhead(int token) {
        return words.isHyphen(token + 1);
    }

    private boolean isInnerPreposition(int token) {
        return words.isWord(token, OF)
                || words.isWord(token, FOR)
                || words.isWord(token, AT)
                || words.isWord(token, FROM);
    }

    private static final int OF = Lexicon.hash("of");
    private static final int FOR = Lexicon.hash("for");
    private static final int AT = Lexicon.hash("at");
    private static final int FROM = Lexicon.hash("from");

    /** A hyphen inside a word, the stop of an abbreviation or initial, an ampersand. */
    private boolean joinsAsMark(int token) {
        if (words.isMark(token, '-')) {
            return words.isHyphen(token);
        }
        if (words.isMark(token, '.')) {
            return token > narration.sentenceStart(token) && narration.sentenceEnd(token) > token + 1;
        }
        boolean tight = !words.spaceBefore(token) && !words.spaceAfter(token);
        return words.isMark(token, '&') || words.isMark(token, '\'') || words.isMark(token, '/') && tight;
    }

    /** "In an interview Smith" names Smith: a phrase that begins with a preposition is cut to its last name. */
    private Phrase withoutIntroduction(int first, int end) {
        int at = first;
        while (at < end - 1 && words.is(at, WordClass.MARK)) {
            at++;
        }
        if (!words.is(at, WordClass.PREPOSITION)) {
            return new Phrase(at, end);
        }
        if (!startsClause(at)) {
            return Phrase.NONE;
        }
        int name = end - 1;
        while (name > at + 1
                && (isName(name - 1) || joinsAsMark(name - 1) || words.is(name - 1, WordClass.DETERMINER))) {
            name--;
        }
        return new Phrase(name, end);
    }

    private boolean startsClause(int token) {
        return token == narration.sentenceStart(token)
                || words.is(
                        token - 1, WordClass.MARK | WordClass.CONJUNCTION | WordClass.SUBORDINATOR | WordClass.RELATIVE)
                || narration.isQuoted(token - 1);
    }

    private int beforeBracket(int close, int from) {
        int limit = Math.max(from, close - LONGEST);
        for (int t = close - 1; t >= limit; t--) {
            if (words.isMark(t, '(')) {
                return t - 1;
            }
        }
        return close - 1;
    }
}
