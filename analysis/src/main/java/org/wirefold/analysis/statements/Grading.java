package org.wirefold.analysis.statements;

import org.wirefold.analysis.statements.Comparison.Grade;

/**
 * From evidence to a grade, before contradictions are looked for. Near-identical is decided by rules that each describe one way of
 * reusing words; reworded by a sum of evidence. The weights of the sum are a logistic regression over the 150 development pairs that
 * no rule decides, rounded to one digit; the weights of the regression itself reach precision .96 and recall .92 over all pairs in
 * ten-fold cross-validation.
 */
final class Grading {
    /** Without three words in a row two short sentences of officialese are alike by accident. */
    private static final int WORDS_IN_A_ROW = 3;

    /** Weight of aligned words from which they need not stand in a row. */
    private static final double MANY = 2.5;

    private static final double WHOLE = 0.8;
    private static final double LEAST_WEIGHT = 1.2;
    private static final double LEAST_CLAIM = 0.5;
    private static final double SAME_TEXT = 0.58;
    private static final double SENTENCE = 1.1;
    private static final double SEAM = 1.5;
    private static final int LONG_RUN_WORDS = 10;
    private static final double LONG_RUN = 4.5;
    /** Where less of a quotation has partners, only the attributions are alike. */
    private static final double LEAST_IN_QUOTATION = 0.2;

    private static final int SHARED_AMOUNTS = 2;
    private static final double HALF = 0.5;
    private static final double MOST_QUOTED = 2;
    private static final double REWORDED = 5.3;
    /** A phrase of so many words says little alone, a formula does it too; with more that is shared beside it, it was taken over. */
    private static final int PHRASE_WORDS = 7;

    private static final double BESIDE_PHRASE = 1.5;
    private static final double MOST = 0.6;
    /** Two or three words of content: less is a coincidence between any two reports. */
    private static final double LEAST_SHARED = 2.2;

    private Grading() {}

    static Grade grade(Evidence evidence) {
        if (evidence.inQuotation() == 0) {
            return Grade.DIFFERENT;
        }
        if (evidence.inQuotation() > LEAST_IN_QUOTATION && isNear(evidence)) {
            return Grade.NEAR_IDENTICAL;
        }
        return isReworded(evidence) ? Grade.REWORDED : Grade.DIFFERENT;
    }

    private static boolean isNear(Evidence evidence) {
        boolean inARow = evidence.runs().words() >= WORDS_IN_A_ROW || evidence.inOrder() >= MANY;
        boolean contained = evidence.orderedContainment() >= WHOLE
                && evidence.inOrder() >= LEAST_WEIGHT
                && evidence.topicFree() >= LEAST_CLAIM;
        boolean longRun =
                evidence.runs().words() >= LONG_RUN_WORDS && evidence.runs().weight() >= LONG_RUN;
        boolean claims = evidence.topicFree() > LEAST_CLAIM;
        return inARow && (contained || evidence.sentence() >= SENTENCE)
                || claims
                        && (longRun
                                || evidence.resemblance() >= SAME_TEXT
                                || evidence.runs().seamWeight() >= SEAM);
    }

    private static boolean isReworded(Evidence evidence) {
        if (evidence.amounts() >= SHARED_AMOUNTS && evidence.containment() >= HALF && evidence.verbs() >= HALF) {
            return true;
        }
        double beside = evidence.shared() - evidence.runs().weight();
        if (evidence.runs().words() >= PHRASE_WORDS && beside >= BESIDE_PHRASE && evidence.containment() >= MOST) {
            return true;
        }
        double sum = 2.0 * evidence.containment()
                + 1.0 * evidence.topicFree()
                + 0.8 * Math.log(0.1 + evidence.shared())
                + 2.0 * Math.min(evidence.quotedPhrases(), MOST_QUOTED)
                + 1.3 * evidence.verbs()
                + (evidence.reported() > 0 || evidence.judged() ? 1.6 : 0);
        return sum >= REWORDED && evidence.shared() >= LEAST_SHARED;
    }
}
