package org.wirefold.analysis.statements;

import java.util.List;
import java.util.Optional;

/**
 * Whether two wordings are one statement.
 *
 * @param same true for every grade but different
 * @param conflict what contradicts when nearly the same words say something else; empty otherwise
 * @param diff the words that differ, in order; empty when identical
 */
public record Comparison(boolean same, Grade grade, Optional<Conflict> conflict, List<WordChange> diff) {
    public Comparison {
        diff = List.copyOf(diff);
    }

    /** From the same words to other ones. */
    public enum Grade {
        IDENTICAL("identical"),
        /** The same but for a few words, or one contains or overlaps the other: outlets cut differently. */
        NEAR_IDENTICAL("near-identical"),
        /** The same statement in other words. */
        REWORDED("reworded"),
        DIFFERENT("different");

        private final String label;

        Grade(String label) {
            this.label = label;
        }

        /** The word used on the wire and in the files. */
        public String label() {
            return label;
        }
    }

    /** What makes nearly the same words another statement. */
    public enum Conflict {
        NUMBER("number"),
        NEGATION("negation"),
        /** Another name, another day named in the words, or a word of opposite meaning in its place. */
        ENTITY("entity"),
        /** Another named person said it. Only when the speakers are given with the words. */
        SPEAKER("speaker"),
        /** The same speaker's line on another day: linked, not merged. Only when the days are given. */
        OCCASION("occasion");

        private final String label;

        Conflict(String label) {
            this.label = label;
        }

        /** The word used on the wire and in the files. */
        public String label() {
            return label;
        }
    }
}
