package org.wirefold.analysis.stories;

import java.util.Arrays;

/**
 * Tells with one look at memory that a fingerprint stands in no segment of the index, which is so for most fingerprints of most
 * articles. A Bloom filter (Bloom, 1970) whose two bits a fingerprint stand in one word (Putze, Sanders, Singler: Cache-, Hash- and
 * Space-Efficient Bloom Filters, 2007); it may let others pass, about one in twelve.
 *
 * <p>Nothing can be taken out: the index fills it anew when it is full, or holds much of dropped days.
 */
final class FingerprintFilter {
    /** Five to seven bits a fingerprint. */
    private static final int FULL = 12;

    private static final double GROWTH = 1.25;

    /** A small filter has more room, and is seldom filled anew. */
    private static final int LEAST_WORDS = 1 << 12;

    private static final int SECOND_BIT = 20;
    private static final int FIRST_BIT = 26;

    private long[] words = new long[LEAST_WORDS];
    private long added;

    /** Makes room for so many fingerprints and empties the filter. */
    void reset(long fingerprints) {
        long needed = (long) (fingerprints * GROWTH / FULL) + LEAST_WORDS;
        if (needed > words.length || needed < words.length / 2) {
            words = new long[(int) Math.min(needed, Integer.MAX_VALUE - Long.BYTES)];
        } else {
            Arrays.fill(words, 0);
        }
        added = 0;
    }

    boolean isFull() {
        return added > (long) FULL * words.length;
    }

    /** Fingerprints put in since the last {@link #reset}. */
    long added() {
        return added;
    }

    void add(int fingerprint) {
        int key = PostingTable.spread(fingerprint);
        words[word(key)] |= bits(key);
        added++;
    }

    /** The fingerprints that may be in the index, in their order. */
    long[] known(long[] fingerprints) {
        long[] known = new long[fingerprints.length];
        int count = 0;
        for (long fingerprint : fingerprints) {
            int key = PostingTable.spread((int) fingerprint);
            long bits = bits(key);
            known[count] = fingerprint;
            count += (words[word(key)] & bits) == bits ? 1 : 0;
        }
        return Arrays.copyOf(known, count);
    }

    long bytes() {
        return (long) Long.BYTES * words.length;
    }

    private int word(int key) {
        return (int) (Integer.toUnsignedLong(key) * words.length >>> Integer.SIZE);
    }

    /** From other bits than the word: Java shifts by the lowest six bits of the number. */
    private static long bits(int key) {
        int mixed = key * 0x85ebca6b;
        return 1L << (mixed >>> FIRST_BIT) | 1L << (mixed >>> SECOND_BIT);
    }
}
