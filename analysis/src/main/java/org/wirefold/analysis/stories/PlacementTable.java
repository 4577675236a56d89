package org.wirefold.analysis.stories;

import java.util.Arrays;

/** The articles of one event-time day and their places in stories, in order of their numbers: 25 bytes an article. */
final class PlacementTable {
    private static final byte DUPLICATE = 1;
    private static final byte REPRESENTATIVE = 2;
    private static final byte REMOVED = 4;
    private static final byte RETRACTED = 8;

    private int count;
    private long[] sequences = new long[16];
    private long[] times = new long[16];
    private long[] stories = new long[16];
    private byte[] flags = new byte[16];

    void add(WindowArticle article, Placement placement) {
        if (count > 0 && sequences[count - 1] >= article.sequence()) {
            throw new IllegalArgumentException("article " + article.sequence() + " after " + sequences[count - 1]);
        }
        if (count == sequences.length) {
            int size = count + count / 2;
            sequences = Arrays.copyOf(sequences, size);
            times = Arrays.copyOf(times, size);
            stories = Arrays.copyOf(stories, size);
            flags = Arrays.copyOf(flags, size);
        }
        sequences[count] = article.sequence();
        times[count] = article.eventTimeMillis();
        stories[count] = placement.storySequence();
        flags[count] =
                (byte) ((placement.duplicate() ? DUPLICATE : 0) | (placement.representative() ? REPRESENTATIVE : 0));
        count++;
    }

    /** Where an article stands; negative when it is not of this day. */
    int find(long sequence) {
        boolean outside = count == 0 || sequence < sequences[0] || sequence > sequences[count - 1];
        return outside ? -1 : Arrays.binarySearch(sequences, 0, count, sequence);
    }

    int count() {
        return count;
    }

    long sequence(int at) {
        return sequences[at];
    }

    boolean isRemoved(int at) {
        return (flags[at] & REMOVED) != 0;
    }

    Candidate candidate(int at) {
        Placement placement =
                new Placement((flags[at] & DUPLICATE) != 0, stories[at], (flags[at] & REPRESENTATIVE) != 0);
        return new Candidate(sequences[at], placement, times[at], (flags[at] & RETRACTED) != 0);
    }

    void markRemoved(int at) {
        flags[at] |= REMOVED;
    }

    void markRetracted(int at) {
        flags[at] |= RETRACTED;
    }

    long bytes() {
        return 25L * sequences.length;
    }
}
