package org.wirefold.analysis.statements;

/** Words that both wordings have but in another order, so that the alignment left them out. */
final class MovedWords {
    /** A word in another place says a little less than one in its place. */
    private static final double MOVED = 0.9;

    private MovedWords() {}

    static double weight(Pair pair) {
        boolean[] taken = new boolean[pair.b().size()];
        for (int j = 0; j < taken.length; j++) {
            taken[j] = pair.alignment().ofB(j) >= 0 || !pair.b().word(j).isContent();
        }
        double weight = 0;
        for (int i = 0; i < pair.a().size(); i++) {
            if (pair.alignment().ofA(i) < 0 && pair.a().word(i).isContent()) {
                weight += take(pair, i, taken);
            }
        }
        return weight;
    }

    private static double take(Pair pair, int i, boolean[] taken) {
        int best = -1;
        double likeness = 0;
        for (int j = 0; j < taken.length; j++) {
            double candidate =
                    taken[j] ? 0 : Likeness.of(pair.a().word(i), pair.b().word(j));
            if (candidate > likeness) {
                likeness = candidate;
                best = j;
            }
        }
        if (best < 0) {
            return 0;
        }
        taken[best] = true;
        double own = pair.a().word(i).weight() * pair.frameA().factor(i);
        double other = pair.b().word(best).weight() * pair.frameB().factor(best);
        return MOVED * likeness * Math.min(own, other);
    }
}
