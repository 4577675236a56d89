package org.wirefold.analysis.stories;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A new article laid against an earlier one. */
final class Comparison {
    /** Words that a headline must have to say anything: shorter ones are section names. */
    private static final int MIN_TITLE = 4;

    private static final double SAME_TITLE = 0.6;

    private final Candidate candidate;
    private final Sketch article;
    private final Sketch earlier;
    private final SharedRuns runs;
    private @Nullable BitSet covered;
    private int coveredWords = -1;
    private int coveredEarlier = -1;

    Comparison(Candidate candidate, Sketch article, Sketch earlier, SharedRuns runs) {
        this.candidate = candidate;
        this.article = article;
        this.earlier = earlier;
        this.runs = runs;
    }

    Candidate candidate() {
        return candidate;
    }

    Sketch article() {
        return article;
    }

    Sketch earlier() {
        return earlier;
    }

    SharedRuns runs() {
        return runs;
    }

    /** Share of the new article found in the earlier one, 0 to 1. */
    double covered() {
        return share(coveredWords(), article.length());
    }

    /** Share of the earlier article found in the new one, 0 to 1. */
    double coveredEarlier() {
        return share(coveredEarlierWords(), earlier.length());
    }

    /** Share of the shorter text found in the other, 0 to 1. */
    double containment() {
        return article.length() <= earlier.length() ? covered() : coveredEarlier();
    }

    /** Share of the words of both together that both have, 0 to 1. */
    double resemblance() {
        return share(coveredWords() + coveredEarlierWords(), article.length() + earlier.length());
    }

    /** Orders the stories that an article may belong to: 0 to 2. */
    double nearness() {
        return containment() + resemblance();
    }

    /** Words of the new article that the earlier one does not have. */
    int added() {
        return article.length() - coveredWords();
    }

    /** Words of the new article that this earlier one has and the other has not. */
    int coveredBeyond(Comparison other) {
        BitSet beyond = (BitSet) coveredSet().clone();
        beyond.andNot(other.coveredSet());
        return beyond.cardinality();
    }

    /** Words of the new article in runs of at least so many words. */
    int wordsInRuns(int least) {
        return runs.coveredFirst(least).cardinality();
    }

    /** True when the headlines share most of the shorter one. */
    boolean sameTitle() {
        return titlesShare(SAME_TITLE);
    }

    /** True when the shorter headline stands in the other. */
    boolean equalTitle() {
        return titlesShare(1);
    }

    private boolean titlesShare(double least) {
        int[] title = article.distinctTitle();
        int[] other = earlier.distinctTitle();
        int shorter = Math.min(title.length, other.length);
        return shorter >= MIN_TITLE && IntSets.shared(title, other) >= least * shorter;
    }

    int shorterLength() {
        return Math.min(article.length(), earlier.length());
    }

    private BitSet coveredSet() {
        if (covered == null) {
            covered = runs.coveredFirst(Fingerprints.GRAM);
        }
        return covered;
    }

    private int coveredWords() {
        if (coveredWords < 0) {
            coveredWords = coveredSet().cardinality();
        }
        return coveredWords;
    }

    private int coveredEarlierWords() {
        if (coveredEarlier < 0) {
            coveredEarlier = runs.coveredSecond(Fingerprints.GRAM).cardinality();
        }
        return coveredEarlier;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }
}
