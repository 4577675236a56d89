package org.wirefold.analysis.statements;

import java.util.Optional;

/**
 * One word of a wording, or a number or a name of several, ready to be compared.
 *
 * @param surface as written
 * @param plain lower case without apostrophes: equal for words that differ in typography only
 * @param stem without inflection; the first form of its line for a known name, so that aliases are equal
 * @param root without derivation
 * @param weight how much sharing it says, 0 to about 1
 * @param role what part it plays
 * @param quantity its amount when it is a number
 * @param place where it stands
 */
record Word(
        String surface,
        String plain,
        String stem,
        String root,
        double weight,
        Role role,
        Optional<Quantity> quantity,
        Piece.Place place) {

    /** What part a word plays. */
    enum Role {
        FUNCTION,
        NEGATOR,
        CONTENT,
        NAME,
        NUMBER
    }

    boolean isContent() {
        return role == Role.CONTENT || role == Role.NAME || role == Role.NUMBER;
    }

    boolean isName() {
        return role == Role.NAME;
    }

    boolean isNegator() {
        return role == Role.NEGATOR;
    }

    boolean isNumber() {
        return role == Role.NUMBER;
    }
}
