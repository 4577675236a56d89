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

    /** The groups that share most keys, most first, then by id. */
    List<Candidate> candidates(int[] keys, int atLeast, int limit) {
        int[] touched = new int[64];
        int count = 0;
        for (int key : keys) {
            for (int p = heads[bucket(key, heads.length)]; p != NONE; p = postingNext[p]) {
                int slot = postingSlot[p];
                if (postingKey[p] == key && alive[slot]) {
                    if (hits[slot]++ == 0) {
                        if (count == touched.length) {
                            touched = Arrays.copyOf(touched, count * 2);
                        }
                        touched[count++] = slot;
                    }
                }
            }
        }
        List<Candidate> found = best(touched, count, atLeast, limit);
        for (int i = 0; i < count; i++) {
            hits[touched[i]] = 0;
        }
        return found;
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

    private List<Candidate> best(int[] touched, int count, int atLeast, int limit) {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (hits[touched[i]] >= atLeast) {
                all.add(new Candidate(id(touched[i]), hits[touched[i]]));
            }
        }
        all.sort(Comparator.comparingInt(Candidate::shared).reversed().thenComparing(Candidate::quoteId));
        return all.size() > limit ? List.copyOf(all.subList(0, limit)) : all;
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
