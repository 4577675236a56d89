package org.wirefold.analysis.stories;

import java.util.Arrays;

/**
 * The word 5-grams of one article by value, to lay many other articles against it. Equal hashes are taken for candidates only: words
 * are compared one by one.
 */
final class GramTable {
    /**
     * Places of one gram that are looked at. A text that repeats the same words more often than that is a table or an attack; the
     * bound keeps the work linear.
     */
    private static final int MAX_PLACES = 16;

    private final int[] words;
    private final int[] grams;
    private final int[] heads;
    private final int[] next;

    GramTable(int[] words) {
        this.words = words;
        int count = Math.max(0, words.length - Fingerprints.GRAM + 1);
        grams = Fingerprints.grams(words, count);
        heads = new int[Integer.highestOneBit(Math.max(1, count)) * 2];
        next = new int[count];
        Arrays.fill(heads, -1);
        for (int i = count - 1; i >= 0; i--) {
            int bucket = grams[i] & heads.length - 1;
            next[i] = heads[bucket];
            heads[bucket] = i;
        }
    }

    int[] grams() {
        return grams;
    }

    /** All maximal runs of at least {@value Fingerprints#GRAM} equal words that the other text shares with this one. */
    SharedRuns runs(int[] other) {
        SharedRuns runs = new SharedRuns(words.length, other.length);
        int count = Math.max(0, other.length - Fingerprints.GRAM + 1);
        int[] otherGrams = Fingerprints.grams(other, count);
        for (int j = 0; j < count; j++) {
            int places = 0;
            for (int i = heads[otherGrams[j] & heads.length - 1]; i >= 0 && places < MAX_PLACES; i = next[i]) {
                if (grams[i] == otherGrams[j]) {
                    places++;
                    addRun(runs, other, i, j);
                }
            }
        }
        return runs;
    }

    private void addRun(SharedRuns runs, int[] other, int i, int j) {
        if (i > 0 && j > 0 && words[i - 1] == other[j - 1]) {
            return;
        }
        int length = 0;
        while (i + length < words.length && j + length < other.length && words[i + length] == other[j + length]) {
            length++;
        }
        if (length >= Fingerprints.GRAM) {
            runs.add(i, j, length);
        }
    }
}
