package org.wirefold.analysis.statements;

import java.util.Arrays;

/**
 * Which word of one wording stands for which of another, in order. Dynamic programming (Needleman and Wunsch, 1970) that maximises
 * the weight of the aligned words, with a premium for runs so that a word is aligned where its neighbours are.
 *
 * <p>Equal words at both ends are aligned first; of the rest at most {@link #LONGEST} words a side are aligned, the remainder counts
 * as not aligned. So the time has a ceiling of LONGEST² steps whatever the input.
 */
final class Alignment {
    /** Words a side that are aligned: four times the longest quotation of the evaluation sets (about 120 words). */
    static final int LONGEST = 500;

    private static final double RUN_PREMIUM = 0.3;
    private static final int NONE = -1;

    private final int[] partnerOfA;
    private final int[] partnerOfB;
    private final double[] likenessOfA;

    private Alignment(int a, int b) {
        this(filled(a), filled(b), new double[a]);
    }

    private Alignment(int[] partnerOfA, int[] partnerOfB, double[] likenessOfA) {
        this.partnerOfA = partnerOfA;
        this.partnerOfB = partnerOfB;
        this.likenessOfA = likenessOfA;
    }

    static Alignment of(Wording a, Wording b) {
        Alignment alignment = new Alignment(a.size(), b.size());
        int start = alignment.alignStart(a, b);
        int end = alignment.alignEnd(a, b, start);
        int endA = Math.min(a.size() - end, start + LONGEST);
        int endB = Math.min(b.size() - end, start + LONGEST);
        if (endA > start && endB > start) {
            alignment.alignMiddle(a, b, start, endA, endB);
        }
        return alignment;
    }

    /** The word of the second wording that stands for this one of the first; -1 when none does. */
    int ofA(int word) {
        return partnerOfA[word];
    }

    /** The word of the first wording that stands for this one of the second; -1 when none does. */
    int ofB(int word) {
        return partnerOfB[word];
    }

    /** How alike a word of the first wording and its partner are; 0 without a partner. */
    double likeness(int wordOfA) {
        return likenessOfA[wordOfA];
    }

    /** The same alignment seen from the second wording. */
    Alignment turned() {
        double[] likenessOfB = new double[partnerOfB.length];
        Arrays.setAll(likenessOfB, j -> partnerOfB[j] < 0 ? 0 : likenessOfA[partnerOfB[j]]);
        return new Alignment(partnerOfB, partnerOfA, likenessOfB);
    }

    private int alignStart(Wording a, Wording b) {
        int at = 0;
        while (at < a.size() && at < b.size() && Likeness.of(a.word(at), b.word(at)) == Likeness.SAME) {
            pair(at, at, Likeness.SAME);
            at++;
        }
        return at;
    }

    private int alignEnd(Wording a, Wording b, int start) {
        int count = 0;
        while (count < a.size() - start
                && count < b.size() - start
                && Likeness.of(a.word(a.size() - 1 - count), b.word(b.size() - 1 - count)) == Likeness.SAME) {
            pair(a.size() - 1 - count, b.size() - 1 - count, Likeness.SAME);
            count++;
        }
        return count;
    }

    private void alignMiddle(Wording a, Wording b, int start, int endA, int endB) {
        int rows = endA - start;
        int columns = endB - start;
        float[][] best = new float[rows + 1][columns + 1];
        float[][] diagonal = new float[rows + 1][columns + 1];
        for (int i = 1; i <= rows; i++) {
            for (int j = 1; j <= columns; j++) {
                float gain = gain(a.word(start + i - 1), b.word(start + j - 1));
                if (gain > 0) {
                    float run = diagonal[i - 1][j - 1] > 0 ? diagonal[i - 1][j - 1] + (float) RUN_PREMIUM : 0;
                    diagonal[i][j] = gain + Math.max(best[i - 1][j - 1], run);
                }
                best[i][j] = Math.max(diagonal[i][j], Math.max(best[i - 1][j], best[i][j - 1]));
            }
        }
        trace(a, b, start, best, diagonal);
    }

    private void trace(Wording a, Wording b, int start, float[][] best, float[][] diagonal) {
        int i = best.length - 1;
        int j = best[0].length - 1;
        boolean inRun = false;
        while (i > 0 && j > 0) {
            if (diagonal[i][j] > 0 && (inRun || diagonal[i][j] >= best[i][j])) {
                Word one = a.word(start + i - 1);
                Word other = b.word(start + j - 1);
                pair(start + i - 1, start + j - 1, Likeness.of(one, other));
                inRun = diagonal[i - 1][j - 1] > 0 && diagonal[i - 1][j - 1] + RUN_PREMIUM >= best[i - 1][j - 1];
                i--;
                j--;
            } else if (best[i - 1][j] >= best[i][j - 1]) {
                i--;
            } else {
                j--;
            }
        }
    }

    private static float gain(Word a, Word b) {
        double likeness = Likeness.of(a, b);
        return (float) (likeness * Math.min(a.weight(), b.weight()));
    }

    private void pair(int a, int b, double likeness) {
        partnerOfA[a] = b;
        partnerOfB[b] = a;
        likenessOfA[a] = likeness;
    }

    private static int[] filled(int size) {
        int[] partners = new int[size];
        Arrays.fill(partners, NONE);
        return partners;
    }
}
