package org.wirefold.analysis.statements;

import java.util.List;
import java.util.Optional;

/**
 * One word of a wording, or a number or a name of several, ready to be compared.
 *
 * @param surface as written
 * @param plain lower case without apostrophes: equal for words that differ in typography only
 * @param stem without inflection; the first form of its line for a known name, so that aliases are equal
 * @param root without derivation
 * @param meanings numbers of its groups of synonyms, ascending
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
        List<Integer> meanings,
        double weight,
        Role role,
        Optional<Quantity> quantity,
        Piece.Place place) {

    /** What part a word plays. */
    enum Role {
        FUNCTION,
        NEGATOR,
        CONTENT,
        VERB,
        NAME,
        NUMBER
    }

    private static final double GRAMMAR_WEIGHT = 0.1;
    private static final double COMMON_WEIGHT = 0.5;
    private static final double CONTENT_WEIGHT = 1;

    /** A number; "one" alone is a pronoun that can be one. */
    static Word number(String surface, String plain, Quantity quantity, Piece.Place place) {
        if (quantity.weak()) {
            return new Word(
                    surface,
                    plain,
                    plain,
                    plain,
                    List.of(),
                    GRAMMAR_WEIGHT,
                    Role.FUNCTION,
                    Optional.of(quantity),
                    place);
        }
        String key = "#" + quantity.dimension();
        double weight = quantity.isAmount() ? CONTENT_WEIGHT : COMMON_WEIGHT;
        return new Word(surface, plain, key, key, List.of(), weight, Role.NUMBER, Optional.of(quantity), place);
    }

    /** A name of the list of aliases. */
    static Word known(String surface, String plain, String entity, Piece.Place place) {
        return new Word(surface, plain, entity, entity, List.of(), CONTENT_WEIGHT, Role.NAME, Optional.empty(), place);
    }

    /** A word of grammar, negators included. */
    static Word grammar(String surface, String plain, Role role, Piece.Place place) {
        return new Word(surface, plain, plain, plain, List.of(), GRAMMAR_WEIGHT, role, Optional.empty(), place);
    }

    /** A word that says something; frequent ones say less. */
    static Word content(String surface, String plain, Role role, Piece.Place place) {
        String stem = Stems.stem(plain);
        double weight = Lexicon.isCommon(stem) ? COMMON_WEIGHT : CONTENT_WEIGHT;
        return new Word(
                surface, plain, stem, Stems.root(stem), Lexicon.meanings(stem), weight, role, Optional.empty(), place);
    }

    boolean isContent() {
        return role == Role.CONTENT || role == Role.VERB || role == Role.NAME || role == Role.NUMBER;
    }

    /** A word that claims something of others: a verb by the list and by the word before it. */
    boolean isVerb() {
        return role == Role.VERB;
    }

    boolean isName() {
        return role == Role.NAME;
    }

    boolean isNegator() {
        return role == Role.NEGATOR;
    }

    /** A number that is no time, date or rank. */
    boolean isAmount() {
        return role == Role.NUMBER && quantity.filter(Quantity::isAmount).isPresent();
    }

    boolean isNumber() {
        return role == Role.NUMBER;
    }
}
