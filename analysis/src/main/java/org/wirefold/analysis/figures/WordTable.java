package org.wirefold.analysis.figures;

import java.util.Arrays;

/**
 * Token hash to trait set, by open addressing: one probe for most words of a text, no object. Two words of equal hash are taken for one
 * (chance about one in 10^6 for a given word with 4,000 entries).
 */
final class WordTable {
    private int[] hashes = new int[1024];
    private long[] sets = new long[1024];
    private int size;

    /** Adds traits to a word. An empty set adds nothing. */
    void add(int hash, long traits) {
        if (traits == 0) {
            return;
        }
        if (size * 4 > hashes.length) {
            grow();
        }
        int slot = slotOf(hash);
        if (sets[slot] == 0) {
            hashes[slot] = hash;
            size++;
        }
        sets[slot] |= traits;
    }

    /** The traits of a word; 0 for an unknown one. */
    long traits(int hash) {
        return sets[slotOf(hash)];
    }

    private int slotOf(int hash) {
        int mask = hashes.length - 1;
        int slot = hash & mask;
        while (sets[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldHashes = hashes;
        long[] oldSets = sets;
        hashes = new int[oldHashes.length * 2];
        sets = new long[oldSets.length * 2];
        Arrays.fill(sets, 0);
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldSets[i] != 0) {
                int slot = slotOf(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                sets[slot] = oldSets[i];
            }
        }
    }
}
