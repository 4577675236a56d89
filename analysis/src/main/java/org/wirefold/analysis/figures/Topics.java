package org.wirefold.analysis.figures;

import static org.wirefold.analysis.figures.Trait.OTHERTOPIC;
import static org.wirefold.analysis.figures.Trait.SOFTTOPIC;
import static org.wirefold.analysis.figures.Trait.TOPIC;
import static org.wirefold.analysis.figures.Trait.TOPICWORD;

import org.wirefold.analysis.figures.Reading.Sentence;

/**
 * What a number without a noun beside it counts. In a change it is the object of the word of change ("reduce the number of soldiers
 * to"), else its subject ("NATO's mission will increase to"); elsewhere the nearest noun before the number that can be counted.
 */
final class Topics {
    private static final long COUNTED = Trait.of(TOPIC, SOFTTOPIC, OTHERTOPIC);

    private final Reading reading;

    Topics(Reading reading) {
        this.reading = reading;
    }

    /** The noun counted by a number in a change whose word stands at a token; -1 when it is something else or when there is none. */
    int ofChange(int verb, int start, Sentence sentence) {
        int object = lastTopic(start, verb);
        if (object > verb) {
            return own(object, sentence);
        }
        int after = number(start, sentence);
        if (after >= 0) {
            return after;
        }
        int subject = subject(verb, sentence);
        return subject >= 0 ? own(subject, sentence) : earlier(sentence, verb, start);
    }

    /** The nearest noun before a number; -1 when it is something else or when there is none. */
    int before(int start, Sentence sentence) {
        int noun = lastTopic(start, sentence.start());
        return noun >= 0 ? own(noun, sentence) : earlier(sentence, sentence.start(), start);
    }

    /** A noun before the number or in the rest of the sentence: "the remaining 50,000, the army said of its troops". */
    int around(int start, Sentence sentence) {
        int noun = before(start, sentence);
        if (noun >= 0) {
            return noun;
        }
        for (int i = start; i < sentence.end(); i++) {
            if (reading.is(i, TOPIC)) {
                return own(i, sentence);
            }
        }
        return -1;
    }

    /** True when the sentence itself names soldiers before the number. */
    boolean isNamedBefore(int start, Sentence sentence) {
        int noun = lastTopic(start, sentence.start());
        return noun >= 0 && own(noun, sentence) >= 0;
    }

    /** Passes over where they are: "troops stationed on military bases by a third". */
    private int lastTopic(int start, int floor) {
        int noun = reading.lastBefore(start, floor, COUNTED);
        while (noun >= 0 && isWhere(noun)) {
            noun = reading.lastBefore(noun, floor, COUNTED);
        }
        return noun;
    }

    private boolean isWhere(int noun) {
        boolean place = reading.isOneOf(noun, "bases", "ships", "warships", "countries", "military", "units");
        return place
                && (reading.isAny(noun - 1, Trait.of(Trait.MILITARY, Trait.STOP, Trait.NUMBER))
                        || reading.isOneOf(noun + 1, "bases", "base"));
    }

    /** The noun itself when it means soldiers; a soft one needs a text about soldiers, and "work force" is none. */
    private int own(int noun, Sentence sentence) {
        boolean other = reading.is(noun, OTHERTOPIC)
                || reading.is(noun + 1, Trait.CIVIL) && !reading.isAny(noun + 1, HeadNouns.NOUN);
        boolean work = reading.isOneOf(noun - 1, "work", "labour", "labor", "sales", "market", "task", "air")
                && reading.isOneOf(noun, "force", "forces");
        if (other || work) {
            return -1;
        }
        return reading.is(noun, TOPIC) || reading.isMilitaryAround(sentence) ? noun : -1;
    }

    /** The noun before the verb and its auxiliaries, over "in the country", "of its mission" and the like; -1 when a stranger stands there. */
    private int subject(int verb, Sentence sentence) {
        for (int i = verb - 1; i >= Math.max(sentence.start(), verb - 14); i--) {
            if (reading.isAny(i, COUNTED)) {
                return i;
            }
            boolean passed = reading.isAny(
                            i,
                            Trait.of(
                                    Trait.MODIFIERWORD,
                                    Trait.ADVERB,
                                    Trait.BE,
                                    Trait.HAVE,
                                    Trait.STOP,
                                    Trait.NAME,
                                    TOPICWORD,
                                    Trait.MONTH,
                                    Trait.PLAN,
                                    Trait.WISH,
                                    Trait.HYPO))
                    || reading.isOneOf(
                            i,
                            "country",
                            "region",
                            "area",
                            "capital",
                            "would",
                            "will",
                            "start",
                            "being",
                            "begin",
                            "significantly")
                    || reading.isJoiner(i)
                    || reading.isMark(i, '(')
                    || reading.isMark(i, ')')
                    || reading.isMark(i, ',')
                    || reading.isNumeral(i)
                    || reading.endsWith(i, "ly");
            if (!passed) {
                return -1;
            }
        }
        return -1;
    }

    /** "brings to 4,000 the number of soldiers": the noun stands after the number. */
    private int number(int start, Sentence sentence) {
        for (int i = start; i < Math.min(sentence.end(), start + 8); i++) {
            if (reading.is(i, TOPICWORD)) {
                for (int j = i + 1; j < Math.min(sentence.end(), i + 7); j++) {
                    if (reading.isAny(j, COUNTED)) {
                        return own(j, sentence);
                    }
                }
            }
        }
        return -1;
    }

    /** "It will grow to …", "Around 25,000 would remain": the noun stands in the sentence before. */
    private int earlier(Sentence sentence, int verb, int start) {
        if (sentence.index() == 0) {
            return -1;
        }
        boolean pronoun =
                reading.isOneOf(sentence.start(), "that", "this", "it", "they") && verb - sentence.start() < 8;
        boolean bare = start - sentence.start() <= 3 || reading.isOneOf(sentence.start(), "according");
        boolean number = reading.isOneOf(sentence.start(), "the", "that", "this", "its", "their")
                && reading.isAny(sentence.start() + 1, Trait.of(TOPICWORD))
                && verb - sentence.start() < 8;
        boolean same = reading.any(start, Math.min(sentence.end(), start + 12), HeadNouns.NOUN & ~Trait.WEAK.bit);
        if (!pronoun && !bare && !number && !same) {
            return -1;
        }
        Sentence previous = reading.sentences().get(sentence.index() - 1);
        int noun = lastTopic(previous.end(), previous.start());
        return noun >= 0 ? own(noun, previous) : -1;
    }

    /** True for a noun that means soldiers or armed people and nothing softer. */
    boolean isTroops(int noun) {
        return noun >= 0 && reading.is(noun, TOPIC) && !reading.is(noun, SOFTTOPIC);
    }

    /** troop or nonstate, by the noun. */
    String kind(int noun) {
        boolean armed =
                reading.is(noun, Trait.ARMED) || reading.isOneOf(noun, "militia", "militias", "guerrilla", "rebel");
        return armed ? "nonstate" : "troop";
    }
}
