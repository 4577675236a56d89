package org.wirefold.analysis.stories;

import java.util.Arrays;
import java.util.BitSet;

/** The runs of equal words that two articles share, and how much of each they cover. */
final class SharedRuns {
    private static final int FIELDS = 3;

    private final int firstLength;
    private final int secondLength;
    private int[] runs = new int[FIELDS * 8];
    private int count;

    SharedRuns(int firstLength, int secondLength) {
        this.firstLength = firstLength;
        this.secondLength = secondLength;
    }

    void add(int first, int second, int length) {
        if (count * FIELDS == runs.length) {
            runs = Arrays.copyOf(runs, runs.length * 2);
        }
        runs[count * FIELDS] = first;
        runs[count * FIELDS + 1] = second;
        runs[count * FIELDS + 2] = length;
        count++;
    }

    int count() {
        return count;
    }

    /** First word of a run in the first text. */
    int first(int run) {
        return runs[run * FIELDS];
    }

    /** First word of a run in the second text. */
    int second(int run) {
        return runs[run * FIELDS + 1];
    }

    /** Words in a run. */
    int length(int run) {
        return runs[run * FIELDS + 2];
    }

    int longest() {
        int longest = 0;
        for (int i = 0; i < count; i++) {
            longest = Math.max(longest, length(i));
        }
        return longest;
    }

    /** The words of the first text that lie in a run of at least so many words. */
    BitSet coveredFirst(int least) {
        BitSet covered = new BitSet(firstLength);
        for (int i = 0; i < count; i++) {
            if (length(i) >= least) {
                covered.set(first(i), first(i) + length(i));
            }
        }
        return covered;
    }

    /** The words of the second text that lie in a run of at least so many words. */
    BitSet coveredSecond(int least) {
        BitSet covered = new BitSet(secondLength);
        for (int i = 0; i < count; i++) {
            if (length(i) >= least) {
                covered.set(second(i), second(i) + length(i));
            }
        }
        return covered;
    }

    /** The numbers of the runs in order of their place in the first text. */
    int[] inOrder() {
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            order[i] = (long) first(i) << Integer.SIZE | i;
        }
        Arrays.sort(order);
        int[] runsInOrder = new int[count];
        for (int i = 0; i < count; i++) {
            runsInOrder[i] = (int) order[i];
        }
        return runsInOrder;
    }
}
