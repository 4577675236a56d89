package org.wirefold.analysis.quotes;

import java.util.Optional;

/** The offices that stand around a name: before it ("Pentagon spokesperson Cmdr. N"), or as an insertion before or after it. */
final class RolePhrases {
    /** Longest office in tokens; a choice: "former undersecretary of state for arms control and international security" has 10. */
    private static final int LONGEST = 14;

    private final ArticleWords words;
    private final Narration narration;
    private final Roles roles;

    RolePhrases(ArticleWords words, Narration narration, Roles roles) {
        this.words = words;
        this.narration = narration;
        this.roles = roles;
    }

    /** The office of the person whose name stands at [first, end); the run of capitals around it begins at {@code run}. */
    Optional<Role> around(int run, int first, int end) {
        int title = titleBefore(first);
        int before = title >= 0 ? title : first;
        Optional<Role> role = before(before);
        if (role.isEmpty()) {
            role = after(end);
        }
        if (role.isEmpty()) {
            role = apposed(before, end);
        }
        return title < 0
                ? role
                : Roles.withTitle(role, words.tokens().lower(title).replace(".", ""));
    }

    /** {@link WordClass#HE}, {@link WordClass#SHE} or 0, from a form of address before the name or the given name. */
    long genderOf(int first, int end) {
        if (words.is(first, WordClass.HE_NAME)) {
            return WordClass.HE;
        }
        if (words.is(first, WordClass.SHE_NAME)) {
            return WordClass.SHE;
        }
        int before = first - 1;
        while (before >= 0 && words.isMark(before, '.') && before > first - 3) {
            before--;
        }
        if (before < 0 || before + 1 == end) {
            return 0;
        }
        if (words.is(before, WordClass.SHE)) {
            return WordClass.SHE;
        }
        return words.is(before, WordClass.TITLE) && words.is(before, WordClass.HE) ? WordClass.HE : 0;
    }

    /** The token of a short title or rank directly before the name; -1 when there is none. */
    private int titleBefore(int first) {
        int at = first - 1;
        if (at > 0 && words.isMark(at, '.') && !words.spaceBefore(at)) {
            at--;
        }
        boolean title = at >= 0 && (words.is(at, WordClass.TITLE) || at < first - 1 && words.is(at, WordClass.ROLE));
        return title ? at : -1;
    }

    private Optional<Role> before(int end) {
        int comma = end - 1;
        boolean insertion = comma > 0 && words.isMark(comma, ',') && words.is(comma - 1, WordClass.ROLE);
        int last = insertion ? comma : end;
        int first = last;
        int limit = Math.max(narration.sentenceStart(Math.max(0, end - 1)), last - LONGEST);
        while (first > limit && belongs(first - 1)) {
            first--;
        }
        while (first < last && words.isWord(first, OF)) {
            first++;
        }
        return roles.read(words, first, last);
    }

    private boolean belongs(int token) {
        if (narration.isQuoted(token)) {
            return false;
        }
        if (words.is(token, WordClass.MARK)) {
            return words.isMark(token, '-') && !words.spaceBefore(token) && !words.spaceAfter(token);
        }
        if (words.is(token, WordClass.ROLE | WordClass.MODIFIER)) {
            return true;
        }
        return words.is(token, WordClass.CAPITAL)
                        && !words.is(
                                token,
                                WordClass.PREPOSITION | WordClass.CONJUNCTION | WordClass.TIME | WordClass.DETERMINER)
                || (words.isWord(token, OF) || words.isWord(token, TO) && words.is(token - 1, WordClass.ROLE))
                        && words.is(token + 1, WordClass.CAPITAL | WordClass.MODIFIER);
    }

    private static final int TO = Lexicon.hash("to");
    private static final int OF = Lexicon.hash("of");

    /** "The ambassador to Norway, N, said": an office with a preposition before a name that commas set off. */
    private Optional<Role> apposed(int name, int end) {
        int comma = name - 1;
        if (comma < 1 || !words.isMark(comma, ',') || end >= words.count() || !words.isMark(end, ',')) {
            return Optional.empty();
        }
        int limit = Math.max(narration.sentenceStart(comma), comma - LONGEST);
        int office = -1;
        for (int t = comma - 1; t >= limit && !endsInsertion(t) && !words.is(t, WordClass.VERB); t--) {
            boolean starts =
                    words.is(t, WordClass.DETERMINER | WordClass.POSSESSIVE) || t == narration.sentenceStart(t);
            boolean head = words.is(t, WordClass.ROLE) && words.is(t + 1, WordClass.PREPOSITION);
            office = head ? t : office;
            if (office >= 0 && starts) {
                return roles.read(words, t, comma);
            }
        }
        return Optional.empty();
    }

    /** ", the mayor of Springfield," or ", director of studies" after a name. */
    private Optional<Role> after(int end) {
        if (end + 1 >= words.count() || !words.isMark(end, ',')) {
            return Optional.empty();
        }
        int first = end + 1;
        int to = Math.min(narration.sentenceEnd(end), first + LONGEST);
        int last = first;
        while (last < to && !endsInsertion(last)) {
            last++;
        }
        boolean starts = words.is(first, WordClass.DETERMINER | WordClass.ROLE | WordClass.MODIFIER);
        return starts && last < to ? roles.read(words, first, last) : Optional.empty();
    }

    private boolean endsInsertion(int token) {
        return narration.isQuoted(token)
                || words.isMark(token, ',')
                || words.isMark(token, '.')
                || words.isMark(token, '-') && words.spaceBefore(token)
                || words.is(token, WordClass.RELATIVE | WordClass.AUXILIARY)
                || words.is(token, WordClass.SPEECH) && !words.is(token, WordClass.NOUN);
    }
}
