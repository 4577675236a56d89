package org.wirefold.analysis.stories;

import java.util.Arrays;
import java.util.TreeMap;

/**
 * Which articles of the window have a fingerprint, in segments by event-time day. Holds no text: what shares a fingerprint is a
 * candidate only. The answers of several
 * indexes that each keep a part of the fingerprints add up to the answer of one.
 */
public final class FingerprintIndex {
    private final TreeMap<Long, Segment> segments = new TreeMap<>();

    /** Adds an article. Numbers must grow within a day. */
    public void add(long day, long sequence, int[] fingerprints) {
        segments.computeIfAbsent(day, d -> new Segment()).add(sequence, fingerprints);
    }

    /** The numbers of the articles of some days, ascending, each as often as it shares a fingerprint. */
    public long[] lookUp(long firstDay, long lastDay, int[] fingerprints) {
        Found found = new Found();
        for (Segment segment : segments.subMap(firstDay, true, lastDay, true).values()) {
            found.sequences = segment.sequences;
            segment.postings.lookUp(fingerprints, found);
        }
        return found.sorted();
    }

    /** Drops a day. */
    public void drop(long day) {
        segments.remove(day);
    }

    /** Postings left out because too many articles of a day have their fingerprint. */
    public long hotPostings() {
        return segments.values().stream().mapToLong(s -> s.postings.dropped()).sum();
    }

    /** Bytes of heap that the arrays take. */
    public long bytes() {
        return segments.values().stream().mapToLong(Segment::bytes).sum();
    }

    private static final class Segment {
        private final PostingTable postings = new PostingTable();
        private long[] sequences = new long[16];
        private int count;

        void add(long sequence, int[] fingerprints) {
            if (count == sequences.length) {
                sequences = Arrays.copyOf(sequences, count + count / 2);
            }
            sequences[count] = sequence;
            for (int fingerprint : fingerprints) {
                postings.add(fingerprint, count);
            }
            count++;
        }

        long bytes() {
            return postings.bytes() + 8L * sequences.length;
        }
    }

    /** Collects what the segments find. */
    private static final class Found implements PostingTable.SlotSink {
        private long[] sequences = new long[0];
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
