package org.wirefold.analysis.stories;

import java.util.Arrays;

/**
 * Winnowed fingerprints of a row of words: the least hash of every {@value #WINDOW} neighbouring word {@value #GRAM}-grams
 * (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003). Two texts that share {@value #PROMISE} equal words in a row share one.
 *
 * <p>A fingerprint is the hash of its gram in the lower half of a long, and above it what {@link Neighbours} tell.
 */
final class Fingerprints {
    /** Words in a gram. DESIGN.md 2. */
    static final int GRAM = 5;

    /** Grams of which one is kept. DESIGN.md 2. */
    static final int WINDOW = 8;

    /** Length of the shared runs that are found for certain: {@code GRAM + WINDOW - 1}. */
    static final int PROMISE = GRAM + WINDOW - 1;

    /** Room for them at first: two of nine grams are kept, in a text of some length. */
    private static final int USUAL_SHARE = 4;

    private static final int USUAL = 8;
    private static final int MULTIPLIER = 0x9E3779B1;

    private Fingerprints() {}

    /** The fingerprints in order of their place. A text with a gram, but shorter than the promise, gives one. */
    static long[] of(int[] hashes) {
        long[] kept = new long[USUAL + hashes.length / USUAL_SHARE];
        int count = 0;
        int least = -1;
        for (int end = Math.min(WINDOW, hashes.length); end <= hashes.length && end > 0; end++) {
            int from = Math.max(0, end - WINDOW);
            int now = least < from ? leastOf(hashes, from, end) : hashes[end - 1] <= hashes[least] ? end - 1 : least;
            if (now != least) {
                if (count == kept.length) {
                    kept = Arrays.copyOf(kept, 2 * count);
                }
                kept[count++] = Neighbours.with(hashes, now);
                least = now;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** The hash of each gram: polynomial over the words, mixed. */
    static int[] grams(int[] words) {
        int count = Math.max(0, words.length - GRAM + 1);
        int[] hashes = new int[count];
        for (int i = 0; i < count; i++) {
            int hash = words[i];
            hash = hash * MULTIPLIER + words[i + 1];
            hash = hash * MULTIPLIER + words[i + 2];
            hash = hash * MULTIPLIER + words[i + 3];
            hash = hash * MULTIPLIER + words[i + 4];
            hashes[i] = mix(hash);
        }
        return hashes;
    }

    /** The last of the least ones, as in the paper: it stays longest. */
    private static int leastOf(int[] hashes, int from, int end) {
        int least = from;
        for (int i = from + 1; i < end; i++) {
            if (hashes[i] <= hashes[least]) {
                least = i;
            }
        }
        return least;
    }

    /** Final mix of MurmurHash3 (Appleby, public domain). */
    private static int mix(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        return h;
    }
}
