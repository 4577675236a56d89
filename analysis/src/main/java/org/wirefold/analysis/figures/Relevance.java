package org.wirefold.analysis.figures;

import org.wirefold.analysis.figures.Reading.Sentence;
import org.wirefold.analysis.text.Tokens;

/** Where it is worth while to read: numbers near words for soldiers. Most articles have none and cost one look at each token. */
final class Relevance {
    /** Words for soldiers, or for what they form. */
    private static final long CORE = Trait.of(
            Trait.SOLDIER,
            Trait.ARMED,
            Trait.POLICE,
            Trait.FORMATION,
            Trait.TOPIC,
            Trait.HARD,
            Trait.ARMEDGROUP,
            Trait.ADVISORY,
            Trait.REBELLY);

    /** Words that in a text about soldiers may mean them. */
    private static final long PEOPLE = Trait.WEAK.bit;

    /** Tokens between a number and such a word: two sentences of ordinary length, since a number may refer back. */
    private static final int NEAR = 120;

    private Relevance() {}

    /** True when a number stands near a word for soldiers anywhere. */
    static boolean isWorthReading(Tokens tokens, long[] traits) {
        int number = -NEAR - 1;
        int core = -NEAR - 1;
        for (int i = 0; i < traits.length; i++) {
            boolean isCore = (traits[i] & CORE) != 0;
            boolean isNumber = tokens.isNumber(i) || (traits[i] & Trait.NUMBER.bit) != 0;
            core = isCore ? i : core;
            number = isNumber ? i : number;
            if ((isCore || isNumber) && Math.abs(core - number) <= NEAR) {
                return true;
            }
        }
        return false;
    }

    /** True when a sentence or the one before it names soldiers. */
    static boolean isWorthReading(Reading reading, Sentence sentence) {
        int from = reading.sentences().get(Math.max(0, sentence.index() - 1)).start();
        return reading.any(from, sentence.end(), CORE | PEOPLE);
    }
}
