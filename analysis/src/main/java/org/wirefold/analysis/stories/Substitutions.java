package org.wirefold.analysis.stories;

/**
 * What two articles that share the words around say differently in the same place: a form filled in twice. Text that was only added,
 * dropped or moved leaves none.
 *
 * @param figures figures that stand in the place of another figure, neither found anywhere in the other article; those before the
 *     first shared words do not count, for web pages begin with their date
 * @param names names that stand in the place of another name
 */
record Substitutions(int figures, int names) {
    /** Words between two shared runs that may still be one filled-in place: about half a sentence. */
    private static final int REACH = 15;

    /** Words of one article between two shared runs, or before the first one. */
    private record Place(Sketch sketch, int from, int to) {
        boolean isFilledIn() {
            return to > from && to - from <= REACH;
        }

        int figuresUnknownTo(Facts other) {
            int unknown = 0;
            for (int i = from; i < to; i++) {
                unknown += Facts.isFigure(sketch, i) && !other.hasFigureWord(sketch.word(i)) ? 1 : 0;
            }
            return unknown;
        }

        int namesOutside(Place other) {
            int outside = 0;
            for (int i = from; i < to; i++) {
                outside += Facts.isName(sketch, i) && !other.has(sketch.word(i)) ? 1 : 0;
            }
            return outside;
        }

        private boolean has(int word) {
            for (int i = from; i < to; i++) {
                if (sketch.word(i) == word) {
                    return true;
                }
            }
            return false;
        }
    }

    static Substitutions of(Comparison comparison, Facts facts, Facts earlierFacts) {
        SharedRuns runs = comparison.runs();
        int[] order = runs.inOrder();
        int figures = 0;
        int names = 0;
        int from = facts.bodyStart();
        int earlierFrom = earlierFacts.bodyStart();
        boolean head = true;
        for (int run : order) {
            Place place = new Place(comparison.article(), from, runs.first(run));
            Place earlier = new Place(comparison.earlier(), earlierFrom, runs.second(run));
            if (place.isFilledIn() && earlier.isFilledIn()) {
                figures += head ? 0 : Math.min(place.figuresUnknownTo(earlierFacts), earlier.figuresUnknownTo(facts));
                names += Math.min(place.namesOutside(earlier), earlier.namesOutside(place));
            }
            head = false;
            from = runs.first(run) + runs.length(run);
            earlierFrom = runs.second(run) + runs.length(run);
        }
        return new Substitutions(figures, names);
    }
}
