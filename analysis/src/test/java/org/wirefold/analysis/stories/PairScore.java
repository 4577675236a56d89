package org.wirefold.analysis.stories;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Pairwise precision, recall and F1 of predicted stories against marked clusters. */
record PairScore(int gold, int predicted, int both) {

    /**
     * @param gold cluster of each article
     * @param decisions what the window said
     * @param ignored pairs without a clear answer, as "a b" in both orders
     * @param prefix only articles whose id starts with this
     */
    static PairScore of(Map<String, String> gold, Map<String, Decision> decisions, Set<String> ignored, String prefix) {
        Map<String, String> stories = new LinkedHashMap<>();
        Map<String, String> clusters = new LinkedHashMap<>();
        gold.forEach((id, cluster) -> {
            if (id.startsWith(prefix)) {
                clusters.put(id, cluster);
                stories.put(id, decisions.get(id).storyId());
            }
        });
        Set<String> marked = pairs(clusters);
        Set<String> folded = pairs(stories);
        marked.removeAll(ignored);
        folded.removeAll(ignored);
        Set<String> both = new HashSet<>(marked);
        both.retainAll(folded);
        return new PairScore(marked.size(), folded.size(), both.size());
    }

    /** Every two articles of one group, as "a b" in the order of the map. */
    private static Set<String> pairs(Map<String, String> groupOf) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        Set<String> pairs = new HashSet<>();
        groupOf.forEach((id, group) -> {
            List<String> members = groups.computeIfAbsent(group, g -> new ArrayList<>());
            members.forEach(member -> pairs.add(member + " " + id));
            members.add(id);
        });
        return pairs;
    }

    double precision() {
        return both / (double) predicted;
    }

    double recall() {
        return both / (double) gold;
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "gold %d predicted %d both %d P %.4f R %.4f F1 %.4f",
                gold,
                predicted,
                both,
                precision(),
                recall(),
                f1());
    }
}
