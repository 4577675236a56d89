package org.wirefold.analysis.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which articles of the window have a fingerprint, in segments by event-time day. Holds no text: what shares a fingerprint is a
 * candidate only. The answers of several indexes that each keep a part of the fingerprints add up to the answer of one.
 */
public final class FingerprintIndex {
    private static final long[] NOTHING = new long[0];

    private final int mostSlots;

    /** In order of their days; only the last one of a day is added to. */
    private Segment[] segments = {};

    /** The day of each segment. */
    private long[] segmentDays = {};

    private final FingerprintFilter filter = new FingerprintFilter();

    /** Postings of the segments that stand. */
    private long postings;

    public FingerprintIndex() {
        this(PostingTable.MOST_SLOTS);
    }

    /** @param mostSlots articles of a segment, at most */
    FingerprintIndex(int mostSlots) {
        this.mostSlots = mostSlots;
    }

    /** Adds an article. Numbers must grow within a day. */
    public void add(long day, long sequence, long[] fingerprints) {
        add(day, sequence, fingerprints, 0, false);
    }

    /**
     * The same for an article that may have several versions.
     *
     * @param article tells articles apart; two that it confuses may hide one another where they share a fingerprint
     * @param update whether an earlier version may be there: what it has in common with this one is this one's from now on
     */
    public void add(long day, long sequence, long[] fingerprints, int article, boolean update) {
        postings += open(day).add(sequence, fingerprints, article, update);
        for (long fingerprint : fingerprints) {
            filter.add((int) fingerprint);
        }
        if (filter.isFull()) {
            refillFilter();
        }
    }

    /** A {@link Hit} for each fingerprint that an article of some days shares, in no certain order. */
    public long[] lookUp(long firstDay, long lastDay, long[] fingerprints) {
        long[] known = filter.known(fingerprints);
        if (known.length == 0) {
            return NOTHING;
        }
        int from = placeOf(firstDay);
        int to = placeOf(lastDay + 1);
        for (int i = from; i < to; i++) {
            segments[i].postings.touch(known);
        }
        Found found = new Found();
        for (int i = from; i < to; i++) {
            int before = found.count;
            segments[i].postings.lookUp(known, found);
            found.toSequences(before, segments[i].sequences);
        }
        return found.all();
    }

    /** Where the segments of a day begin, or would. */
    private int placeOf(long day) {
        int found = Arrays.binarySearch(segmentDays, day);
        int at = found < 0 ? -found - 1 : found;
        while (at > 0 && segmentDays[at - 1] == day) {
            at--;
        }
        return at;
    }

    /** Drops a day. */
    public void drop(long day) {
        int from = placeOf(day);
        int to = placeOf(day + 1);
        for (int i = from; i < to; i++) {
            postings -= segments[i].postings.size();
        }
        replace(from, to);
        if (filter.added() > 2 * postings) {
            refillFilter();
        }
    }

    private void replace(int from, int to, Segment... with) {
        List<Segment> all = new ArrayList<>(Arrays.asList(segments));
        all.subList(from, to).clear();
        all.addAll(from, Arrays.asList(with));
        segments = all.toArray(Segment[]::new);
        segmentDays = all.stream().mapToLong(segment -> segment.day).toArray();
    }

    /** Postings left out because too many articles of a day have their fingerprint. */
    public long hotPostings() {
        return segments().mapToLong(s -> s.postings.dropped()).sum();
    }

    /** Bytes of heap that the arrays take. */
    public long bytes() {
        return filter.bytes() + segments().mapToLong(Segment::bytes).sum();
    }

    private void refillFilter() {
        filter.reset(postings);
        segments().forEach(segment -> segment.postings.addTo(filter));
    }

    private Stream<Segment> segments() {
        return Arrays.stream(segments);
    }

    private Segment open(long day) {
        int end = placeOf(day + 1);
        boolean none = end == 0 || segmentDays[end - 1] != day || segments[end - 1].count == mostSlots;
        if (none) {
            replace(end, end, new Segment(day));
            return segments[end];
        }
        return segments[end - 1];
    }

    private static final class Segment {
        private final long day;
        private final PostingTable postings = new PostingTable();
        private long[] sequences = new long[16];
        private int[] articles = new int[16];
        private int count;

        Segment(long day) {
            this.day = day;
        }

        /** How many postings it has more. */
        int add(long sequence, long[] fingerprints, int article, boolean update) {
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
        private long[] found = new long[64];
        private int count;

        @Override
        public void accept(int slot, boolean agrees) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = Hit.of(slot, agrees);
        }

        /** From slots to the numbers of articles: all at once, so that memory answers these looks together. */
        void toSequences(int from, long[] sequences) {
            for (int i = from; i < count; i++) {
                found[i] = Hit.of(sequences[(int) Hit.article(found[i])], Hit.agreeing(found[i]) != 0);
            }
        }

        long[] all() {
            return Arrays.copyOf(found, count);
        }
    }
}
