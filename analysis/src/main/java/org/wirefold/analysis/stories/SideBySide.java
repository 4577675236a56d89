package org.wirefold.analysis.stories;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.wirefold.analysis.text.TextSpan;

/**
 * An article laid beside an earlier one for a person to judge: what is new in it, what was left out, and what stands in another's
 * place. Spans are UTF-16 code units of the two bodies. Equal words are those of a shared run of {@value Fingerprints#GRAM} or more,
 * as for containment, and the equal words beside such a run; a lone equal word in a new sentence counts as new.
 *
 * @param added words of the article that the earlier one does not have, in order
 * @param leftOut words of the earlier article that the article does not have, in order
 * @param changed words between the same words, in order: a correction, or a form filled in anew
 */
public record SideBySide(List<TextSpan> added, List<TextSpan> leftOut, List<Change> changed) {
    /** Words between two shared runs that may still be one place: about half a sentence, as {@link Substitutions} has it. */
    private static final int REACH = 15;

    /**
     * @param here words of the article
     * @param there what stands in their place in the earlier one
     */
    public record Change(TextSpan here, TextSpan there) {}

    public SideBySide {
        added = List.copyOf(added);
        leftOut = List.copyOf(leftOut);
        changed = List.copyOf(changed);
    }

    /** Linear in the words of both but for texts that repeat themselves. */
    public static SideBySide of(Sketch article, Sketch earlier) {
        return new Reading(article, earlier).sideBySide();
    }

    private static final class Reading {
        private final Sketch article;
        private final Sketch earlier;
        private final SharedRuns runs;
        private final BitSet here;
        private final BitSet there;
        private final List<Change> changed = new ArrayList<>();

        Reading(Sketch article, Sketch earlier) {
            this.article = article;
            this.earlier = earlier;
            runs = new GramTable(article).runs(earlier);
            here = runs.coveredFirst(Fingerprints.GRAM);
            there = runs.coveredSecond(Fingerprints.GRAM);
        }

        SideBySide sideBySide() {
            if (runs.count() > 0) {
                int from = 0;
                int fromThere = 0;
                for (int run : runs.inOrder()) {
                    between(from, runs.first(run), fromThere, runs.second(run));
                    from = Math.max(from, runs.first(run) + runs.length(run));
                    fromThere = runs.second(run) + runs.length(run);
                }
                between(from, article.length(), fromThere, earlier.length());
            }
            return new SideBySide(gaps(article, here), gaps(earlier, there), changed);
        }

        /** What both have between two shared runs; equal words at the ends of it belong to the runs. */
        private void between(int start, int end, int startThere, int endThere) {
            int from = start;
            int fromThere = startThere;
            while (from < end && fromThere < endThere && article.word(from) == earlier.word(fromThere)) {
                here.set(from++);
                there.set(fromThere++);
            }
            int to = end;
            int toThere = endThere;
            while (to > from && toThere > fromThere && article.word(to - 1) == earlier.word(toThere - 1)) {
                here.set(--to);
                there.set(--toThere);
            }
            boolean filledIn = to > from && to - from <= REACH && toThere > fromThere && toThere - fromThere <= REACH;
            if (filledIn && isNew(here, from, to) && isNew(there, fromThere, toThere)) {
                changed.add(new Change(span(article, from, to), span(earlier, fromThere, toThere)));
                here.set(from, to);
                there.set(fromThere, toThere);
            }
        }

        /** Words that stand elsewhere in the other text were moved, and stand in nothing's place. */
        private static boolean isNew(BitSet covered, int from, int to) {
            int found = covered.nextSetBit(from);
            return found < 0 || found >= to;
        }
    }

    private static List<TextSpan> gaps(Sketch sketch, BitSet covered) {
        List<TextSpan> gaps = new ArrayList<>();
        int from = covered.nextClearBit(0);
        while (from < sketch.length()) {
            int next = covered.nextSetBit(from);
            int to = next < 0 ? sketch.length() : next;
            gaps.add(span(sketch, from, to));
            from = covered.nextClearBit(to);
        }
        return gaps;
    }

    /** From the first character of a word to the last of another, that one not included. */
    private static TextSpan span(Sketch sketch, int from, int to) {
        return new TextSpan(sketch.start(from), sketch.end(to - 1));
    }
}
