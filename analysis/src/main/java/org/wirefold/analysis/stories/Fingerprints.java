package org.wirefold.analysis.stories;

import java.util.Arrays;

/**
 * Winnowed fingerprints of a row of words: the least hash of every {@value #WINDOW} neighbouring word {@value #GRAM}-grams
 * (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003). Two texts that share {@value #PROMISE} equal words in a row share one.
 */
final class Fingerprints {
    /** Words in a gram. DESIGN.md 2. */
    static final int GRAM = 5;

    /** Grams of which one is kept. DESIGN.md 2. */
    static final int WINDOW = 8;

    /** Length of the shared runs that are found for certain: {@code GRAM + WINDOW - 1}. */
    static final int PROMISE = GRAM + WINDOW - 1;

    private Fingerprints() {}

    /** The fingerprints, sorted, each value once. A text shorter than the promise but with a gram gives one. */
    static int[] of(int[] words) {
        int grams = words.length - GRAM + 1;
        if (grams <= 0) {
            return new int[0];
        }
        int[] hashes = grams(words, grams);
        int[] kept = new int[grams];
        int count = 0;
        int least = -1;
        for (int end = Math.min(WINDOW, grams); end <= grams; end++) {
            int from = Math.max(0, end - WINDOW);
            int now = least >= from ? later(hashes, least, end - 1) : leastOf(hashes, from, end);
            if (now != least) {
                kept[count++] = hashes[now];
                least = now;
            }
        }
        return distinct(kept, count);
    }

    /** Polynomial hash of each gram, mixed. */
    static int[] grams(int[] words, int grams) {
        int[] hashes = new int[grams];
        for (int i = 0; i < grams; i++) {
            int hash = words[i];
            for (int k = 1; k < GRAM; k++) {
                hash = hash * 0x9E3779B1 + words[i + k];
            }
            hashes[i] = mix(hash);
        }
        return hashes;
    }

    private static int later(int[] hashes, int least, int candidate) {
        return hashes[candidate] <= hashes[least] ? candidate : least;
    }

    /** The rightmost least one, as in the paper: fewer change of place. */
    private static int leastOf(int[] hashes, int from, int end) {
        int least = from;
        for (int i = from + 1; i < end; i++) {
            if (hashes[i] <= hashes[least]) {
                least = i;
            }
        }
        return least;
    }

    private static int[] distinct(int[] values, int count) {
        int[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

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
