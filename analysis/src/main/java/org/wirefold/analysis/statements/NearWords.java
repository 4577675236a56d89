package org.wirefold.analysis.statements;

/** Whether two wordings are nearly the same but for their numbers, names and opposites: then a change in these is a contradiction. */
final class NearWords {
    private static final double ALMOST_ALL = 0.8;
    private static final double LEAST_WEIGHT = 1.4;
    private static final int LEAST_WORDS = 4;

    private NearWords() {}

    static boolean surround(Pair pair) {
        double matched = 0;
        int words = 0;
        double all = 0;
        for (int i = 0; i < pair.a().size(); i++) {
            matched += counts(pair.a().word(i)) ? pair.sharedBy(i) : 0;
            words += pair.alignment().ofA(i) >= 0 ? 1 : 0;
            all += counts(pair.a().word(i))
                    ? pair.a().word(i).weight() * pair.frameA().factor(i)
                    : 0;
        }
        double other = 0;
        for (int j = 0; j < pair.b().size(); j++) {
            other += counts(pair.b().word(j))
                    ? pair.b().word(j).weight() * pair.frameB().factor(j)
                    : 0;
        }
        return matched >= LEAST_WEIGHT && words >= LEAST_WORDS && matched >= ALMOST_ALL * Math.max(all, other);
    }

    private static boolean counts(Word word) {
        return word.isContent() && !word.isNumber() && !word.isName();
    }
}
