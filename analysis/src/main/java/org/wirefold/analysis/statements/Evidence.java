package org.wirefold.analysis.statements;

/**
 * How much of two wordings is the same. Weights are those of {@link Word}, lowered outside quotations ({@link Frame}).
 *
 * @param weightA weight of the first wording
 * @param weightB weight of the second
 * @param inOrder weight of the words aligned in order
 * @param moved weight of further words that both have in other places
 * @param runs words in a row
 * @param topicFree share of the words that are no names, in the wording with fewer of them
 * @param verbs share of the verbs; a half when one side has none
 * @param amounts how many numbers are aligned
 * @param sentence greatest weight, names left out, of a sentence of one wording that the other has almost whole
 * @param inQuotation least share of a quotation that has partners; 1 when no wording holds a quotation with an attribution
 * @param reported how many of the two wordings report without quoting (0 to 2)
 */
record Evidence(
        double weightA,
        double weightB,
        double inOrder,
        double moved,
        Runs runs,
        double topicFree,
        double verbs,
        int amounts,
        double sentence,
        double inQuotation,
        int reported) {
    private static final double NO_VERBS = 0.5;
    private static final double ALMOST_WHOLE = 0.8;
    private static final int SHORTEST_SENTENCE = 4;

    static Evidence of(Pair pair) {
        double inOrder = 0;
        int amounts = 0;
        for (int i = 0; i < pair.a().size(); i++) {
            inOrder += pair.sharedBy(i);
            amounts += pair.a().word(i).isNumber() && pair.alignment().ofA(i) >= 0 ? 1 : 0;
        }
        Pair turned = pair.turned();
        return new Evidence(
                pair.frameA().weigh(pair.a()),
                pair.frameB().weigh(pair.b()),
                inOrder,
                MovedWords.weight(pair),
                Runs.of(pair),
                Shares.of(pair, word -> word.isContent() && !word.isName(), 0),
                Shares.of(pair, Word::isVerb, NO_VERBS),
                amounts,
                Math.max(sentence(pair), sentence(turned)),
                Math.min(inQuotation(pair), inQuotation(turned)),
                (pair.frameA().isReport() ? 1 : 0) + (pair.frameB().isReport() ? 1 : 0));
    }

    /** Share of the lighter wording that the other has too. */
    double containment() {
        return ofLighter(shared());
    }

    /** The same, words in another order left out. */
    double orderedContainment() {
        return ofLighter(inOrder);
    }

    /** Share of both together that both have. */
    double resemblance() {
        double all = weightA + weightB - shared();
        return all <= 0 ? 0 : shared() / all;
    }

    double shared() {
        return inOrder + moved;
    }

    private double ofLighter(double weight) {
        double lighter = Math.min(weightA, weightB);
        return lighter <= 0 ? 0 : Math.min(1, weight / lighter);
    }

    private static double sentence(Pair pair) {
        double best = 0;
        int start = 0;
        while (start < pair.a().size()) {
            int sentence = pair.a().word(start).place().sentence();
            double weight = 0;
            double matched = 0;
            double claim = 0;
            int at = start;
            while (at < pair.a().size() && pair.a().word(at).place().sentence() == sentence) {
                double own = pair.a().word(at).weight() * pair.frameA().factor(at);
                double shared = pair.alignment().ofA(at) < 0 ? 0 : own * pair.likenessOfA(at);
                weight += own;
                matched += shared;
                claim += pair.a().word(at).isName() ? 0 : shared;
                at++;
            }
            if (at - start >= SHORTEST_SENTENCE && matched >= ALMOST_WHOLE * weight) {
                best = Math.max(best, claim);
            }
            start = at;
        }
        return best;
    }

    private static double inQuotation(Pair pair) {
        if (!pair.frameA().hasQuotation()) {
            return 1;
        }
        double all = 0;
        double matched = 0;
        for (int i = 0; i < pair.a().size(); i++) {
            if (!pair.frameA().isOutside(i)) {
                all += pair.a().word(i).weight();
                matched += pair.alignment().ofA(i) < 0 ? 0 : pair.a().word(i).weight();
            }
        }
        return all <= 0 ? 1 : matched / all;
    }
}
