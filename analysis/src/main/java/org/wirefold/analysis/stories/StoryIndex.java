package org.wirefold.analysis.stories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** Number of the first article of each day. */
    private final TreeMap<Long, Long> days = new TreeMap<>();

    private long newest = WindowArticle.NONE;

    /** @param window how long a story is open to copies, in event time */
    public StoryIndex(Duration window) {
        this.window = window.toMillis();
    }

    /**
     * The numbers of the articles that share fingerprints, ascending, each as often as it shares one. Changes nothing.
     *
     * @param eventTimeMillis event time of the article that is asked about
     */
    public long[] lookUp(long eventTimeMillis, int[] fingerprints) {
        return index.lookUp(dayOf(eventTimeMillis - window), dayOf(eventTimeMillis + window), fingerprints);
    }

    /** Adds an article, also one without fingerprints. Numbers must grow within a day. */
    public void add(long sequence, long eventTimeMillis, int[] fingerprints) {
        add(sequence, eventTimeMillis, fingerprints, 0, false);
    }

    /**
     * The same for an article that may have several versions.
     *
     * @param article {@linkplain #articleKey hash of the article id}
     * @param update whether an earlier version may be in the index; its fingerprints leave it where this one has them too, and what
     *     is left of them is passed over by the placements
     */
    public void add(long sequence, long eventTimeMillis, int[] fingerprints, int article, boolean update) {
        newest = Math.max(newest, sequence);
        long day = dayOf(eventTimeMillis);
        days.putIfAbsent(day, sequence);
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
        List<Long> dropped = new ArrayList<>();
        Iterator<Map.Entry<Long, Long>> old = days.headMap(dayOf(streamTimeMillis - window) - 1, true)
                .entrySet()
                .iterator();
        while (old.hasNext()) {
            Map.Entry<Long, Long> day = old.next();
            if (newest - day.getValue() >= StoryWindow.LINGER) {
                index.drop(day.getKey());
                dropped.add(day.getKey());
                old.remove();
            }
        }
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
    public static int[][] shares(int[] fingerprints, int shards) {
        int[] sizes = new int[shards];
        for (int fingerprint : fingerprints) {
            sizes[Math.floorMod(fingerprint, shards)]++;
        }
        int[][] shares = new int[shards][];
        for (int shard = 0; shard < shards; shard++) {
            shares[shard] = new int[sizes[shard]];
        }
        int[] filled = new int[shards];
        for (int fingerprint : fingerprints) {
            int shard = Math.floorMod(fingerprint, shards);
            shares[shard][filled[shard]++] = fingerprint;
        }
        return shares;
    }

    /** The answers of several indexes as the answer of one. */
    public static long[] sum(List<long[]> answers) {
        long[] sum = answers.stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(sum);
        return sum;
    }
}
