package org.wirefold.analysis.figures;

import static org.wirefold.analysis.figures.Trait.OTHERTOPIC;
import static org.wirefold.analysis.figures.Trait.TOPIC;
import static org.wirefold.analysis.figures.Trait.TOPICWORD;

import org.wirefold.analysis.figures.Reading.Sentence;

/** What a number without a noun beside it counts: the nearest noun before it that could be counted, when that means soldiers. */
final class Topics {
    private final Reading reading;

    Topics(Reading reading) {
        this.reading = reading;
    }

    /** The token of the noun; -1 when it is something else or when there is none. */
    int before(int start, Sentence sentence) {
        int noun = reading.lastBefore(start, sentence.start(), Trait.of(TOPIC, OTHERTOPIC));
        if (noun >= 0) {
            return own(noun);
        }
        int after = number(start, sentence);
        return after >= 0 ? after : earlier(sentence, start);
    }

    /** True when the sentence itself names soldiers before the number. */
    boolean isNamedBefore(int start, Sentence sentence) {
        int noun = reading.lastBefore(start, sentence.start(), Trait.of(TOPIC, OTHERTOPIC));
        return noun >= 0 && own(noun) >= 0;
    }

    private int own(int noun) {
        boolean soldiers = reading.is(noun, TOPIC) && !reading.is(noun, OTHERTOPIC);
        boolean named = reading.is(noun + 1, Trait.CIVIL) && !reading.isAny(noun + 1, HeadNouns.NOUN);
        return soldiers && !named ? noun : -1;
    }

    /** "brings to 4,000 the number of soldiers": the noun stands after the number. */
    private int number(int start, Sentence sentence) {
        for (int i = start; i < Math.min(sentence.end(), start + 8); i++) {
            if (reading.is(i, TOPICWORD)) {
                for (int j = i + 1; j < Math.min(sentence.end(), i + 7); j++) {
                    if (reading.isAny(j, Trait.of(TOPIC, OTHERTOPIC))) {
                        return own(j);
                    }
                }
            }
        }
        return -1;
    }

    /** "That was reduced to …", "The increase …": the noun stands in the sentence before. */
    private int earlier(Sentence sentence, int start) {
        if (sentence.index() == 0) {
            return -1;
        }
        boolean refersBack = reading.isOneOf(
                        sentence.start(),
                        "that",
                        "this",
                        "it",
                        "they",
                        "the",
                        "these",
                        "those",
                        "of",
                        "some",
                        "another",
                        "about",
                        "around",
                        "nearly",
                        "only")
                || reading.any(sentence.start(), start, Trait.FRAME.bit)
                || start == sentence.start()
                || reading.isOneOf(sentence.start(), "according");
        Sentence previous = reading.sentences().get(sentence.index() - 1);
        int noun = refersBack ? reading.lastBefore(previous.end(), previous.start(), Trait.of(TOPIC, OTHERTOPIC)) : -1;
        return noun >= 0 ? own(noun) : -1;
    }

    /** troop or nonstate, by the noun. */
    String kind(int noun) {
        return reading.is(noun, Trait.ARMED) || reading.isOneOf(noun, "militia", "militias", "guerrilla", "rebel")
                ? "nonstate"
                : "troop";
    }
}
