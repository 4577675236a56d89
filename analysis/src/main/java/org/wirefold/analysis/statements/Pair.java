package org.wirefold.analysis.statements;

/** Two wordings side by side, aligned. */
record Pair(Wording a, Wording b, Frame frameA, Frame frameB, Alignment alignment) {

    static Pair of(Wording a, Wording b) {
        return new Pair(a, b, Frame.of(a), Frame.of(b), Alignment.of(a, b));
    }

    /** Weight that a word of the first wording shares with its partner; 0 without one. */
    double sharedBy(int wordOfA) {
        int partner = alignment.ofA(wordOfA);
        if (partner < 0) {
            return 0;
        }
        double own = a.word(wordOfA).weight() * frameA.factor(wordOfA);
        double other = b.word(partner).weight() * frameB.factor(partner);
        return Math.min(own, other) * alignment.likeness(wordOfA);
    }

    /** How alike a word of the first wording and its partner are; 0 without one. */
    double likenessOfA(int word) {
        return alignment.likeness(word);
    }

    /** The same pair seen from the second wording. */
    Pair turned() {
        return new Pair(b, a, frameB, frameA, alignment.turned());
    }
}
