package org.wirefold.analysis.stories;

import java.util.Arrays;

/**
 * Which articles of a segment have a fingerprint: one open-addressed table of (fingerprint, slot), linear probing. A fingerprint is
 * kept for its first {@value #HOT} articles only; the rest is counted.
 */
final class PostingTable {
    /** Articles of one fingerprint that are kept. More have it only when it is furniture or a story that everybody prints. */
    static final int HOT = 64;

    private static final int EMPTY = -1;

    /** Growth by half at three quarters full keeps the table between 50 and 75 % full. */
    private static final double MAX_LOAD = 0.75;

    private int[] fingerprints = new int[16];
    private int[] slots = filled(16);
    private int used;
    private long dropped;

    void add(int fingerprint, int slot) {
        if (used + 1 > fingerprints.length * MAX_LOAD) {
            grow();
        }
        int same = 0;
        int at = home(fingerprint, fingerprints.length);
        while (slots[at] != EMPTY) {
            if (fingerprints[at] == fingerprint && ++same == HOT) {
                dropped++;
                return;
            }
            at = at + 1 == fingerprints.length ? 0 : at + 1;
        }
        fingerprints[at] = fingerprint;
        slots[at] = slot;
        used++;
    }

    /** Passes on the articles that have one of the fingerprints. */
    void lookUp(int[] wanted, SlotSink found) {
        for (int fingerprint : wanted) {
            int at = home(fingerprint, fingerprints.length);
            while (slots[at] != EMPTY) {
                if (fingerprints[at] == fingerprint) {
                    found.accept(slots[at]);
                }
                at = at + 1 == fingerprints.length ? 0 : at + 1;
            }
        }
    }

    /** Postings that were left out because their fingerprint is hot. */
    long dropped() {
        return dropped;
    }

    int size() {
        return used;
    }

    /** Bytes of heap that the table takes. */
    long bytes() {
        return 8L * fingerprints.length;
    }

    /** Takes one slot. */
    interface SlotSink {
        void accept(int slot);
    }

    private void grow() {
        int size = fingerprints.length + fingerprints.length / 2;
        int[] newFingerprints = new int[size];
        int[] newSlots = filled(size);
        for (int old = 0; old < slots.length; old++) {
            if (slots[old] != EMPTY) {
                int at = home(fingerprints[old], size);
                while (newSlots[at] != EMPTY) {
                    at = at + 1 == size ? 0 : at + 1;
                }
                newFingerprints[at] = fingerprints[old];
                newSlots[at] = slots[old];
            }
        }
        fingerprints = newFingerprints;
        slots = newSlots;
    }

    /** Maps a fingerprint to a place without a division. The least of eight hashes is small, so it is spread again first. */
    private static int home(int fingerprint, int size) {
        long spread = (fingerprint * 0x9E3779B97F4A7C15L) >>> 32;
        return (int) (spread * size >>> 32);
    }

    private static int[] filled(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, EMPTY);
        return slots;
    }
}
