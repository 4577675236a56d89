package org.wirefold.analysis.statements;

/**
 * Runs of aligned words without a gap in either wording.
 *
 * @param weight weight of the heaviest run
 * @param words its words
 * @param seamWeight weight, names left out, of a run that ends one wording and begins the other, as when two outlets cut one
 *     sentence differently
 */
record Runs(double weight, int words, double seamWeight) {
    private static final int SHORTEST_SEAM = 3;

    static Runs of(Pair pair) {
        return new Reader(pair).read();
    }

    private static final class Reader {
        private final Pair pair;
        private double bestWeight;
        private int bestWords;
        private double bestSeam;
        private double weight;
        private double claim;
        private int start;
        private int words;

        Reader(Pair pair) {
            this.pair = pair;
        }

        Runs read() {
            for (int i = 0; i < pair.a().size(); i++) {
                int partner = pair.alignment().ofA(i);
                boolean goesOn =
                        words > 0 && partner >= 0 && partner == pair.alignment().ofA(i - 1) + 1;
                if (!goesOn) {
                    close(i);
                    start = i;
                }
                if (partner >= 0) {
                    extend(i);
                }
            }
            close(pair.a().size());
            return new Runs(bestWeight, bestWords, bestSeam);
        }

        private void extend(int i) {
            words++;
            weight += pair.sharedBy(i);
            claim += pair.a().word(i).isName() ? 0 : pair.sharedBy(i);
        }

        private void close(int end) {
            if (weight > bestWeight) {
                bestWeight = weight;
                bestWords = words;
            }
            if (words >= SHORTEST_SEAM && isSeam(end)) {
                bestSeam = Math.max(bestSeam, claim);
            }
            words = 0;
            weight = 0;
            claim = 0;
        }

        private boolean isSeam(int end) {
            int startOfB = pair.alignment().ofA(start);
            int endOfB = pair.alignment().ofA(end - 1) + 1;
            return end == pair.a().size() && startOfB == 0 || endOfB == pair.b().size() && start == 0;
        }
    }
}
