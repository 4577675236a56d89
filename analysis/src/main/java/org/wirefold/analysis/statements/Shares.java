package org.wirefold.analysis.statements;

import java.util.function.Predicate;

/** Which share of some kind of words the wording with fewer of them has in common with the other, in any order. */
final class Shares {
    private Shares() {}

    /** 0 to 1; where one wording has none of the kind, 1 when the other has all of its own (as nouns), else the value for that. */
    static double of(Pair pair, Predicate<Word> kind, double whenNone) {
        double[] first = matched(pair.a(), pair.frameA(), pair.b(), kind);
        double[] second = matched(pair.b(), pair.frameB(), pair.a(), kind);
        if (first[0] == 0 || second[0] == 0) {
            boolean all = first[0] + second[0] > 0 && first[1] + second[1] >= first[0] + second[0];
            return all ? 1 : whenNone;
        }
        return first[0] < second[0] ? first[1] / first[0] : second[1] / second[0];
    }

    /** Weight of the kind, and the weight of it that has a partner. */
    private static double[] matched(Wording own, Frame frame, Wording other, Predicate<Word> kind) {
        double all = 0;
        double matched = 0;
        for (int i = 0; i < own.size(); i++) {
            if (kind.test(own.word(i))) {
                double weight = own.word(i).weight() * frame.factor(i);
                all += weight;
                matched += weight * bestLikeness(own.word(i), other);
            }
        }
        return new double[] {all, matched};
    }

    private static double bestLikeness(Word word, Wording other) {
        double best = 0;
        for (Word candidate : other.words()) {
            if (candidate.isContent()) {
                best = Math.max(best, Likeness.of(word, candidate));
                if (best == Likeness.SAME) {
                    return best;
                }
            }
        }
        return best;
    }
}
