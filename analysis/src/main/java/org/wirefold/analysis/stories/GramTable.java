package org.wirefold.analysis.stories;

/**
 * The word 5-grams of one article by value, to lay many other articles against it. Equal hashes are taken for candidates only: words
 * are compared one by one.
 */
final class GramTable {
    /** Places of one gram that are looked at; a text that repeats itself more often is a table or an attack. */
    private static final int MAX_PLACES = 16;

    /** Words compared for each word of the two texts, at most: with {@link #MAX_PLACES} it keeps the work linear for any text. */
    private static final int MAX_WORK = 64;

    /** Bits for each gram, at least half as many: so few are set that one look dismisses nearly all grams of another text. */
    private static final int BITS = 64;

    private static final int BUCKETS = 2;

    /** The lowest bits of a gram number the bit in a long (Java shifts by the lowest six), those above it the long. */
    private static final int BIT_SHIFT = 6;

    private final int[] words;
    private final int[] grams;

    /** A bit is set when a gram ends in its number. */
    private final long[] bits;

    /** One more than the first place of a bucket, or than the place after a place; 0 where there is none. */
    private final short[] heads;

    private final short[] next;

    GramTable(Sketch sketch) {
        words = sketch.words();
        grams = sketch.grams();
        int size = Integer.highestOneBit(Math.max(1, grams.length));
        bits = new long[size * BITS / Long.SIZE];
        heads = new short[size * BUCKETS];
        next = new short[grams.length];
        for (int i = grams.length - 1; i >= 0; i--) {
            int bucket = grams[i] & heads.length - 1;
            next[i] = heads[bucket];
            heads[bucket] = (short) (i + 1);
            bits[grams[i] >>> BIT_SHIFT & bits.length - 1] |= 1L << grams[i];
        }
    }

    /** All maximal runs of at least {@value Fingerprints#GRAM} equal words that the other text shares with this one. */
    SharedRuns runs(Sketch other) {
        int[] otherGrams = other.grams();
        long[] ownBits = bits;
        Search search = new Search(other.words());
        for (int j = 0; j < otherGrams.length; j++) {
            int gram = otherGrams[j];
            if ((ownBits[gram >>> BIT_SHIFT & ownBits.length - 1] >>> gram & 1) != 0) {
                search.from(heads[gram & heads.length - 1], j, gram);
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
            for (int place = head; place != 0 && places < MAX_PLACES; place = next[place - 1]) {
                int i = place - 1;
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
