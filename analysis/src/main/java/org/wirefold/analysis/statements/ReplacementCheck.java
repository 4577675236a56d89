package org.wirefold.analysis.statements;

import java.util.ArrayList;
import java.util.List;

/** Finds a replaced name and a word replaced by its opposite, where the words around them are aligned. */
final class ReplacementCheck {
    private ReplacementCheck() {}

    static boolean findsChange(Wording a, Wording b, Alignment alignment) {
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            int endA = i;
            while (endA < a.size() && alignment.ofA(endA) < 0) {
                endA++;
            }
            int endB = j;
            while (endB < b.size() && alignment.ofB(endB) < 0) {
                endB++;
            }
            if (isReplaced(a, b, i, endA, j, endB)) {
                return true;
            }
            i = endA + 1;
            j = endB + 1;
        }
        return false;
    }

    private static boolean isReplaced(Wording a, Wording b, int startA, int endA, int startB, int endB) {
        List<Word> left = content(a, startA, endA);
        List<Word> right = content(b, startB, endB);
        if (left.isEmpty() && right.isEmpty()) {
            return areSingleOpposites(a, b, startA, endA, startB, endB);
        }
        if (left.isEmpty() || right.isEmpty()) {
            return areSingleOpposites(a, b, startA, endA, startB, endB);
        }
        boolean names = left.stream().allMatch(Word::isName) && right.stream().allMatch(Word::isName);
        if (names) {
            return left.stream().anyMatch(x -> isMoreOften(x, a, b))
                    && right.stream().anyMatch(y -> isMoreOften(y, b, a));
        }
        return left.size() == 1 && right.size() == 1 && areAntonyms(left.get(0), right.get(0))
                || areSingleOpposites(a, b, startA, endA, startB, endB);
    }

    private static boolean areSingleOpposites(Wording a, Wording b, int startA, int endA, int startB, int endB) {
        return endA - startA == 1 && endB - startB == 1 && areAntonyms(a.word(startA), b.word(startB));
    }

    /** By the written word: words of grammar have no stem of their own. */
    private static boolean areAntonyms(Word a, Word b) {
        return Lexicon.areAntonyms(Stems.stem(a.plain()), Stems.stem(b.plain()));
    }

    /** Where the same names stand in another order, none is replaced. */
    private static boolean isMoreOften(Word name, Wording own, Wording other) {
        return count(own, name) > count(other, name);
    }

    private static long count(Wording wording, Word name) {
        return wording.words().stream()
                .filter(word -> Likeness.of(word, name) > 0)
                .count();
    }

    private static List<Word> content(Wording wording, int start, int end) {
        List<Word> content = new ArrayList<>();
        for (int i = start; i < end; i++) {
            if (wording.word(i).isContent()) {
                content.add(wording.word(i));
            }
        }
        return content;
    }
}
