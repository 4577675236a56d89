package org.wirefold.analysis.stories;

import java.time.Duration;
import java.util.List;

/**
 * Which articles of the window share fingerprints with one that is asked about. Knows no story and no verdict: an article is looked
 * up, then added, then what is out of the window is dropped, whatever was decided of it. So a part of the fingerprints can be kept
 * elsewhere: the answers of several indexes, each asked and told {@linkplain #shares its share} of every article, add up to the
 * answer of one.
 *
 * <p>Not safe for use by several threads.
 */
public final class StoryIndex {
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final long window;
    private final FingerprintIndex index = new FingerprintIndex();

    private final WindowDays days;

    /** @param window how long a story is open to copies, in event time */
    public StoryIndex(Duration window) {
        this.window = window.toMillis();
        days = new WindowDays(window);
    }

    /**
     * What {@link Sharing} chooses from: one number for each fingerprint that an earlier article shares. Changes nothing.
     *
     * @param eventTimeMillis event time of the article that is asked about
     */
    public long[] lookUp(long eventTimeMillis, long[] fingerprints) {
        return index.lookUp(dayOf(eventTimeMillis - window), dayOf(eventTimeMillis + window), fingerprints);
    }

    /** Adds an article, also one without fingerprints. Numbers must grow within a day. */
    public void add(long sequence, long eventTimeMillis, long[] fingerprints) {
        add(sequence, eventTimeMillis, fingerprints, 0, false);
    }

    /**
     * The same for an article that may have several versions.
     *
     * @param article {@linkplain #articleKey hash of the article id}
     * @param update whether an earlier version may be in the index; its fingerprints leave it where this one has them too, and what
     *     is left of them is passed over by the placements
     */
    public void add(long sequence, long eventTimeMillis, long[] fingerprints, int article, boolean update) {
        long day = dayOf(eventTimeMillis);
        days.add(day, sequence);
        index.add(day, sequence, fingerprints, article, update);
    }

    /** Tells articles apart in the index: the 32-bit hash that Java specifies for strings. */
    public static int articleKey(String articleId) {
        return articleId.hashCode();
    }

    /**
     * Drops the days that {@link StoryWindow#expire} drops.
     *
     * @return the dropped days, as {@link #dayOf} counts them, ascending
     */
    public List<Long> expire(long streamTimeMillis) {
        List<Long> dropped = List.copyOf(days.expire(streamTimeMillis).keySet());
        dropped.forEach(index::drop);
        return dropped;
    }

    /** Postings left out because too many articles of a day have their fingerprint: furniture, or a story that everybody prints. */
    public long hotPostings() {
        return index.hotPostings();
    }

    /** Bytes of heap that the index takes. */
    public long bytes() {
        return index.bytes();
    }

    /** Days since 1970 UTC. */
    public static long dayOf(long eventTimeMillis) {
        return Math.floorDiv(eventTimeMillis, DAY);
    }

    /**
     * Cuts fingerprints into the shares of several indexes. All with one value go to one share, so that what is hot in one index is
     * hot in its share, and order and repetition are kept.
     */
    public static long[][] shares(long[] fingerprints, int shards) {
        int[] sizes = new int[shards];
        for (long fingerprint : fingerprints) {
            sizes[Math.floorMod((int) fingerprint, shards)]++;
        }
        long[][] shares = new long[shards][];
        for (int shard = 0; shard < shards; shard++) {
            shares[shard] = new long[sizes[shard]];
        }
        int[] filled = new int[shards];
        for (long fingerprint : fingerprints) {
            int shard = Math.floorMod((int) fingerprint, shards);
            shares[shard][filled[shard]++] = fingerprint;
        }
        return shares;
    }
}
