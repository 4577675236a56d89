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

    /** Slots are numbered from 0; above their bits stands the key, below them the neighbours. The last one would make an entry empty. */
    static final int MOST_SLOTS = (1 << Integer.SIZE - Neighbours.BITS) - 1;

    /** No entry is this, because no slot has all bits set. */
    private static final long EMPTY = -1;

    /** Full to seven eighths at most, and growing by an eighth when large: eight bytes become 9.1 to 10.3. */
    private static final double MAX_LOAD = 0.875;

    private static final double GROWTH = 1.125;

    /** Homes of a small table, which doubles: a day of some thousand articles. */
    private static final int SMALL = 1 << 15;

    /** Odd, near the golden ratio of all values; and its inverse modulo 2^32. */
    private static final int SPREAD = 0x9E3779B1;

    private static final int UNSPREAD = 0x0e8b2f51;

    /** Places after the last home, for what is pushed over the end. */
    private static final int OVERHANG = 64;

    /** Key in the upper half, slot in the lower: one look at memory finds both. */
    private long[] entries = filled(64 + OVERHANG);

    private int homes = 64;
    private int used;
    private long dropped;

    /** Keeps the looks of {@link #touch} from being optimised away. */
    @SuppressWarnings("UnusedVariable")
    private long touched;

    /** Adds an article; slots must not shrink. */
    void add(long[] fingerprints, int slot) {
        if (used + fingerprints.length > homes * MAX_LOAD) {
            grow(used + fingerprints.length);
        }
        touch(fingerprints);
        for (long fingerprint : fingerprints) {
            add(fingerprint, slot);
        }
    }

    /**
     * Adds an article of which the table may hold earlier versions: it takes the place of theirs, so that an article that is updated
     * all day fills no fingerprint up.
     *
     * @param articles the article of each slot
     */
    void addVersion(long[] fingerprints, int slot, int[] articles) {
        if (used + fingerprints.length > homes * MAX_LOAD) {
            grow(used + fingerprints.length);
        }
        for (long fingerprint : fingerprints) {
            int at = earlierVersion(fingerprint, slot, articles);
            if (at >= 0) {
                removeAt(at);
            }
            add(fingerprint, slot);
        }
    }

    /** Where another slot of the same article has the fingerprint; negative when none has. */
    private int earlierVersion(long fingerprint, int slot, int[] articles) {
        int key = spread(Neighbours.hash(fingerprint));
        for (int at = firstNotBefore(key); isKey(at, key); at++) {
            int other = slot(entries[at]);
            if (other != slot && articles[other] == articles[slot]) {
                return at;
            }
        }
        return -1;
    }

    /** What follows moves up, as far as it does not stand before its home. */
    private void removeAt(int at) {
        int hole = at;
        while (entries[hole + 1] != EMPTY && home((int) (entries[hole + 1] >> Integer.SIZE)) <= hole) {
            entries[hole] = entries[hole + 1];
            hole++;
        }
        entries[hole] = EMPTY;
        used--;
    }

    private void add(long fingerprint, int slot) {
        int key = spread(Neighbours.hash(fingerprint));
        int at = firstNotBefore(key);
        int same = 0;
        while (isKey(at, key)) {
            if (slot(entries[at]) == slot) {
                entries[at] = entries[at] & ~Neighbours.MASK
                        | Neighbours.merged((int) entries[at] & Neighbours.MASK, Neighbours.of(fingerprint));
                return;
            }
            same++;
            at++;
        }
        if (same >= HOT) {
            dropped++;
            return;
        }
        insert(at, (long) key << Integer.SIZE | (long) slot << Neighbours.BITS | Neighbours.of(fingerprint));
    }

    /** Passes on the articles that have one of the fingerprints. Faster after {@link #touch}. */
    void lookUp(long[] fingerprints, SlotSink found) {
        for (long fingerprint : fingerprints) {
            int key = spread(Neighbours.hash(fingerprint));
            int neighbours = Neighbours.of(fingerprint);
            for (int at = firstNotBefore(key); isKey(at, key); at++) {
                found.accept(slot(entries[at]), Neighbours.agree(neighbours, (int) entries[at] & Neighbours.MASK));
            }
        }
    }

    /** Puts the fingerprints into a filter. */
    void addTo(FingerprintFilter filter) {
        for (long entry : entries) {
            if (entry != EMPTY) {
                filter.add((int) (entry >> Integer.SIZE) * UNSPREAD);
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
        return 8L * entries.length;
    }

    /** Takes one slot. */
    interface SlotSink {
        void accept(int slot, boolean agrees);
    }

    /** The place of the first entry with this key, or where it would stand. The last place is always empty, so it ends. */
    private int firstNotBefore(int key) {
        return firstNotBefore((long) key << Integer.SIZE);
    }

    private boolean isKey(int at, int key) {
        return entries[at] != EMPTY && (int) (entries[at] >> Integer.SIZE) == key;
    }

    private void insert(int at, long entry) {
        int free = at;
        while (entries[free] != EMPTY) {
            free++;
        }
        if (free == entries.length - 1) {
            lengthen();
        }
        for (int to = free; to > at; to--) { // a few places only
            entries[to] = entries[to - 1];
        }
        entries[at] = entry;
        used++;
    }

    /** Slots grow, so a new entry comes after all with its key. */
    private int firstNotBefore(long entry) {
        int at = home((int) (entry >> Integer.SIZE));
        while (entries[at] != EMPTY && entries[at] < entry) {
            at++;
        }
        return at;
    }

    /**
     * Looks at the homes of all fingerprints before any is read closely: those looks do not wait for each other, so that memory answers
     * them together when the table is larger than the caches.
     */
    void touch(long[] fingerprints) {
        long looks = 0;
        for (long fingerprint : fingerprints) {
            looks += entries[home(spread(Neighbours.hash(fingerprint)))];
        }
        touched = looks;
    }

    /** Goes through the old table in order and sets each entry at its home, or after the one before. */
    private void grow(int needed) {
        long[] old = entries;
        homes = Math.max((int) (needed / MAX_LOAD) + 1, homes < SMALL ? 2 * homes : (int) (homes * GROWTH));
        entries = filled(homes + OVERHANG);
        int next = 0;
        for (long entry : old) {
            if (entry != EMPTY) {
                int at = Math.max(next, home((int) (entry >> Integer.SIZE)));
                if (at == entries.length - 1) {
                    lengthen();
                }
                entries[at] = entry;
                next = at + 1;
            }
        }
    }

    /** Room for more than {@link #OVERHANG} entries pushed over the end; takes a hostile choice of fingerprints. */
    private void lengthen() {
        int length = entries.length;
        entries = Arrays.copyOf(entries, length + OVERHANG);
        Arrays.fill(entries, length, entries.length, EMPTY);
    }

    /** Keeps the order of keys: from {@link Integer#MIN_VALUE} at the first home to {@link Integer#MAX_VALUE} at the last. */
    private int home(int key) {
        return (int) ((key - (long) Integer.MIN_VALUE) * homes >>> Integer.SIZE);
    }

    /** The least of eight hashes is small: an odd multiplier (golden ratio) spreads it over all values, one to one. */
    private static int slot(long entry) {
        return (int) entry >>> Neighbours.BITS;
    }

    static int spread(int fingerprint) {
        return fingerprint * SPREAD;
    }

    private static long[] filled(int size) {
        long[] entries = new long[size];
        Arrays.fill(entries, EMPTY);
        return entries;
    }
}
