package org.wirefold.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairwise precision, recall and F1 of a grouping against the clusters that people found. Ambiguous pairs are left out, neither for
 * nor against.
 */
record PairQuality(double precision, double recall) {
    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** @param stories the group of each article, by the place of its first one */
    static PairQuality of(LabelledArticles labelled, int[] stories) {
        Map<Object, Integer> gold = new HashMap<>();
        Map<Object, Integer> found = new HashMap<>();
        Map<Object, Integer> both = new HashMap<>();
        for (int i = 0; i < stories.length; i++) {
            gold.merge(labelled.clusters().get(i), 1, Integer::sum);
            found.merge(stories[i], 1, Integer::sum);
            both.merge(List.of(labelled.clusters().get(i), stories[i]), 1, Integer::sum);
        }
        long goldPairs = pairs(gold);
        long foundPairs = pairs(found);
        long truePairs = pairs(both);
        for (LabelledArticles.Pair pair : labelled.ambiguous()) {
            boolean isGold = labelled.clusters()
                    .get(pair.first())
                    .equals(labelled.clusters().get(pair.second()));
            boolean isFound = stories[pair.first()] == stories[pair.second()];
            goldPairs -= isGold ? 1 : 0;
            foundPairs -= isFound ? 1 : 0;
            truePairs -= isGold && isFound ? 1 : 0;
        }
        return new PairQuality(share(truePairs, foundPairs), share(truePairs, goldPairs));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : part / (double) whole;
    }

    private static long pairs(Map<Object, Integer> sizes) {
        return sizes.values().stream().mapToLong(n -> n * (n - 1L) / 2).sum();
    }
}
