package org.wirefold.analysis.figures;

import static org.wirefold.analysis.figures.Trait.ARMED;
import static org.wirefold.analysis.figures.Trait.FORMATION;
import static org.wirefold.analysis.figures.Trait.MILITARY;
import static org.wirefold.analysis.figures.Trait.POLICE;
import static org.wirefold.analysis.figures.Trait.REBELLY;
import static org.wirefold.analysis.figures.Trait.SOLDIER;
import static org.wirefold.analysis.figures.Trait.SOLDIERLY;

import org.wirefold.analysis.figures.Reading.Sentence;

/** Nouns that count soldiers only when the words around say so: forces, men, personnel, advisers, members, positions. */
final class WeakNouns {
    /** Fewer "forces" than this are no soldiers but bodies of them, or forces of nature. */
    private static final double FEW = 10;

    /** Words from the verb of teaching to the noun phrase: the number and what qualifies it. */
    private static final int TAUGHT = 5;

    private final Reading reading;

    WeakNouns(Reading reading) {
        this.reading = reading;
    }

    String kind(Quantity quantity, int from, int noun, Sentence sentence) {
        boolean soldierly = reading.any(from, noun, SOLDIERLY.bit);
        boolean rebel = reading.any(from, noun, REBELLY.bit) || hasNonstate(from, noun);
        boolean police = reading.any(from, noun, POLICE.bit)
                || noun > from
                        && reading.isOneOf(noun - 1, "security", "riot", "border")
                        && !reading.isOneOf(noun, "forces");
        boolean named = reading.names(from, noun).stream().anyMatch(Names.Name::isState);
        boolean civil = reading.isOneOf(
                from, "civilian", "financial", "medical", "health", "aid", "relief", "election", "young", "old");
        if (isPupil(from, noun)) {
            return "";
        }
        if (civil || reading.isOneOf(noun - 1, "intelligence")) {
            return "";
        }
        if (police) {
            return soldierly ? "mixed" : "police";
        }
        if (rebel) {
            return reading.isOneOf(noun, "positions", "posts", "staff") ? "" : "nonstate";
        }
        if (soldierly) {
            return "troop";
        }
        return inContext(quantity, from, noun, sentence, named);
    }

    /** "trains 700 cadets", "250 foreign cadets": who comes to learn belongs to somebody else's army, or to none yet. */
    private boolean isPupil(int from, int noun) {
        if (!reading.isOneOf(noun, "cadets", "recruits")) {
            return false;
        }
        boolean taught = false;
        for (int i = from - 1; i >= from - TAUGHT; i--) {
            taught = taught
                    || reading.isOneOf(
                            i,
                            "train",
                            "trains",
                            "trained",
                            "training",
                            "teach",
                            "teaches",
                            "taught",
                            "teaching",
                            "educates",
                            "educated",
                            "schooled");
        }
        return taught || reading.isOneOf(from, "foreign", "visiting", "overseas");
    }

    /** A noun without a soldierly adjective: what comes after it, or the sentence, must be military. */
    private String inContext(Quantity quantity, int from, int noun, Sentence sentence, boolean named) {
        String word = reading.word(noun);
        boolean military = reading.any(sentence.start(), from, MILITARY.bit)
                || reading.any(noun + 1, sentence.end(), MILITARY.bit);
        boolean bare = noun == from;
        if (reading.isOneOf(noun, "sailors", "seamen") && isLabour(sentence)) {
            return "";
        }
        boolean accepted = switch (word) {
            case "forces" -> quantity.least() >= FEW && (named || military || bare);
            case "advisers", "advisors", "trainers", "instructors" -> named || military;
            case "positions", "posts" -> military && isHeadquarters(sentence);
            case "personnel" -> military || named;
            case "sailors",
                    "seamen",
                    "cadets",
                    "rangers",
                    "paras",
                    "submariners",
                    "observers",
                    "monitors",
                    "staff",
                    "mentors" -> military;
            case "men" ->
                bare
                        && !isSport(sentence)
                        && (military || isArmedAfter(noun) || isBody(sentence) || isAbroad(from, noun, sentence));
            case "recruits", "women", "volunteers", "snipers", "elements", "effectives", "cadres" ->
                bare && military && isArmedAfter(noun);
            case "officers" ->
                reading.isOneOf(noun - 1, "staff") && military
                        || reading.any(noun + 1, noun + 5, Trait.of(SOLDIERLY)) && reading.isOneOf(noun + 1, "and");
            default -> false;
        };
        if (accepted) {
            return isOfRebels(noun, word, sentence) ? "nonstate" : "troop";
        }
        return word.equals("members") ? members(noun, sentence) : "";
    }

    /** "The rebels have 6,000 men": those who were spoken of last. */
    private boolean isOfRebels(int noun, String word, Sentence sentence) {
        int last = reading.lastBefore(noun, sentence.start(), Trait.of(ARMED, REBELLY, SOLDIER, SOLDIERLY));
        return word.equals("men")
                && last >= 0
                && reading.isAny(last, Trait.of(ARMED, REBELLY))
                && !reading.isAny(last, Trait.of(SOLDIER));
    }

    private boolean isHeadquarters(Sentence sentence) {
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (reading.isOneOf(i, "headquarters", "command", "commands", "staffs")) {
                return true;
            }
        }
        return false;
    }

    /** "The Turkish force was cut to 30,000 men". */
    private boolean isBody(Sentence sentence) {
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (reading.isOneOf(i, "force")
                    && !reading.isOneOf(i - 1, "work", "labour", "labor", "sales", "task", "police", "by", "of")) {
                return true;
            }
        }
        return false;
    }

    /** Ten men after a foul are a football team. */
    private boolean isSport(Sentence sentence) {
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (reading.isOneOf(
                    i, "team", "match", "goal", "goals", "season", "foul", "league", "referee", "penalty", "coach",
                    "striker", "cup")) {
                return true;
            }
        }
        return false;
    }

    /** "Cuba has 11,000 men in Angola", "the U.N. should have 6,000 men": men whom a state keeps in another, or an alliance anywhere. */
    private boolean isAbroad(int from, int noun, Sentence sentence) {
        boolean alliance = reading.names(sentence.start(), from).stream()
                .anyMatch(name -> name.kind() == Names.Kind.ALLIANCE || name.kind() == Names.Kind.NONSTATE);
        if (alliance && reading.any(sentence.start(), from, Trait.HAVE.bit)) {
            return true;
        }
        boolean in = reading.isOneOf(noun + 1, "in", "to", "from", "into");
        return in
                && reading.nameAt(noun + 2).filter(Names.Name::isPlace).isPresent()
                && reading.names(sentence.start(), from).stream().anyMatch(Names.Name::isState);
    }

    /** Sailors who strike are no navy. */
    private boolean isLabour(Sentence sentence) {
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (reading.isOneOf(
                    i, "strike", "strikes", "striking", "union", "walkout", "stoppage", "merchant", "employed")) {
                return true;
            }
        }
        return false;
    }

    /** "… men in army uniforms", "men of the 3rd battalion", "men under arms". */
    private boolean isArmedAfter(int noun) {
        return reading.isOneOf(noun + 1, "in", "of", "under", "with", "who")
                && reading.any(noun + 2, noun + 9, MILITARY.bit);
    }

    /** "members of the rebel group", "a battalion with about 60 members". */
    private String members(int noun, Sentence sentence) {
        if (reading.isOneOf(noun - 1, "service") && !reading.isOneOf(noun - 2, "secret", "civil", "intelligence")) {
            return "troop";
        }
        int limit = Math.min(sentence.end(), noun + 8);
        if (reading.isOneOf(noun + 1, "of")) {
            boolean armed = reading.any(noun + 2, limit, REBELLY.bit | ARMED.bit)
                    || hasNonstate(noun + 2, limit)
                    || isFront(noun + 2, limit);
            boolean army = reading.any(noun + 2, limit, SOLDIERLY.bit);
            return armed ? "nonstate" : army ? "troop" : "";
        }
        int with = reading.lastBefore(noun, Math.max(sentence.start(), noun - 6), FORMATION.bit);
        boolean rebels = hasNonstate(sentence.start(), noun);
        return with >= 0 ? rebels ? "nonstate" : "troop" : "";
    }

    /** "the Moro National Liberation Front", "the Lord's Resistance Army": armed movements call themselves so. */
    private boolean isFront(int from, int limit) {
        for (int i = from; i < limit && (reading.isWord(i) || reading.isJoiner(i)); i++) {
            if (reading.isOneOf(i, "liberation", "resistance")
                    && reading.tokens().isCapitalised(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNonstate(int from, int to) {
        return reading.names(from, to).stream().anyMatch(name -> name.kind() == Names.Kind.NONSTATE);
    }
}
