package org.wirefold.analysis.stories;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The passages that an article has from earlier ones: every shared run of {@value Fingerprints#PROMISE} words or more. */
final class Passages {
    private static final Comparator<ReusedPassage> ORDER = Comparator.comparingInt(ReusedPassage::start)
            .thenComparingLong(ReusedPassage::articleSequence)
            .thenComparingInt(ReusedPassage::articleStart);

    private Passages() {}

    /** In order of their start, then of the earlier article. */
    static List<ReusedPassage> of(Sketch sketch, List<Comparison> comparisons) {
        List<ReusedPassage> passages = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            SharedRuns runs = comparison.runs();
            for (int run = 0; run < runs.count(); run++) {
                if (runs.length(run) >= Fingerprints.PROMISE) {
                    passages.add(passage(sketch, comparison, run));
                }
            }
        }
        passages.sort(ORDER);
        return passages;
    }

    /** Share of the words that lie in no passage, 0 to 1; 1 for an empty text. */
    static double novelty(Sketch sketch, List<Comparison> comparisons) {
        if (sketch.length() == 0) {
            return 1;
        }
        BitSet known = new BitSet(sketch.length());
        for (Comparison comparison : comparisons) {
            known.or(comparison.runs().coveredFirst(Fingerprints.PROMISE));
        }
        return 1 - known.cardinality() / (double) sketch.length();
    }

    private static ReusedPassage passage(Sketch sketch, Comparison comparison, int run) {
        SharedRuns runs = comparison.runs();
        Sketch earlier = comparison.earlier();
        int length = runs.length(run);
        return new ReusedPassage(
                sketch.start(runs.first(run)),
                sketch.end(runs.first(run) + length - 1),
                comparison.candidate().sequence(),
                earlier.articleId(),
                earlier.start(runs.second(run)),
                earlier.end(runs.second(run) + length - 1),
                length);
    }
}
