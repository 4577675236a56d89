package org.wirefold.analysis.statements;

import java.util.ArrayList;
import java.util.List;

/** Finds a changed number: amounts of one kind on both sides that the other side does not have. */
final class NumberCheck {
    private NumberCheck() {}

    static boolean findsChange(Wording a, Wording b, Alignment alignment) {
        List<Word> left = unmatched(a, b, alignment, true);
        List<Word> right = unmatched(b, a, alignment, false);
        for (Word one : left) {
            for (Word other : right) {
                if (areComparable(one, other)) {
                    return true;
                }
            }
        }
        return changedInPlace(a, b, alignment) || changedAfterWord(a, b, alignment);
    }

    private static boolean areComparable(Word one, Word other) {
        Quantity x = one.quantity().orElseThrow();
        Quantity y = other.quantity().orElseThrow();
        return x.isComparableWith(y) && !x.isEqualTo(y);
    }

    /** Numbers without an equal one left over on the other side. */
    private static List<Word> unmatched(Wording a, Wording b, Alignment alignment, boolean first) {
        List<Word> pool = new ArrayList<>();
        for (int j = 0; j < b.size(); j++) {
            if (b.word(j).quantity().isPresent() && (first ? alignment.ofB(j) : alignment.ofA(j)) < 0) {
                pool.add(b.word(j));
            }
        }
        List<Word> unmatched = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            Word word = a.word(i);
            if (word.isNumber() && (first ? alignment.ofA(i) : alignment.ofB(i)) < 0) {
                if (!takeEqual(word, pool)) {
                    unmatched.add(word);
                }
            }
        }
        return unmatched;
    }

    private static boolean takeEqual(Word word, List<Word> pool) {
        for (int k = 0; k < pool.size(); k++) {
            Quantity x = word.quantity().orElseThrow();
            Quantity y = pool.get(k).quantity().orElseThrow();
            boolean sameFigure = x.isEqualTo(y)
                    || x.value() == y.value()
                            && (x.dimension().equals(Quantity.COUNT)
                                    || y.dimension().equals(Quantity.COUNT));
            if (sameFigure) {
                pool.remove(k);
                return true;
            }
        }
        return false;
    }

    /** "A yield of 4.47" against "a yield of 4.41": another number of the kind after the same two words. */
    private static boolean changedAfterWord(Wording a, Wording b, Alignment alignment) {
        for (int i = 2; i < a.size(); i++) {
            int before = alignment.ofA(i - 1);
            boolean sameWords = before > 0
                    && before + 1 < b.size()
                    && alignment.ofA(i - 2) == before - 1
                    && !a.word(i - 1).isNumber()
                    && a.word(i - 2).isContent();
            if (sameWords
                    && a.word(i).isNumber()
                    && b.word(before + 1).isNumber()
                    && areComparable(a.word(i), b.word(before + 1))) {
                return true;
            }
        }
        return false;
    }

    /** A number between two aligned neighbours that has another one in its place, whatever their kinds. */
    private static boolean changedInPlace(Wording a, Wording b, Alignment alignment) {
        for (int i = 0; i < a.size(); i++) {
            if (a.word(i).quantity().isEmpty() || alignment.ofA(i) >= 0) {
                continue;
            }
            int before = i == 0 ? -1 : alignment.ofA(i - 1);
            int after = i + 1 == a.size() ? b.size() : alignment.ofA(i + 1);
            boolean inPlace = (i == 0 || before >= 0) && after >= 0 && after - before == 2;
            if (inPlace
                    && b.word(before + 1).quantity().isPresent()
                    && !b.word(before + 1)
                            .quantity()
                            .get()
                            .isEqualTo(a.word(i).quantity().get())) {
                return true;
            }
        }
        return false;
    }
}
