package org.wirefold.analysis.statements;

import java.util.List;

/** The words of a statement, ready to be compared. */
final class Wording {
    /**
     * Words of a wording that are compared; the rest of a longer one is not looked at. Eight times the longest quotation of the
     * evaluation sets. It bounds the time of a comparison: some steps look at every pair of words.
     */
    static final int MOST_WORDS = 1000;

    private final String text;
    private final List<Word> words;

    private Wording(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /** Linear in the length of the text. */
    static Wording of(String text) {
        return new Wording(text, new WordReader(text).read());
    }

    /** As given. */
    String text() {
        return text;
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
        if (size() != other.size() || size() == MOST_WORDS && !text.equals(other.text)) {
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
