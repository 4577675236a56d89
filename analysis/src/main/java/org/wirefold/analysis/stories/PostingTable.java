package org.wirefold.analysis.stories;

import java.util.Arrays;

/**
 * Which articles of a segment have a fingerprint: one table of (fingerprint, slot), eight bytes each, linear probing in order of the
 * spread fingerprint. The order makes a look-up stop early in a full table, keeps equal fingerprints together, and lets the table
 * grow in one pass from front to back. A fingerprint is kept for its first {@value #HOT} articles only; the rest is counted.
 */
final class PostingTable {
    /** Articles of one fingerprint that are kept. More have it only when it is furniture or a story that everybody prints. */
    static final int HOT = 64;

    private static final int EMPTY = -1;

    /** Full to seventeen twentieths at most, and growing by a fifth: eight bytes become 9.4 to 11.3. */
    private static final double MAX_LOAD = 0.85;

    private static final double GROWTH = 1.2;

    /** Places after the last home, for what is pushed over the end. */
    private static final int OVERHANG = 64;

    private int homes = 64;
    private int[] keys = new int[homes + OVERHANG];
    private int[] slots = filled(homes + OVERHANG);
    private int used;
    private long dropped;

    /** Adds an article; slots must not shrink. */
    void add(int fingerprint, int slot) {
        if (used + 1 > homes * MAX_LOAD) {
            grow();
        }
        int key = spread(fingerprint);
        int at = firstNotBefore(key);
        int same = 0;
        while (slots[at] != EMPTY && keys[at] == key) {
            if (slots[at] == slot) {
                return;
            }
            same++;
            at++;
        }
        if (same >= HOT) {
            dropped++;
            return;
        }
        insert(at, key, slot);
    }

    /** Passes on the articles that have one of the fingerprints. */
    void lookUp(int[] fingerprints, SlotSink found) {
        for (int fingerprint : fingerprints) {
            int key = spread(fingerprint);
            for (int at = firstNotBefore(key); slots[at] != EMPTY && keys[at] == key; at++) {
                found.accept(slots[at]);
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
        return 8L * keys.length;
    }

    /** Takes one slot. */
    interface SlotSink {
        void accept(int slot);
    }

    /** The place of the first entry with this key, or where it would stand. The last place is always empty, so it ends. */
    private int firstNotBefore(int key) {
        int at = home(key);
        while (slots[at] != EMPTY && keys[at] < key) {
            at++;
        }
        return at;
    }

    private void insert(int at, int key, int slot) {
        int free = at;
        while (slots[free] != EMPTY) {
            free++;
        }
        if (free == slots.length - 1) {
            grow();
            insert(firstAfter(key), key, slot);
            return;
        }
        System.arraycopy(keys, at, keys, at + 1, free - at);
        System.arraycopy(slots, at, slots, at + 1, free - at);
        keys[at] = key;
        slots[at] = slot;
        used++;
    }

    private int firstAfter(int key) {
        int at = firstNotBefore(key);
        while (slots[at] != EMPTY && keys[at] == key) {
            at++;
        }
        return at;
    }

    /** Goes through the old table in order and sets each entry at its home, or after the one before. */
    private void grow() {
        int[] oldKeys = keys;
        int[] oldSlots = slots;
        homes = (int) (homes * GROWTH);
        int size = homes + OVERHANG;
        keys = new int[size];
        slots = filled(size);
        int next = 0;
        for (int old = 0; old < oldSlots.length; old++) {
            if (oldSlots[old] != EMPTY) {
                int at = Math.max(next, home(oldKeys[old]));
                keys[at] = oldKeys[old];
                slots[at] = oldSlots[old];
                next = at + 1;
            }
        }
    }

    /** Keeps the order of keys: from {@link Integer#MIN_VALUE} at the first home to {@link Integer#MAX_VALUE} at the last. */
    private int home(int key) {
        return (int) ((key - (long) Integer.MIN_VALUE) * homes >>> Integer.SIZE);
    }

    /** The least of eight hashes is small: an odd multiplier (golden ratio) spreads it over all values, one to one. */
    private static int spread(int fingerprint) {
        return fingerprint * 0x9E3779B1;
    }

    private static int[] filled(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, EMPTY);
        return slots;
    }
}
