package org.wirefold.analysis.statements;

/**
 * What of a wording is the statement and what only presents it ("…," said the chairman on Monday). Between quotation marks stand the
 * words; without them the clause around a verb of saying counts less.
 */
final class Frame {
    private static final double OUTSIDE_QUOTATION = 0.25;
    private static final double ATTRIBUTION = 0.35;
    /** A quotation shorter than this is a phrase inside a reporter's sentence, which then is the statement. In words. */
    private static final int SHORTEST_QUOTATION = 5;
    /** Nor is it when it is less than this share of the words. */
    private static final double LEAST_QUOTED = 0.35;
    /** "The chief executive of the company, X, said": an attribution in front of its verb is at most this long, in words. */
    private static final int LONGEST_SUBJECT = 8;

    private static final int LONGEST_CLOSING_CLAUSE = 12;

    private final double[] factors;
    private final boolean quotes;
    private final boolean reports;

    private Frame(double[] factors, boolean quotes, boolean reports) {
        this.factors = factors;
        this.quotes = quotes;
        this.reports = reports;
    }

    static Frame of(Wording wording) {
        int quoted = 0;
        for (Word word : wording.words()) {
            quoted += word.place().quoted() ? 1 : 0;
        }
        boolean all = quoted == wording.size();
        boolean quotes = !all && quoted >= SHORTEST_QUOTATION && quoted >= LEAST_QUOTED * wording.size();
        double[] factors = new double[wording.size()];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = quotes && !wording.word(i).place().quoted() ? OUTSIDE_QUOTATION : 1;
        }
        boolean reports = !quotes && !all && lowerAttributions(wording, factors);
        return new Frame(factors, quotes, reports);
    }

    /** True when the words of somebody stand between marks and the rest presents them. */
    boolean hasQuotation() {
        return quotes;
    }

    /** True when the wording says in its own words what somebody said: a verb of saying stands outside quotation marks. */
    boolean isReport() {
        return reports;
    }

    /** Weight of a wording, lowered where it only presents. */
    double weigh(Wording wording) {
        double weight = 0;
        for (int i = 0; i < factors.length; i++) {
            weight += wording.word(i).weight() * factors[i];
        }
        return weight;
    }

    double factor(int word) {
        return factors[word];
    }

    /** True for a word that only presents the statement. */
    boolean isOutside(int word) {
        return factors[word] < 1;
    }

    private static boolean lowerAttributions(Wording wording, double[] factors) {
        boolean found = false;
        for (int i = 0; i < wording.size(); i++) {
            if (!Lexicon.isReporting(wording.word(i).stem())
                    || wording.word(i).place().quoted()) {
                continue;
            }
            int clause = wording.word(i).place().clause();
            int start = i;
            while (start > 0
                    && i - start < LONGEST_SUBJECT
                    && wording.word(start - 1).place().clause() == clause) {
                start--;
            }
            int end = i + 1;
            while (end < wording.size() && wording.word(end).place().clause() == clause) {
                end++;
            }
            boolean closing = end == wording.size() && end - start <= LONGEST_CLOSING_CLAUSE && start > 0;
            lower(factors, start, closing ? end : i + 1);
            found = true;
        }
        return found;
    }

    private static void lower(double[] factors, int start, int end) {
        for (int i = start; i < end; i++) {
            factors[i] = ATTRIBUTION;
        }
    }
}
