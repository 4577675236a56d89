package org.wirefold.analysis.stories;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which articles of the window have a fingerprint, in segments by event-time day. Holds no text: what shares a fingerprint is a
 * candidate only. Several indexes that each keep a part of the fingerprints answer together as one.
 */
public final class FingerprintIndex {
    private final Map<Long, Segment> segments = new TreeMap<>();

    /** Adds an article. Numbers must grow within a day. */
    public void add(long day, long sequence, int[] fingerprints) {
        segments.computeIfAbsent(day, d -> new Segment()).add(sequence, fingerprints);
    }

    /** The numbers of the articles that have one of the fingerprints, ascending, each once. */
    public long[] lookUp(int[] fingerprints) {
        Found found = new Found();
        for (Segment segment : segments.values()) {
            found.sequences = segment.sequences;
            segment.postings.lookUp(fingerprints, found);
        }
        return found.distinct();
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

        long[] distinct() {
            Arrays.sort(found, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (kept == 0 || found[i] != found[kept - 1]) {
                    found[kept++] = found[i];
                }
            }
            return Arrays.copyOf(found, kept);
        }
    }
}
