package org.wirefold.analysis.statements;

/**
 * Runs of aligned words without a gap in either wording.
 *
 * @param weight weight of the heaviest run
 * @param words its words
 * @param quotedWeight weight of the heaviest run that one of the wordings puts between quotation marks; full weights, not lowered
 * @param seamWeight weight of a run that ends one wording and begins the other, as when two outlets cut one sentence differently
 */
record Runs(double weight, int words, double quotedWeight, double seamWeight) {
    private static final int SHORTEST_SEAM = 3;

    static Runs of(Pair pair) {
        return new Reader(pair).read();
    }

    private static final class Reader {
        private final Pair pair;
        private final boolean marksInA;
        private final boolean marksInB;
        private double bestWeight;
        private int bestWords;
        private double bestQuoted;
        private double bestSeam;
        private double weight;
        private double fullWeight;
        private double quoted;
        private int start;
        private int words;

        Reader(Pair pair) {
            this.pair = pair;
            this.marksInA = pair.a().isPartlyQuoted();
            this.marksInB = pair.b().isPartlyQuoted();
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
                    extend(i, partner);
                }
            }
            close(pair.a().size());
            return new Runs(bestWeight, bestWords, bestQuoted, bestSeam);
        }

        private void extend(int i, int partner) {
            words++;
            weight += pair.sharedBy(i);
            fullWeight += pair.a().word(i).weight();
            boolean inMarks = marksInA && pair.a().word(i).place().quoted()
                    || marksInB && pair.b().word(partner).place().quoted();
            double full =
                    Math.min(pair.a().word(i).weight(), pair.b().word(partner).weight())
                            * pair.alignment().likeness(i);
            quoted = inMarks ? quoted + full : 0;
            bestQuoted = Math.max(bestQuoted, quoted);
        }

        private void close(int end) {
            if (weight > bestWeight) {
                bestWeight = weight;
                bestWords = words;
            }
            if (words >= SHORTEST_SEAM && isSeam(end)) {
                bestSeam = Math.max(bestSeam, fullWeight);
            }
            words = 0;
            weight = 0;
            fullWeight = 0;
            quoted = 0;
        }

        private boolean isSeam(int end) {
            int startOfB = pair.alignment().ofA(start);
            int endOfB = pair.alignment().ofA(end - 1) + 1;
            return end == pair.a().size() && startOfB == 0 || endOfB == pair.b().size() && start == 0;
        }
    }
}
