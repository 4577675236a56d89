package org.wirefold.bench;

import java.util.Arrays;

/** The middle of several runs, and the best: what other programs on the machine disturb least. */
record Median(double middle, double least) {
    static Median of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Median(sorted[sorted.length / 2], sorted[0]);
    }
}
