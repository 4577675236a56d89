package org.wirefold.analysis.stories;

import org.wirefold.analysis.text.Tokens;

/** A fixed set of words by their hashes, that answers with one look as a rule. */
final class WordSet {
    private static final int SPACE = 4;

    /** Open addressing; 0 stands for an empty place, and the word whose hash is 0 is never in the set. */
    private final int[] places;

    private WordSet(int[] places) {
        this.places = places;
    }

    /** The words of a text. */
    static WordSet of(String text) {
        Tokens tokens = Tokens.of(text);
        WordSet set = new WordSet(new int[Integer.highestOneBit(Math.max(1, tokens.count())) * SPACE]);
        for (int i = 0; i < tokens.count(); i++) {
            set.places[set.placeOf(tokens.hash(i))] = tokens.hash(i);
        }
        return set;
    }

    boolean contains(int hash) {
        return places[placeOf(hash)] == hash && hash != 0;
    }

    private int placeOf(int hash) {
        int at = hash & places.length - 1;
        while (places[at] != 0 && places[at] != hash) {
            at = at + 1 & places.length - 1;
        }
        return at;
    }
}
