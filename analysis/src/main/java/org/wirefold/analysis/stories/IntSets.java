package org.wirefold.analysis.stories;

import java.util.Arrays;

/** Sets of numbers as sorted arrays: small, fast to compare, always in the same order. */
final class IntSets {
    private IntSets() {}

    /** The first values of an array as a set. The array is sorted on the way. */
    static int[] sortedDistinct(int[] values, int count) {
        Arrays.sort(values, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || values[i] != values[kept - 1]) {
                values[kept++] = values[i];
            }
        }
        return Arrays.copyOf(values, kept);
    }

    static boolean contains(int[] set, int value) {
        return Arrays.binarySearch(set, value) >= 0;
    }

    /** Number of values that both sets have. */
    static int shared(int[] a, int[] b) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /** Values that the smaller set has and the larger has not: how far the two contradict each other. */
    static int conflicts(int[] a, int[] b) {
        return Math.min(a.length, b.length) - shared(a, b);
    }
}
