package org.wirefold.analysis.statements;

import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.statements.Comparison.Conflict;
import org.wirefold.analysis.statements.Comparison.Grade;

/** Compares two wordings. */
public final class StatementComparison {
    /** Symmetric but for the direction of the diff. */
    public Comparison compare(String a, String b) {
        if (a.compareTo(b) <= 0) {
            return compare(Wording.of(a), Wording.of(b));
        }
        Comparison reverse = compare(Wording.of(b), Wording.of(a));
        List<WordChange> diff = reverse.diff().stream()
                .map(change -> new WordChange(change.to(), change.from()))
                .toList();
        return new Comparison(reverse.same(), reverse.grade(), reverse.conflict(), diff);
    }

    /** As {@link #compare(String, String)}, and other named speakers make it different. */
    public Comparison compare(Statement a, Statement b) {
        Comparison words = compare(a.words(), b.words());
        boolean speakersAgree =
                SpeakerNames.maySame(a.speaker().orElse(""), b.speaker().orElse(""));
        if (speakersAgree) {
            return words;
        }
        return new Comparison(false, Grade.DIFFERENT, Optional.of(Conflict.ENTITY), words.diff());
    }

    /** For a sighting that already belongs to a group: its grade is never {@link Grade#DIFFERENT}. */
    Comparison variant(String canonical, String words) {
        Comparison comparison = compare(canonical, words);
        return comparison.same()
                ? comparison
                : new Comparison(true, Grade.REWORDED, Optional.empty(), comparison.diff());
    }

    private static Comparison compare(Wording a, Wording b) {
        if (a.hasSameWords(b)) {
            return new Comparison(true, Grade.IDENTICAL, Optional.empty(), List.of());
        }
        Alignment alignment = Alignment.of(a, b);
        List<WordChange> diff = WordChanges.of(a, b, alignment);
        Evidence evidence = Evidence.of(a, b, Frame.of(a), Frame.of(b), alignment);
        Grade grade = grade(evidence);
        if (grade == Grade.DIFFERENT) {
            return new Comparison(false, grade, Optional.empty(), diff);
        }
        Optional<Conflict> conflict = conflict(a, b, alignment);
        return conflict.isPresent()
                ? new Comparison(false, Grade.DIFFERENT, conflict, diff)
                : new Comparison(true, grade, conflict, diff);
    }

    private static Grade grade(Evidence evidence) {
        boolean near = evidence.orderedContainment() >= 0.8 && evidence.inOrder() >= 1.5
                || evidence.resemblance() >= 0.55
                || evidence.runWeight() >= 3 && evidence.runWords() >= 6;
        if (near) {
            return Grade.NEAR_IDENTICAL;
        }
        boolean reworded = evidence.containment() >= 0.5 && evidence.shared() >= 3;
        return reworded ? Grade.REWORDED : Grade.DIFFERENT;
    }

    private static Optional<Conflict> conflict(Wording a, Wording b, Alignment alignment) {
        if (NumberCheck.findsChange(a, b, alignment)) {
            return Optional.of(Conflict.NUMBER);
        }
        if (NegationCheck.findsChange(a, b, alignment)) {
            return Optional.of(Conflict.NEGATION);
        }
        if (ReplacementCheck.findsChange(a, b, alignment)) {
            return Optional.of(Conflict.ENTITY);
        }
        return Optional.empty();
    }
}
