package org.wirefold.analysis.statements;

import java.util.List;

/** The words of a statement, ready to be compared. */
final class Wording {
    private final List<Word> words;

    private Wording(List<Word> words) {
        this.words = words;
    }

    /** Linear in the length of the text. */
    static Wording of(String text) {
        return new Wording(new WordReader(text).read());
    }

    List<Word> words() {
        return words;
    }

    int size() {
        return words.size();
    }

    Word word(int at) {
        return words.get(at);
    }

    /** True when some words but not all stand between quotation marks. */
    boolean isPartlyQuoted() {
        boolean quoted = words.stream().anyMatch(word -> word.place().quoted());
        return quoted && !words.stream().allMatch(word -> word.place().quoted());
    }

    /** The same words in the same order, but for case, punctuation and apostrophes. */
    boolean hasSameWords(Wording other) {
        if (size() != other.size()) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            if (!word(i).plain().equals(other.word(i).plain())) {
                return false;
            }
        }
        return true;
    }
}
