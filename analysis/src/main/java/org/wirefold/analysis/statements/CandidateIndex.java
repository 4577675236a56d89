package org.wirefold.analysis.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Which groups share keys with a wording, in primitive arrays: about 30 bytes and 8 bytes a key for each group. A group that changes
 * gets a new slot; postings of dead slots are skipped and swept when they are more than the living ones. Answers depend on the
 * living groups alone, never on the order in which they came.
 */
final class CandidateIndex {
    private static final int FIRST_SIZE = 1024;
    private static final int NONE = -1;

    /**
     * Living groups of a key beyond which it proposes nobody. The rarest key that finds a near-identical pair of the development set
     * has at most a handful among 15,000 sentences of noise.
     */
    static final int HOT = 256;

    private int[] heads = filled(FIRST_SIZE);
    private int[] postingKey = new int[FIRST_SIZE];
    private int[] postingSlot = new int[FIRST_SIZE];
    private int[] postingNext = new int[FIRST_SIZE];
    private int postings;
    private int deadPostings;

    private long[] high = new long[FIRST_SIZE];
    private long[] low = new long[FIRST_SIZE];
    private long[] lastSeen = new long[FIRST_SIZE];
    private int[] keyCount = new int[FIRST_SIZE];
    private boolean[] alive = new boolean[FIRST_SIZE];
    private int slots;
    private int living;

    private int[] slotByName = filled(FIRST_SIZE);
    private int[] hits = new int[FIRST_SIZE];

    /** A group and how many keys it shares. */
    record Candidate(String quoteId, int shared) {}

    int size() {
        return living;
    }

    void put(String quoteId, long lastSeenMillis, int[] keys) {
        remove(quoteId);
        long nameHigh = HexFormat.fromHexDigitsToLong(quoteId, 0, 16);
        long nameLow = HexFormat.fromHexDigitsToLong(quoteId, 16, 32);
        ensureSlot();
        int slot = slots++;
        high[slot] = nameHigh;
        low[slot] = nameLow;
        lastSeen[slot] = lastSeenMillis;
        keyCount[slot] = keys.length;
        alive[slot] = true;
        living++;
        name(slot);
        for (int key : keys) {
            post(key, slot);
        }
    }

    /** False when the group is unknown. */
    boolean remove(String quoteId) {
        int slot = slotOf(quoteId);
        if (slot == NONE) {
            return false;
        }
        kill(slot);
        return true;
    }

    /** Sets the time of a group whose keys stay the same; false when the group is unknown. */
    boolean touch(String quoteId, long lastSeenMillis) {
        int slot = slotOf(quoteId);
        if (slot == NONE) {
            return false;
        }
        lastSeen[slot] = lastSeenMillis;
        return true;
    }

    /**
     * The groups that share most keys, most first, then by id. A key of more than {@value #HOT} living groups proposes none: it tells
     * nothing (a speaker and a word he always uses), and following it would cost more with every statement.
     */
    List<Candidate> candidates(int[] keys, int atLeast, int limit) {
        Touched touched = new Touched();
        for (int key : keys) {
            hit(key, touched);
        }
        List<Candidate> found = best(touched, atLeast, limit);
        for (int i = 0; i < touched.count; i++) {
            hits[touched.slots[i]] = 0;
        }
        return found;
    }

    private void hit(int key, Touched touched) {
        int before = touched.count;
        int living = 0;
        int last = NONE;
        for (int p = heads[bucket(key, heads.length)]; p != NONE; p = postingNext[p]) {
            int slot = postingSlot[p];
            if (postingKey[p] == key && alive[slot]) {
                if (++living > HOT) {
                    last = p;
                    break;
                }
                if (hits[slot]++ == 0) {
                    touched.add(slot);
                }
            }
        }
        if (last != NONE) {
            takeBack(key, last, touched, before);
        }
    }

    /** Undoes the hits of a key that turned out hot. */
    private void takeBack(int key, int end, Touched touched, int before) {
        for (int p = heads[bucket(key, heads.length)]; p != end; p = postingNext[p]) {
            int slot = postingSlot[p];
            if (postingKey[p] == key && alive[slot]) {
                hits[slot]--;
            }
        }
        touched.count = before;
    }

    /** Slots with hits, each once. */
    private static final class Touched {
        private int[] slots = new int[64];
        private int count;

        void add(int slot) {
            if (count == slots.length) {
                slots = Arrays.copyOf(slots, count * 2);
            }
            slots[count++] = slot;
        }
    }

    /** Ids of the groups last seen before a time, the longest unseen first, at most so many. */
    List<String> before(long millis, int most) {
        if (most <= 0) {
            return List.of();
        }
        List<Aged> old = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            if (alive[slot] && lastSeen[slot] < millis) {
                old.add(new Aged(lastSeen[slot], id(slot)));
            }
        }
        return old.stream().sorted(Aged.OLDEST_FIRST).limit(most).map(Aged::id).toList();
    }

    private record Aged(long lastSeen, String id) {
        static final Comparator<Aged> OLDEST_FIRST =
                Comparator.comparingLong(Aged::lastSeen).thenComparing(Aged::id);
    }

    /** Keeps the best of a row by insertion: the limit is small. */
    private List<Candidate> best(Touched touched, int atLeast, int limit) {
        int[] top = new int[limit];
        int held = 0;
        for (int i = 0; i < touched.count; i++) {
            int slot = touched.slots[i];
            if (hits[slot] < atLeast || held == limit && !isBetter(slot, top[held - 1])) {
                continue;
            }
            int at = held < limit ? held++ : limit - 1;
            while (at > 0 && isBetter(slot, top[at - 1])) {
                top[at] = top[at - 1];
                at--;
            }
            top[at] = slot;
        }
        List<Candidate> found = new ArrayList<>(held);
        for (int i = 0; i < held; i++) {
            found.add(new Candidate(id(top[i]), hits[top[i]]));
        }
        return found;
    }

    /** More shared keys, then the lesser id. */
    private boolean isBetter(int slot, int other) {
        if (hits[slot] != hits[other]) {
            return hits[slot] > hits[other];
        }
        int order = Long.compareUnsigned(high[slot], high[other]);
        return order != 0 ? order < 0 : Long.compareUnsigned(low[slot], low[other]) < 0;
    }

    private String id(int slot) {
        return HexFormat.of().toHexDigits(high[slot]) + HexFormat.of().toHexDigits(low[slot]);
    }

    private void kill(int slot) {
        alive[slot] = false;
        living--;
        deadPostings += keyCount[slot];
        if (deadPostings > FIRST_SIZE && deadPostings > postings / 2 || slots > FIRST_SIZE && slots > 2 * living) {
            sweep();
        }
    }

    private void sweep() {
        int[] moved = filled(slots);
        int kept = 0;
        for (int slot = 0; slot < slots; slot++) {
            if (alive[slot]) {
                moved[slot] = kept;
                high[kept] = high[slot];
                low[kept] = low[slot];
                lastSeen[kept] = lastSeen[slot];
                keyCount[kept] = keyCount[slot];
                alive[kept] = true;
                kept++;
            }
        }
        slots = kept;
        int left = 0;
        for (int p = 0; p < postings; p++) {
            if (moved[postingSlot[p]] != NONE) {
                postingKey[left] = postingKey[p];
                postingSlot[left] = moved[postingSlot[p]];
                left++;
            }
        }
        postings = left;
        deadPostings = 0;
        rehash(heads.length);
        renames(slotByName.length);
    }

    private void post(int key, int slot) {
        if (postings == postingKey.length) {
            int size = postings * 2;
            postingKey = Arrays.copyOf(postingKey, size);
            postingSlot = Arrays.copyOf(postingSlot, size);
            postingNext = Arrays.copyOf(postingNext, size);
            rehash(size);
        }
        postingKey[postings] = key;
        postingSlot[postings] = slot;
        int bucket = bucket(key, heads.length);
        postingNext[postings] = heads[bucket];
        heads[bucket] = postings++;
    }

    private void rehash(int size) {
        heads = filled(size);
        for (int p = 0; p < postings; p++) {
            int bucket = bucket(postingKey[p], size);
            postingNext[p] = heads[bucket];
            heads[bucket] = p;
        }
    }

    private void ensureSlot() {
        if (slots == high.length) {
            int size = slots * 2;
            high = Arrays.copyOf(high, size);
            low = Arrays.copyOf(low, size);
            lastSeen = Arrays.copyOf(lastSeen, size);
            keyCount = Arrays.copyOf(keyCount, size);
            alive = Arrays.copyOf(alive, size);
            hits = Arrays.copyOf(hits, size);
        }
        if ((slots + 1) * 2 > slotByName.length) {
            renames(slotByName.length * 2);
        }
    }

    private void renames(int size) {
        slotByName = filled(size);
        for (int slot = 0; slot < slots; slot++) {
            if (alive[slot]) {
                name(slot);
            }
        }
    }

    private void name(int slot) {
        int at = bucket(Long.hashCode(low[slot]), slotByName.length);
        while (slotByName[at] != NONE) {
            at = (at + 1) & (slotByName.length - 1);
        }
        slotByName[at] = slot;
    }

    private int slotOf(String quoteId) {
        long nameHigh = HexFormat.fromHexDigitsToLong(quoteId, 0, 16);
        long nameLow = HexFormat.fromHexDigitsToLong(quoteId, 16, 32);
        int at = bucket(Long.hashCode(nameLow), slotByName.length);
        while (slotByName[at] != NONE) {
            int slot = slotByName[at];
            if (alive[slot] && high[slot] == nameHigh && low[slot] == nameLow) {
                return slot;
            }
            at = (at + 1) & (slotByName.length - 1);
        }
        return NONE;
    }

    private static int bucket(int hash, int size) {
        return (hash ^ hash >>> 15) & (size - 1);
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }
}
