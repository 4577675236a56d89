package org.wirefold.analysis.quotes;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An office or function.
 *
 * @param title normalised: "US Secretary of Defense", "Pentagon spokesperson (Commander)"
 * @param head the noun that carries it, in lower case: "secretary"
 * @param office false for a bare military rank
 * @param listed true when the office stands in {@code offices.txt}
 */
record Role(String title, String head, boolean office, boolean listed) {
    /** True when two titles have the same head and one has no word that the other lacks: "the senator", "Vermont senator". */
    boolean mayBe(Role other) {
        if (!head.equals(other.head)) {
            return false;
        }
        Set<String> ours = wordsOf(title);
        Set<String> theirs = wordsOf(other.title);
        return ours.containsAll(theirs) || theirs.containsAll(ours);
    }

    private static Set<String> wordsOf(String title) {
        return Set.copyOf(
                List.of(title.toLowerCase(Locale.ROOT).replace("-", " ").split(" ")));
    }
}
