package org.wirefold.analysis.statements;

import java.util.List;
import java.util.Optional;

/**
 * What the window knows of a statement.
 *
 * @param joins the group this is a sighting of; empty when it is new
 * @param comparison from the canonical wording of that group to the statement; empty when it is new
 * @param conflictsWith ids of groups that say the contrary in nearly the same words, sorted
 * @param otherOccasions ids of groups with the same words of the same speaker on another day, sorted
 * @param foundsGroup whether the statement is long enough for a group of its own ({@link FragmentRule}); when it is not and nothing
 *     is joined, the fragment has no group
 */
public record Match(
        Optional<String> joins,
        Optional<Comparison> comparison,
        List<String> conflictsWith,
        List<String> otherOccasions,
        boolean foundsGroup) {
    public Match {
        conflictsWith = List.copyOf(conflictsWith);
        otherOccasions = List.copyOf(otherOccasions);
    }
}
