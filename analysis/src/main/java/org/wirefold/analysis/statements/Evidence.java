package org.wirefold.analysis.statements;

/**
 * How much of two wordings is the same. Weights are those of {@link Word}, lowered outside quotations ({@link Frame}).
 *
 * @param weightA weight of the first wording
 * @param weightB weight of the second
 * @param inOrder weight of the words aligned in order
 * @param moved weight of further words that both have in other places
 * @param runs words in a row
 * @param quotedPhrases weight of the phrases between marks that the other has almost whole
 * @param topicFree share of the words that are no names, in the wording with fewer of them
 * @param verbs share of the verbs; a half when one side has none
 * @param amounts how many amounts are aligned, times and dates not counted
 * @param sentence greatest weight, names left out, of a sentence of one wording that the other has almost whole
 * @param inQuotation least share of a quotation that has partners; 1 when no wording holds a quotation with an attribution
 * @param reported how many of the two wordings report without quoting (0 to 2)
 * @param judged true when both tell of one judgement (welcome, condemn …)
 */
record Evidence(
        double weightA,
        double weightB,
        double inOrder,
        double moved,
        Runs runs,
        double quotedPhrases,
        double topicFree,
        double verbs,
        int amounts,
        double sentence,
        double inQuotation,
        int reported,
        boolean judged) {
    private static final double NO_VERBS = 0.5;
    private static final double ALMOST_WHOLE = 0.8;
    private static final int SHORTEST_SENTENCE = 4;

    static Evidence of(Pair pair) {
        double inOrder = 0;
        int amounts = 0;
        for (int i = 0; i < pair.a().size(); i++) {
            inOrder += pair.sharedBy(i);
            amounts += pair.alignment().ofA(i) >= 0 && pair.a().word(i).isAmount() ? 1 : 0;
        }
        Pair turned = pair.turned();
        return new Evidence(
                pair.frameA().weigh(pair.a()),
                pair.frameB().weigh(pair.b()),
                inOrder,
                MovedWords.weight(pair),
                Runs.of(pair),
                QuotedPhrases.shared(pair, turned),
                Shares.of(pair, word -> word.isContent() && !word.isName(), 0),
                Shares.of(pair, Word::isVerb, NO_VERBS),
                amounts,
                Math.max(sentence(pair), sentence(turned)),
                inQuotation(pair, turned),
                (pair.frameA().isReport() ? 1 : 0) + (pair.frameB().isReport() ? 1 : 0),
                isJudgedAlike(pair));
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

    /** That somebody welcomed a decision and that it was taken are two things; that he welcomed it, told twice, is one. */
    private static boolean isJudgedAlike(Pair pair) {
        for (int i = 0; i < pair.a().size(); i++) {
            int partner = pair.alignment().ofA(i);
            if (partner >= 0
                    && isJudgement(pair.a().word(i))
                    && isJudgement(pair.b().word(partner))) {
                return true;
            }
        }
        return false;
    }

    /** Welcomed, condemns, praising: whoever says "welcome" greets. */
    private static boolean isJudgement(Word word) {
        boolean inflected = word.plain().endsWith("ed")
                || word.plain().endsWith("ing")
                || word.plain().endsWith("s");
        return inflected && Lexicon.isJudging(word.stem());
    }

    /** Where both quote and nothing between the marks is shared, not even a short quotation, only the attributions are alike. */
    private static double inQuotation(Pair pair, Pair turned) {
        double one = quotedShare(pair);
        double other = quotedShare(turned);
        double least =
                Math.min(pair.frameA().hasQuotation() ? one : 1, pair.frameB().hasQuotation() ? other : 1);
        boolean bothQuote = pair.a().isPartlyQuoted() && pair.b().isPartlyQuoted();
        return bothQuote ? Math.min(least, Math.max(one, other)) : least;
    }

    /** Share of the quoted words of the first wording that have partners; 1 when it quotes nothing. */
    private static double quotedShare(Pair pair) {
        double all = 0;
        double matched = 0;
        for (int i = 0; i < pair.a().size(); i++) {
            if (pair.a().word(i).place().quoted()) {
                all += pair.a().word(i).weight();
                matched += pair.alignment().ofA(i) < 0 ? 0 : pair.a().word(i).weight();
            }
        }
        return all <= 0 ? 1 : matched / all;
    }
}
