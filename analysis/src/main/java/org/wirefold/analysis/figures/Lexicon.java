package org.wirefold.analysis.figures;

import org.wirefold.analysis.text.Tokens;

/** All words the grammar knows: traits from {@code words.txt}, number words, first words of names. Loaded once. */
final class Lexicon {

    /** What a noun keeps when it owns something: "the militia's strength". */
    private static final long POSSESSIVE =
            Trait.of(Trait.TOPIC, Trait.SOFTTOPIC, Trait.HARD, Trait.MILITARY, Trait.OTHERTOPIC);

    private static final Lexicon ENGLISH = new Lexicon();

    private final WordTable words = new WordTable();
    private final NumberWords numbers = new NumberWords();
    private final Names names = Names.load();

    private Lexicon() {
        for (String line : Resource.lines("words.txt")) {
            int colon = line.indexOf(':');
            long trait = Trait.named(line.substring(0, colon)).bit;
            for (String word : line.substring(colon + 1).trim().split(" ")) {
                words.add(hash(word), trait);
                words.add(hash(word + "'s"), trait & POSSESSIVE);
            }
        }
        numbers.hashes().forEach(hash -> words.add(hash, Trait.NUMBER.bit));
        names.firstWords().forEach(hash -> words.add(hash, Trait.NAME.bit));
    }

    static Lexicon english() {
        return ENGLISH;
    }

    NumberWords numbers() {
        return numbers;
    }

    Names names() {
        return names;
    }

    /** The traits of every token. */
    long[] traits(Tokens tokens) {
        long[] traits = new long[tokens.count()];
        for (int i = 0; i < traits.length; i++) {
            traits[i] = words.traits(tokens.hash(i));
        }
        return traits;
    }

    /** The hash that {@link Tokens} gives to a word. */
    static int hash(String word) {
        return Tokens.of(word).hash(0);
    }
}
