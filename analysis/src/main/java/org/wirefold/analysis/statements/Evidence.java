package org.wirefold.analysis.statements;

import java.util.Arrays;

/**
 * How much of two wordings is the same. Weights are those of {@link Word}, lowered outside quotations ({@link Frame}).
 *
 * @param weightA weight of the first wording
 * @param weightB weight of the second
 * @param inOrder weight of the words aligned in order
 * @param moved weight of further words that both have in other places
 * @param runWeight weight of the heaviest run of aligned words without a gap in either wording
 * @param runWords its words
 */
record Evidence(double weightA, double weightB, double inOrder, double moved, double runWeight, int runWords) {
    private static final double MOVED = 0.9;

    static Evidence of(Wording a, Wording b, Frame frameA, Frame frameB, Alignment alignment) {
        double inOrder = 0;
        double moved = 0;
        boolean[] taken = new boolean[b.size()];
        double run = 0;
        int runWords = 0;
        double bestRun = 0;
        int bestRunWords = 0;
        int last = -2;
        for (int i = 0; i < a.size(); i++) {
            int partner = alignment.ofA(i);
            if (partner < 0) {
                run = 0;
                runWords = 0;
                last = -2;
                continue;
            }
            if (partner != last + 1) {
                run = 0;
                runWords = 0;
            }
            last = partner;
            double weight = Math.min(
                    a.word(i).weight() * frameA.factor(i), b.word(partner).weight() * frameB.factor(partner));
            inOrder += weight * alignment.likeness(i);
            run += weight * alignment.likeness(i);
            runWords++;
            if (run > bestRun) {
                bestRun = run;
                bestRunWords = runWords;
            }
        }
        for (int j = 0; j < b.size(); j++) {
            taken[j] = alignment.ofB(j) >= 0;
        }
        for (int i = 0; i < a.size(); i++) {
            if (alignment.ofA(i) < 0 && a.word(i).isContent()) {
                moved += moved(a, b, frameA, frameB, i, taken);
            }
        }
        return new Evidence(weight(a, frameA), weight(b, frameB), inOrder, moved, bestRun, bestRunWords);
    }

    /** Share of the lighter wording that the other has too. */
    double containment() {
        double lighter = Math.min(weightA, weightB);
        return lighter == 0 ? 0 : Math.min(1, (inOrder + moved) / lighter);
    }

    double orderedContainment() {
        double lighter = Math.min(weightA, weightB);
        return lighter == 0 ? 0 : Math.min(1, inOrder / lighter);
    }

    /** Share of both together that both have. */
    double resemblance() {
        double both = inOrder + moved;
        double all = weightA + weightB - both;
        return all <= 0 ? 0 : both / all;
    }

    double shared() {
        return inOrder + moved;
    }

    private static double moved(Wording a, Wording b, Frame frameA, Frame frameB, int i, boolean[] taken) {
        int best = -1;
        double likeness = 0;
        for (int j = 0; j < b.size(); j++) {
            if (!taken[j] && b.word(j).isContent()) {
                double candidate = Likeness.of(a.word(i), b.word(j));
                if (candidate > likeness) {
                    likeness = candidate;
                    best = j;
                }
            }
        }
        if (best < 0) {
            return 0;
        }
        taken[best] = true;
        return MOVED
                * likeness
                * Math.min(a.word(i).weight() * frameA.factor(i), b.word(best).weight() * frameB.factor(best));
    }

    private static double weight(Wording wording, Frame frame) {
        double[] weights = new double[wording.size()];
        Arrays.setAll(weights, i -> wording.word(i).weight() * frame.factor(i));
        return Arrays.stream(weights).sum();
    }
}
