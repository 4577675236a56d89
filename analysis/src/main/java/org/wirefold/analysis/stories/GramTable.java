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

    /** Buckets for each gram: so few are taken that most grams of another text are dismissed by one look. */
    private static final int SPACE = 8;

    private final int[] words;
    private final int[] grams;
    private final int[] heads;
    private final int[] next;

    GramTable(Sketch sketch) {
        words = sketch.words();
        grams = sketch.grams();
        heads = new int[Integer.highestOneBit(Math.max(1, grams.length)) * SPACE];
        next = new int[grams.length];
        Arrays.fill(heads, -1);
        for (int i = grams.length - 1; i >= 0; i--) {
            int bucket = grams[i] & heads.length - 1;
            next[i] = heads[bucket];
            heads[bucket] = i;
        }
    }

    /** All maximal runs of at least {@value Fingerprints#GRAM} equal words that the other text shares with this one. */
    SharedRuns runs(Sketch other) {
        int[] otherGrams = other.grams();
        Search search = new Search(other.words());
        for (int j = 0; j < otherGrams.length; j++) {
            int gram = otherGrams[j];
            int i = heads[gram & heads.length - 1];
            if (i >= 0) {
                search.from(i, j, gram);
            }
        }
        return search.runs;
    }

    /** The runs found so far, and how far each diagonal is done: an alignment of the two texts is a diagonal of the grid of words. */
    private final class Search {
        private final int[] other;
        private final SharedRuns runs;
        private int[] reached = new int[0];
        private long work;

        Search(int[] other) {
            this.other = other;
            runs = new SharedRuns(words.length, other.length);
            work = (long) MAX_WORK * (words.length + other.length);
        }

        void from(int head, int j, int gram) {
            int places = 0;
            for (int i = head; i >= 0 && places < MAX_PLACES; i = next[i]) {
                if (grams[i] == gram) {
                    places++;
                    extend(i, j);
                }
            }
        }

        /** Adds the maximal run through a common gram, if the words are really equal. */
        private void extend(int i, int j) {
            if (reached.length == 0) {
                reached = new int[words.length + other.length + 1];
            }
            int diagonal = i - j + other.length;
            if (reached[diagonal] > j || work <= 0) {
                return;
            }
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
            reached[diagonal] = j + length;
            work -= back + length + 1L;
        }
    }
}
