package org.wirefold.analysis.statements;

/**
 * Which statements are long enough. A scare quote ("crisis") or a tiny fragment ("very close") is said by many people about many
 * things: it founds no group. It is still a sighting of a longer statement of the same named speaker that holds its words.
 */
public final class FragmentRule {
    /** Words a statement needs to found a group. Four: the shortest quotation of the seeds that outlets share has four. */
    public static final int WORDS_TO_FOUND = 4;
    /** Words of content among them. */
    public static final int CONTENT_WORDS_TO_FOUND = 2;
    /** Words a fragment needs to be a sighting of a longer statement. One word is no statement. */
    public static final int WORDS_TO_JOIN = 2;

    private FragmentRule() {}

    static boolean foundsGroup(Wording wording) {
        return wording.size() >= WORDS_TO_FOUND && contentWords(wording) >= CONTENT_WORDS_TO_FOUND;
    }

    static boolean mayJoin(Wording wording) {
        return wording.size() >= WORDS_TO_JOIN && contentWords(wording) >= 1;
    }

    /** True when the fragment stands in the wording, word for word but for inflection and other forms of a name or a number. */
    static boolean isPartOf(Wording fragment, Wording whole) {
        for (int start = 0; start + fragment.size() <= whole.size(); start++) {
            int at = 0;
            while (at < fragment.size() && Likeness.of(whole.word(start + at), fragment.word(at)) == Likeness.SAME) {
                at++;
            }
            if (at == fragment.size()) {
                return true;
            }
        }
        return false;
    }

    private static long contentWords(Wording wording) {
        return wording.words().stream().filter(Word::isContent).count();
    }
}
