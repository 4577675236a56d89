package org.wirefold.analysis.stories;

import java.util.Arrays;

/**
 * The word 5-grams of one article by value, to lay many other articles against it. Equal hashes are taken for candidates only: words
 * are compared one by one.
 */
final class GramTable {
    /** Places of one gram that are looked at; a text that repeats itself more often is a table or an attack. */
    private static final int MAX_PLACES = 16;

    /** Words compared for each word of the two texts, at most: with {@link #MAX_PLACES} it keeps the work linear for any text. */
    private static final int MAX_WORK = 64;

    private final int[] words;
    private final int[] grams;
    private final int[] heads;
    private final int[] next;

    GramTable(int[] words) {
        this.words = words;
        grams = Fingerprints.grams(words);
        heads = new int[Integer.highestOneBit(Math.max(1, grams.length)) * 2];
        next = new int[grams.length];
        Arrays.fill(heads, -1);
        for (int i = grams.length - 1; i >= 0; i--) {
            int bucket = grams[i] & heads.length - 1;
            next[i] = heads[bucket];
            heads[bucket] = i;
        }
    }

    /** All maximal runs of at least {@value Fingerprints#GRAM} equal words that the other text shares with this one. */
    SharedRuns runs(int[] other) {
        SharedRuns runs = new SharedRuns(words.length, other.length);
        int[] otherGrams = Fingerprints.grams(other);
        int[] reached = new int[words.length + other.length + 1];
        long work = (long) MAX_WORK * (words.length + other.length);
        for (int j = 0; j < otherGrams.length && work > 0; j++) {
            int gram = otherGrams[j];
            int places = 0;
            for (int i = heads[gram & heads.length - 1]; i >= 0 && places < MAX_PLACES; i = next[i]) {
                if (grams[i] == gram) {
                    places++;
                    int diagonal = i - j + other.length;
                    if (reached[diagonal] <= j) {
                        int end = extend(runs, other, i, j);
                        work -= end - j + 1L;
                        reached[diagonal] = end;
                    }
                }
            }
        }
        return runs;
    }

    /** Adds the maximal run through a common gram, if the words are really equal; returns where it ends in the other text. */
    private int extend(SharedRuns runs, int[] other, int i, int j) {
        int back = 0;
        while (back < i && back < j && words[i - back - 1] == other[j - back - 1]) {
            back++;
        }
        int length = 0;
        while (i + length < words.length && j + length < other.length && words[i + length] == other[j + length]) {
            length++;
        }
        if (back + length >= Fingerprints.GRAM) {
            runs.add(i - back, j - back, back + length);
        }
        return j + length;
    }
}
