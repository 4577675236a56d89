package org.wirefold.analysis.statements;

/** Phrases that one wording puts between quotation marks and the other has: a reporter who retells keeps the telling words. */
final class QuotedPhrases {
    private static final double ALMOST_WHOLE = 0.8;

    /** One word between marks stands in many texts by chance. */
    private static final int FEWEST_WORDS = 2;

    private QuotedPhrases() {}

    /** Weight of the phrases of either wording that the other has almost whole; a wording that is one quotation has no phrases. */
    static double shared(Pair pair, Pair turned) {
        return of(pair) + of(turned);
    }

    private static double of(Pair pair) {
        if (!pair.a().isPartlyQuoted()) {
            return 0;
        }
        double shared = 0;
        int start = 0;
        while (start < pair.a().size()) {
            int end = start + 1;
            boolean quoted = pair.a().word(start).place().quoted();
            while (end < pair.a().size() && pair.a().word(end).place().quoted() == quoted) {
                end++;
            }
            shared += quoted ? phrase(pair, start, end) : 0;
            start = end;
        }
        return shared;
    }

    private static double phrase(Pair pair, int start, int end) {
        double weight = 0;
        double matched = 0;
        int content = 0;
        for (int i = start; i < end; i++) {
            double own = pair.a().word(i).weight();
            content += pair.a().word(i).isContent() ? 1 : 0;
            weight += own;
            matched += own * pair.likenessOfA(i);
        }
        return content >= FEWEST_WORDS && matched >= ALMOST_WHOLE * weight ? matched : 0;
    }
}
