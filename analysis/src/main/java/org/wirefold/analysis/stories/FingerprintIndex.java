package org.wirefold.analysis.stories;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeMap;

/**
 * Which articles of the window have a fingerprint, in segments by event-time day. Holds no text: what shares a fingerprint is a
 * candidate only. The answers of several indexes that each keep a part of the fingerprints add up to the answer of one.
 */
public final class FingerprintIndex {
    private static final long[] NOTHING = new long[0];

    private final TreeMap<Long, Segment> segments = new TreeMap<>();
    private final FingerprintFilter filter = new FingerprintFilter();

    /** Postings of the segments that stand. */
    private long postings;

    /** Adds an article. Numbers must grow within a day. */
    public void add(long day, long sequence, int[] fingerprints) {
        add(day, sequence, fingerprints, 0, false);
    }

    /**
     * The same for an article that may have several versions.
     *
     * @param article tells articles apart; two that it confuses may hide one another where they share a fingerprint
     * @param update whether an earlier version may be there: what it has in common with this one is this one's from now on
     */
    public void add(long day, long sequence, int[] fingerprints, int article, boolean update) {
        Segment segment = segments.computeIfAbsent(day, d -> new Segment());
        postings += segment.add(sequence, fingerprints, article, update);
        for (int fingerprint : fingerprints) {
            filter.add(fingerprint);
        }
        if (filter.isFull()) {
            refillFilter();
        }
    }

    /** The numbers of the articles of some days, ascending, each as often as it shares a fingerprint. */
    public long[] lookUp(long firstDay, long lastDay, int[] fingerprints) {
        int[] known = filter.known(fingerprints);
        if (known.length == 0) {
            return NOTHING;
        }
        Collection<Segment> asked =
                segments.subMap(firstDay, true, lastDay, true).values();
        for (Segment segment : asked) {
            segment.postings.touch(known);
        }
        Found found = new Found();
        for (Segment segment : asked) {
            found.sequences = segment.sequences;
            segment.postings.lookUp(known, found);
        }
        return found.sorted();
    }

    /** Drops a day. */
    public void drop(long day) {
        Segment dropped = segments.remove(day);
        if (dropped != null) {
            postings -= dropped.postings.size();
            if (filter.added() > 2 * postings) {
                refillFilter();
            }
        }
    }

    /** Postings left out because too many articles of a day have their fingerprint. */
    public long hotPostings() {
        return segments.values().stream().mapToLong(s -> s.postings.dropped()).sum();
    }

    /** Bytes of heap that the arrays take. */
    public long bytes() {
        return filter.bytes()
                + segments.values().stream().mapToLong(Segment::bytes).sum();
    }

    private void refillFilter() {
        filter.reset(postings);
        segments.values().forEach(segment -> segment.postings.addTo(filter));
    }

    private static final class Segment {
        private final PostingTable postings = new PostingTable();
        private long[] sequences = new long[16];
        private int[] articles = new int[16];
        private int count;

        /** How many postings it has more. */
        int add(long sequence, int[] fingerprints, int article, boolean update) {
            if (count == sequences.length) {
                sequences = Arrays.copyOf(sequences, count + count / 2);
                articles = Arrays.copyOf(articles, sequences.length);
            }
            sequences[count] = sequence;
            articles[count] = article;
            int before = postings.size();
            if (update) {
                postings.addVersion(fingerprints, count, articles);
            } else {
                postings.add(fingerprints, count);
            }
            count++;
            return postings.size() - before;
        }

        long bytes() {
            return postings.bytes() + 12L * sequences.length;
        }
    }

    /** Collects what the segments find. */
    private static final class Found implements PostingTable.SlotSink {
        private long[] sequences = NOTHING;
        private long[] found = new long[64];
        private int count;

        @Override
        public void accept(int slot) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = sequences[slot];
        }

        long[] sorted() {
            Arrays.sort(found, 0, count);
            return Arrays.copyOf(found, count);
        }
    }
}
