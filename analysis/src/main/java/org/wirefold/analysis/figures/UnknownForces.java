package org.wirefold.analysis.figures;

import java.util.Optional;
import org.wirefold.analysis.figures.Mention.Shape;
import org.wirefold.analysis.figures.Reading.Sentence;
import org.wirefold.analysis.text.TextSpan;

/** Names of forces that the list does not hold: the capitalised words directly before the counted noun, as they stand. */
final class UnknownForces {
    /** The flag of a figure whose force is no code of the list. */
    static final String FLAG = "unknown-force";

    /** Capitalised words that name a branch, a region or a faith: many forces have them, none is called so. */
    private static final String[] PLAIN = {
        "air",
        "sea",
        "land",
        "ground",
        "special",
        "royal",
        "national",
        "federal",
        "coast",
        "home",
        "elite",
        "western",
        "eastern",
        "northern",
        "southern",
        "muslim",
        "christian",
        "arab",
        "islamic",
        "jewish",
        "government",
        "allied",
        "foreign",
        "international",
        "regular",
        "multinational"
    };

    private final Reading reading;

    UnknownForces(Reading reading) {
        this.reading = reading;
    }

    /** The name; marks the mention. Nothing in a sentence in capitals, where every word would be one. */
    Optional<String> of(Mention mention) {
        int noun = mention.head.noun();
        boolean spelled = !mention.sentence.capitals() && !isTitle(reading, mention.sentence);
        if (mention.shape != Shape.ATTACHED || !spelled || reading.nameAt(noun).isPresent()) {
            return Optional.empty();
        }
        int start = noun;
        while (start > mention.quantity.end() && isCapitalised(start - 1)) {
            start--;
        }
        while (start < noun && isPlain(start)) {
            start++;
        }
        if (isOpen(mention, start) || !hasStranger(start, noun)) {
            return Optional.empty();
        }
        mention.flags.add(FLAG);
        TextSpan span = reading.span(start, noun);
        return Optional.of(span.of(reading.tokens().text().original()));
    }

    private boolean isCapitalised(int token) {
        return reading.isWord(token) && reading.tokens().isCapitalised(token);
    }

    private boolean isPlain(int token) {
        long known = Trait.of(Trait.SOLDIERLY, Trait.MILITARY, Trait.REBELLY, Trait.POLICE, Trait.STOP, Trait.FORMER);
        return reading.isAny(token, known) || reading.isOneOf(token, PLAIN);
    }

    /** True when a word stands there that the grammar has no other use for. */
    private boolean hasStranger(int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.traits(i) == 0 && !reading.isOneOf(i, PLAIN)) {
                return true;
            }
        }
        return false;
    }

    /** True for a headline that writes most words with a capital. */
    static boolean isTitle(Reading reading, Sentence sentence) {
        int words = 0;
        int capitalised = 0;
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (reading.isWord(i) && reading.length(i) > 3) {
                words++;
                capitalised += reading.tokens().isCapitalised(i) ? 1 : 0;
            }
        }
        return capitalised * 3 > words * 2;
    }

    /** A hyphen before it makes it half of another word; so does one after it: "non-Selim", "Selim-led". */
    private boolean isOpen(Mention mention, int start) {
        for (int i = start - 1; i < mention.head.noun(); i++) {
            if (reading.isJoiner(i)) {
                return true;
            }
        }
        return false;
    }
}
