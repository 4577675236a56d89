package org.wirefold.analysis.stories;

import java.util.BitSet;

/** A new article laid against an earlier one. */
final class Comparison {
    private final Candidate candidate;
    private final Sketch article;
    private final Sketch earlier;
    private final SharedRuns runs;
    private final BitSet covered;
    private final BitSet coveredEarlier;

    Comparison(Candidate candidate, Sketch article, Sketch earlier, SharedRuns runs) {
        this.candidate = candidate;
        this.article = article;
        this.earlier = earlier;
        this.runs = runs;
        covered = runs.coveredFirst();
        coveredEarlier = runs.coveredSecond();
    }

    Candidate candidate() {
        return candidate;
    }

    Sketch earlier() {
        return earlier;
    }

    SharedRuns runs() {
        return runs;
    }

    /** Share of the new article found in the earlier one, 0 to 1. */
    double covered() {
        return article.length() == 0 ? 0 : covered.cardinality() / (double) article.length();
    }

    /** Share of the earlier article found in the new one, 0 to 1. */
    double coveredEarlier() {
        return earlier.length() == 0 ? 0 : coveredEarlier.cardinality() / (double) earlier.length();
    }

    double containment() {
        return article.length() <= earlier.length() ? covered() : coveredEarlier();
    }

    double resemblance() {
        int all = article.length() + earlier.length();
        return all == 0 ? 0 : (covered.cardinality() + coveredEarlier.cardinality()) / (double) all;
    }
}
