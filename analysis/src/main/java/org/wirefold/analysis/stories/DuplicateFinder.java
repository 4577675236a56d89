package org.wirefold.analysis.stories;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides from the comparisons of an article with earlier ones whether it repeats a story. Pure. */
final class DuplicateFinder {
    private static final double MIN_CONTAINMENT = 0.6;
    private static final double MIN_RESEMBLANCE = 0.3;

    Decision decide(WindowArticle article, Sketch sketch, List<Comparison> comparisons) {
        List<ReusedPassage> passages = passages(sketch, comparisons);
        double novelty = novelty(sketch, comparisons);
        Optional<Comparison> nearest = comparisons.stream()
                .filter(c -> c.candidate().representative())
                .max(Comparator.comparingDouble(Comparison::containment)
                        .thenComparing(c -> -c.candidate().sequence()));
        double containment = nearest.map(Comparison::containment).orElse(0.0);
        double resemblance = nearest.map(Comparison::resemblance).orElse(0.0);
        if (nearest.isPresent() && containment >= MIN_CONTAINMENT && resemblance >= MIN_RESEMBLANCE) {
            Comparison match = nearest.get();
            String id = match.earlier().articleId();
            return new Decision(
                    new Placement(true, match.candidate().story(), false),
                    id,
                    match.candidate().sequence(),
                    id,
                    containment,
                    resemblance,
                    novelty,
                    String.format(Locale.ROOT, "%.0f %% of the shorter text is in the original", 100 * containment),
                    match.candidate().retracted(),
                    passages);
        }
        return new Decision(
                new Placement(false, article.sequence(), true),
                article.articleId(),
                article.sequence(),
                article.articleId(),
                containment,
                resemblance,
                novelty,
                nearest.isPresent() ? "too little is shared with any story" : "shares nothing with any story",
                false,
                passages);
    }

    private static List<ReusedPassage> passages(Sketch sketch, List<Comparison> comparisons) {
        List<ReusedPassage> passages = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            SharedRuns runs = comparison.runs();
            Sketch earlier = comparison.earlier();
            for (int i = 0; i < runs.count(); i++) {
                int length = runs.length(i);
                if (length >= Fingerprints.PROMISE) {
                    passages.add(new ReusedPassage(
                            sketch.start(runs.first(i)),
                            sketch.end(runs.first(i) + length - 1),
                            comparison.candidate().sequence(),
                            earlier.articleId(),
                            earlier.start(runs.second(i)),
                            earlier.end(runs.second(i) + length - 1),
                            length));
                }
            }
        }
        passages.sort(Comparator.comparingInt(ReusedPassage::start)
                .thenComparingLong(ReusedPassage::articleSequence)
                .thenComparingInt(ReusedPassage::articleStart));
        return passages;
    }

    private static double novelty(Sketch sketch, List<Comparison> comparisons) {
        if (sketch.length() == 0) {
            return 1;
        }
        BitSet known = new BitSet(sketch.length());
        for (Comparison comparison : comparisons) {
            SharedRuns runs = comparison.runs();
            for (int i = 0; i < runs.count(); i++) {
                if (runs.length(i) >= Fingerprints.PROMISE) {
                    known.set(runs.first(i), runs.first(i) + runs.length(i));
                }
            }
        }
        return 1 - known.cardinality() / (double) sketch.length();
    }
}
