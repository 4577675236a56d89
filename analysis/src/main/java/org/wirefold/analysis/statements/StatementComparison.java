package org.wirefold.analysis.statements;

import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.statements.Comparison.Conflict;
import org.wirefold.analysis.statements.Comparison.Grade;

/** Whether two wordings are one statement: first how much they share, then whether what they share is contradicted. Stateless. */
public final class StatementComparison {
    /** Symmetric but for the direction of the diff. Time: one alignment, see {@link Alignment}. */
    public Comparison compare(String a, String b) {
        return compare(Wording.of(a), Wording.of(b));
    }

    /**
     * As {@link #compare(String, String)}, and statements of two speakers are different, and so is a stump line said again on another
     * day.
     */
    public Comparison compare(Statement a, Statement b) {
        Wording wordsOfA = Wording.of(a.words());
        Wording wordsOfB = Wording.of(b.words());
        Comparison words = compare(wordsOfA, wordsOfB);
        if (!a.voice().maySpeakAs(b.voice())) {
            return new Comparison(false, Grade.DIFFERENT, Optional.of(Conflict.SPEAKER), words.diff());
        }
        if (words.same() && Occasion.areTwo(a.day(), b.day(), wordsOfA, wordsOfB)) {
            return new Comparison(false, Grade.DIFFERENT, Optional.of(Conflict.OCCASION), words.diff());
        }
        return words;
    }

    /** Compared in the order of their texts, so that both directions give one answer. */
    Comparison compare(Wording a, Wording b) {
        if (a.text().compareTo(b.text()) <= 0) {
            return compareInOrder(a, b);
        }
        Comparison reverse = compareInOrder(b, a);
        List<WordChange> diff = reverse.diff().stream()
                .map(change -> new WordChange(change.to(), change.from()))
                .toList();
        return new Comparison(reverse.same(), reverse.grade(), reverse.conflict(), diff);
    }

    /** For a sighting that already belongs to a group: its grade is never {@link Grade#DIFFERENT}. */
    Comparison variant(String canonical, String words) {
        Comparison comparison = compare(canonical, words);
        return comparison.same()
                ? comparison
                : new Comparison(true, Grade.REWORDED, Optional.empty(), comparison.diff());
    }

    private static Comparison compareInOrder(Wording a, Wording b) {
        if (a.hasSameWords(b)) {
            return new Comparison(true, Grade.IDENTICAL, Optional.empty(), List.of());
        }
        Pair pair = Pair.of(a, b);
        List<WordChange> diff = WordChanges.of(a, b, pair.alignment());
        Grade grade = Grading.grade(Evidence.of(pair));
        if (grade == Grade.DIFFERENT && !NearWords.surround(pair)) {
            return new Comparison(false, grade, Optional.empty(), diff);
        }
        Optional<Conflict> conflict = conflict(a, b, pair.alignment());
        return conflict.isPresent() || grade == Grade.DIFFERENT
                ? new Comparison(false, Grade.DIFFERENT, conflict, diff)
                : new Comparison(true, grade, conflict, diff);
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
