package org.wirefold.analysis.stories;

import java.util.Arrays;

/** The articles of one event-time day: their places in stories, and the index of their fingerprints. Dropped as a whole. */
final class DaySegment {
    private static final byte DUPLICATE = 1;
    private static final byte REPRESENTATIVE = 2;
    private static final byte REPLACED = 4;
    private static final byte RETRACTED = 8;

    private final long day;
    private final PostingTable fine = new PostingTable();
    private int count;
    private long[] sequences = new long[16];
    private long[] times = new long[16];
    private long[] stories = new long[16];
    private byte[] flags = new byte[16];

    DaySegment(long day) {
        this.day = day;
    }

    long day() {
        return day;
    }

    int count() {
        return count;
    }

    PostingTable fine() {
        return fine;
    }

    void add(WindowArticle article, Placement placement, int[] fingerprints) {
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
        for (int fingerprint : fingerprints) {
            fine.add(fingerprint, count);
        }
        count++;
    }

    /** The slot of an article; negative when it is not in this segment. */
    int slotOf(long sequence) {
        return Arrays.binarySearch(sequences, 0, count, sequence);
    }

    long sequence(int slot) {
        return sequences[slot];
    }

    long time(int slot) {
        return times[slot];
    }

    long story(int slot) {
        return stories[slot];
    }

    boolean isDuplicate(int slot) {
        return (flags[slot] & DUPLICATE) != 0;
    }

    boolean isRepresentative(int slot) {
        return (flags[slot] & REPRESENTATIVE) != 0;
    }

    boolean isReplaced(int slot) {
        return (flags[slot] & REPLACED) != 0;
    }

    boolean isRetracted(int slot) {
        return (flags[slot] & RETRACTED) != 0;
    }

    void markReplaced(int slot) {
        flags[slot] |= REPLACED;
    }

    void markRetracted(int slot) {
        flags[slot] |= RETRACTED;
    }

    long bytes() {
        return fine.bytes() + 25L * sequences.length;
    }
}
