package org.wirefold.standalone.report;

import java.util.List;
import java.util.stream.Collectors;
import org.wirefold.analysis.statements.Comparison;
import org.wirefold.analysis.statements.StatementComparison;
import org.wirefold.schema.wire.WordChange;

/** Differences between two wordings in a few words. */
final class Differences {
    /** A reader takes in about this many at a glance; the record has them all. */
    private static final int SHOWN = 4;

    /** Columns for the words of one side of a difference. */
    private static final int WORDS = 32;

    private Differences() {}

    /** For example {@code power → force, without “today”}; empty for none. */
    static String of(List<WordChange> changes) {
        return joined(changes.stream()
                .map(change -> of(change.getFrom(), change.getTo()))
                .toList());
    }

    /** Why the second statement is not the first one: the words that contradict, and what they are. */
    static String conflict(String one, String other) {
        Comparison comparison = new StatementComparison().compare(one, other);
        var replaced = comparison.diff().stream()
                .filter(change -> !change.from().isEmpty() && !change.to().isEmpty())
                .toList();
        var changes = replaced.isEmpty() ? comparison.diff() : replaced;
        String words = joined(
                changes.stream().map(change -> of(change.from(), change.to())).toList());
        return words
                + comparison
                        .conflict()
                        .map(conflict -> " (another " + conflict.label() + ")")
                        .orElse("");
    }

    private static String joined(List<String> changes) {
        String shown = changes.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return changes.size() > SHOWN ? shown + " and " + (changes.size() - SHOWN) + " more" : shown;
    }

    private static String of(String from, String to) {
        if (from.isEmpty()) {
            return "with “" + Page.cut(to, WORDS) + "”";
        }
        if (to.isEmpty()) {
            return "without “" + Page.cut(from, WORDS) + "”";
        }
        return Page.cut(from, WORDS) + " → " + Page.cut(to, WORDS);
    }
}
