package org.wirefold.analysis.statements;

/**
 * A token of a wording before numbers and names of several tokens are put together.
 *
 * @param lower folded, lower case
 * @param start first code unit in the wording
 * @param end one past the last
 * @param mark true for punctuation
 * @param capital true when written with an upper-case first letter
 * @param capitals true when every letter is upper case
 * @param place where it stands
 */
record Piece(String lower, int start, int end, boolean mark, boolean capital, boolean capitals, Place place) {

    /**
     * Where a word stands.
     *
     * @param clause number of the clause, cut at every mark but the hyphen
     * @param sentence number of the sentence
     * @param quoted true between quotation marks
     * @param opensSentence true for the first word, whose capital says nothing
     */
    record Place(int clause, int sentence, boolean quoted, boolean opensSentence) {}

    boolean isMark(char c) {
        return mark && lower.charAt(0) == c;
    }

    boolean is(String word) {
        return !mark && lower.equals(word);
    }
}
