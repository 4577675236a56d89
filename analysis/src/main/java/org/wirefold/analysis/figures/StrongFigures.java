package org.wirefold.analysis.figures;

import static org.wirefold.analysis.figures.Trait.ARMEDGROUP;
import static org.wirefold.analysis.figures.Trait.CIVIL;
import static org.wirefold.analysis.figures.Trait.GROUP;
import static org.wirefold.analysis.figures.Trait.MILITARY;
import static org.wirefold.analysis.figures.Trait.POLICE;
import static org.wirefold.analysis.figures.Trait.REBELLY;
import static org.wirefold.analysis.figures.Trait.SOLDIERLY;

import java.util.Optional;
import org.wirefold.analysis.figures.Mention.Shape;
import org.wirefold.analysis.figures.Reading.Sentence;

/** Sizes of bodies of people: a 10,000-strong force, a force 10,000 strong, a 39-man patrol. */
final class StrongFigures {
    private static final int MOST_WORDS = 9;
    /** More than the members of any alliance of states. */
    private static final double MANY = 200;

    private final Reading reading;

    StrongFigures(Reading reading) {
        this.reading = reading;
    }

    /** True for the words that make a number the size of something. */
    static boolean isMeasure(Reading reading, int token) {
        return reading.isOneOf(token, "strong", "man", "men", "soldier", "troop", "marine", "person", "member");
    }

    /** The figure of a number followed by -strong, strong or -man; empty when it is none or not armed. */
    Optional<Mention> read(Quantity quantity, Sentence sentence) {
        int at = reading.isJoiner(quantity.end()) ? quantity.end() + 1 : quantity.end();
        if (isMeasure(reading, at) && reading.isJoiner(at + 1) && reading.isOneOf(at + 2, "strong")) {
            at += 2;
        }
        boolean joined = at > quantity.end();
        boolean strong = reading.isOneOf(at, "strong");
        if (!strong && !(joined && isMeasure(reading, at))) {
            return Optional.empty();
        }
        Optional<Mention> mission = strong ? mission(quantity, at, sentence) : Optional.empty();
        if (mission.isPresent()) {
            return mission;
        }
        int noun = groupAfter(at + 1, sentence, strong);
        boolean ahead = noun > 0;
        if (!ahead && strong && !reading.isJoiner(at + 1)) {
            noun = groupBefore(quantity.start(), sentence);
        }
        if (noun < 0 || !isArmed(at, noun, sentence, ahead)) {
            return Optional.empty();
        }
        String kind = kind(ahead ? at + 1 : Math.max(sentence.start(), noun - 4), noun);
        boolean plain = ahead && !reading.any(at + 1, noun, Trait.STOP.bit) && !hasComma(at + 1, noun);
        int end = plain ? noun + 1 : at + 1;
        end = plain ? withTroops(end, sentence) : end;
        return Optional.of(
                new Mention(quantity, sentence, Shape.STRONG, new Head(at, noun, end, kind, Head.PERSONNEL)));
    }

    /** "the 12,000-strong SFOR": a force that has only its name; of nations it would not be so many. */
    private Optional<Mention> mission(Quantity quantity, int strong, Sentence sentence) {
        return reading.nameAt(strong + 1)
                .filter(name -> name.kind() == Names.Kind.ALLIANCE || name.kind() == Names.Kind.NONSTATE)
                .filter(name -> quantity.least() >= MANY && endsThere(name.end()))
                .map(name -> new Mention(
                        quantity,
                        sentence,
                        Shape.STRONG,
                        new Head(
                                strong,
                                name.end() - 1,
                                name.end(),
                                name.kind() == Names.Kind.NONSTATE ? "nonstate" : "troop",
                                Head.PERSONNEL)));
    }

    private boolean endsThere(int token) {
        return !reading.isWord(token)
                || reading.isAny(token, Trait.of(Trait.STOP, Trait.ADVERB, Trait.VERB, Trait.BE, Trait.HAVE));
    }

    private boolean hasComma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.isMark(i, ',')) {
                return true;
            }
        }
        return false;
    }

    /** "company of Nigerian infantry": the people of the body belong to it. */
    private int withTroops(int end, Sentence sentence) {
        if (!reading.isOneOf(end, "of")) {
            return end;
        }
        for (int i = end + 1; i < Math.min(sentence.end(), end + 5) && reading.isWord(i); i++) {
            if (reading.is(i, Trait.SOLDIER)) {
                return i + 1;
            }
        }
        return end;
    }

    private int groupAfter(int from, Sentence sentence, boolean strong) {
        int found = -1;
        for (int i = from; i < Math.min(sentence.end(), from + MOST_WORDS); i++) {
            boolean stops = reading.is(i, Trait.STOP) && !(strong && reading.isOneOf(i, "and"));
            if (stops || reading.isMark(i, '.') || reading.isMark(i, ';')) {
                break;
            }
            if (reading.isAny(i, Trait.of(GROUP, ARMEDGROUP))) {
                found = i;
            } else if (found >= 0) {
                return isQualifier(found, i) ? -1 : found;
            }
        }
        return found;
    }

    /** "29-strong military alliance": the word qualifies another noun. */
    private boolean isQualifier(int group, int next) {
        boolean adjective = reading.isOneOf(
                group,
                "military",
                "guerrilla",
                "rebel",
                "peacekeeping",
                "infantry",
                "guard",
                "army",
                "police",
                "militia",
                "reserve");
        boolean plain =
                reading.isWord(next) && reading.traits(next) == 0 && !reading.endsWith(next, "ed") && next == group + 1;
        return adjective && plain;
    }

    private int groupBefore(int start, Sentence sentence) {
        for (int i = start - 1; i >= Math.max(sentence.start(), start - MOST_WORDS); i--) {
            if (reading.isAny(i, Trait.of(GROUP, ARMEDGROUP))) {
                return i;
            }
            if (reading.is(i, CIVIL) && !reading.isAny(i, HeadNouns.NOUN)) {
                return -1;
            }
        }
        return -1;
    }

    /** An army "of agents" or a repair team is not armed; a mission or a team is when the sentence is military. */
    private boolean isArmed(int measure, int noun, Sentence sentence, boolean ahead) {
        int from = ahead ? measure + 1 : Math.max(sentence.start(), noun - 3);
        boolean civilian = reading.isOneOf(noun + 1, "of")
                && !reading.any(noun + 2, noun + 6, Trait.of(SOLDIERLY, REBELLY, POLICE) | HeadNouns.NOUN)
                && reading.names(noun + 2, Math.min(noun + 6, sentence.end())).isEmpty();
        if (civilian
                || reading.any(from, noun, CIVIL.bit)
                || reading.isOneOf(noun - 1, "work", "sales", "task-less", "labour", "labor", "repair", "rescue")) {
            return false;
        }
        if (reading.is(noun, ARMEDGROUP)) {
            return true;
        }
        boolean soldierly = reading.any(from, noun, Trait.of(SOLDIERLY, REBELLY, POLICE));
        boolean named = reading.names(from, noun).stream().anyMatch(name -> !name.isPlace());
        boolean context = reading.any(sentence.start(), measure, MILITARY.bit)
                || reading.any(noun + 1, sentence.end(), MILITARY.bit);
        boolean body = !reading.isOneOf(noun, "team", "teams", "group", "groups", "movement", "wing", "band", "column")
                || soldierly;
        boolean teamOfMen = reading.isOneOf(measure, "man", "soldier", "marine", "troop");
        return soldierly || named && context || context && (body || teamOfMen);
    }

    private String kind(int from, int noun) {
        if (reading.any(from, noun, POLICE.bit)) {
            return "police";
        }
        boolean rebels = reading.any(from, noun, REBELLY.bit)
                || reading.isOneOf(noun, "militia", "guerrilla", "rebel", "membership", "movement", "insurgency")
                || reading.names(from, noun).stream().anyMatch(name -> name.kind() == Names.Kind.NONSTATE);
        return rebels || reading.isOneOf(noun + 1, "of") && reading.any(noun + 2, noun + 5, Trait.ARMED.bit)
                ? "nonstate"
                : "troop";
    }
}
