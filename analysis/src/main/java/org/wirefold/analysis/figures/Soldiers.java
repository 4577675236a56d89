package org.wirefold.analysis.figures;

import static org.wirefold.analysis.figures.Trait.ARMED;
import static org.wirefold.analysis.figures.Trait.CIVIL;
import static org.wirefold.analysis.figures.Trait.FORMATION;
import static org.wirefold.analysis.figures.Trait.MILITARY;
import static org.wirefold.analysis.figures.Trait.POLICE;
import static org.wirefold.analysis.figures.Trait.REBELLY;
import static org.wirefold.analysis.figures.Trait.SOLDIER;
import static org.wirefold.analysis.figures.Trait.SOLDIERLY;
import static org.wirefold.analysis.figures.Trait.STOP;
import static org.wirefold.analysis.figures.Trait.WEAK;

import org.wirefold.analysis.figures.HeadNouns.Answer;
import org.wirefold.analysis.figures.HeadNouns.Result;
import org.wirefold.analysis.figures.Reading.Sentence;

/** Decides whether a counted noun means soldiers, armed people or police, from its adjectives and from the sentence. */
final class Soldiers {
    private final Reading reading;
    private final WeakNouns weak;

    Soldiers(Reading reading) {
        this.reading = reading;
        this.weak = new WeakNouns(reading);
    }

    /** The phrase from its first adjective to the noun. */
    Result judge(Quantity quantity, int from, int noun, Sentence sentence) {
        if (isFollowedByAnotherNoun(noun)) {
            return Result.of(Answer.OTHER, from);
        }
        String kind = kind(quantity, from, noun, sentence);
        if (kind.isEmpty()) {
            return Result.of(Answer.OTHER, from);
        }
        if (reading.is(noun, FORMATION)) {
            return Result.found(new Head(from, noun, noun + 1, kind, formation(noun)));
        }
        return Result.found(extended(from, noun, kind, sentence));
    }

    /** "another 1,000 Cubans": a people as noun, in a sentence about soldiers. */
    boolean isNation(int at, int from, Sentence sentence) {
        if (at != from && !reading.isOneOf(at - 1, "more", "extra", "additional")) {
            return false;
        }
        Names.Name name = reading.nameAt(at)
                .filter(one -> one.kind() == Names.Kind.STATE && !one.possessive())
                .orElse(null);
        if (name == null || !isPeople(name)) {
            return false;
        }
        int next = name.end();
        boolean ends = !reading.isWord(next)
                || reading.isAny(next, Trait.of(STOP, Trait.ADVERB, Trait.VERB))
                || reading.endsWith(next, "ed");
        boolean soldiers =
                reading.any(sentence.start(), from, MILITARY.bit) || reading.any(next, sentence.end(), MILITARY.bit);
        return ends
                && soldiers
                && !reading.any(sentence.start(), sentence.end(), Trait.ADMIN.bit)
                && !isCivilSentence(sentence);
    }

    private boolean isPeople(Names.Name name) {
        String last = reading.word(name.end() - 1);
        return last.endsWith("s") && !last.endsWith("ss")
                || last.endsWith("men")
                || reading.isOneOf(name.end() - 1, "irish", "british", "french", "dutch");
    }

    private boolean isCivilSentence(Sentence sentence) {
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (reading.isOneOf(
                    i,
                    "civilians",
                    "refugees",
                    "homes",
                    "fled",
                    "villagers",
                    "voters",
                    "tourists",
                    "residents",
                    "displaced",
                    "emigrated",
                    "workers")) {
                return true;
            }
        }
        return false;
    }

    private boolean isFollowedByAnotherNoun(int noun) {
        boolean plain = reading.is(noun + 1, CIVIL) && !reading.isAny(noun + 1, HeadNouns.NOUN);
        return plain || reading.isJoiner(noun + 1) || reading.isOneOf(noun + 1, "jet", "jets", "plane", "aircraft");
    }

    /** troop, nonstate, police or mixed; empty when it is none of them. */
    private String kind(Quantity quantity, int from, int noun, Sentence sentence) {
        if (reading.is(noun, FORMATION)) {
            return isFormation(quantity, from, noun) ? kindOf(from, noun, "troop") : "";
        }
        if (reading.is(noun, SOLDIER)) {
            return kindOf(from, noun, "troop");
        }
        if (reading.is(noun, ARMED)) {
            return isAircraft(noun, sentence) || isParliament(noun, sentence) ? "" : "nonstate";
        }
        if (reading.is(noun, POLICE)) {
            boolean named = reading.names(from, noun + 1).stream().anyMatch(name -> name.end() == noun + 1);
            return named || military(from, noun) ? "troop" : "police";
        }
        return weak.kind(quantity, from, noun, sentence);
    }

    private boolean military(int from, int noun) {
        return noun > from && reading.isOneOf(noun - 1, "military");
    }

    private String kindOf(int from, int noun, String otherwise) {
        boolean police = reading.any(from, noun, POLICE.bit);
        boolean soldierly = reading.any(from, noun, SOLDIERLY.bit);
        if (police && soldierly && reading.any(from, noun, STOP.bit)) {
            return "mixed";
        }
        boolean rebel = reading.any(from, noun, REBELLY.bit) || hasNonstate(from, noun);
        return rebel ? "nonstate" : police && !military(from, noun) ? "police" : otherwise;
    }

    private boolean hasNonstate(int from, int to) {
        return reading.names(from, to).stream().anyMatch(name -> name.kind() == Names.Kind.NONSTATE);
    }

    private boolean isFormation(Quantity quantity, int from, int noun) {
        boolean plain =
                reading.isOneOf(noun, "brigade", "brigades", "battalion", "battalions", "regiments", "platoons");
        boolean soldierly = reading.any(from, noun, SOLDIERLY.bit | SOLDIER.bit)
                || reading.isOneOf(noun + 1, "of")
                        && (reading.any(noun + 2, noun + 5, SOLDIER.bit)
                                || reading.nameAt(noun + 2).isPresent());
        return !quantity.vague() && !quantity.factor() && quantity.least() < 100 && (plain || soldierly);
    }

    private String formation(int noun) {
        String word = reading.word(noun);
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** Rebels who vote sit in a parliament. */
    private boolean isParliament(int noun, Sentence sentence) {
        if (!reading.isOneOf(noun, "rebels")) {
            return false;
        }
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (reading.isOneOf(
                    i, "voted", "votes", "vote", "mps", "backbench", "backbenchers", "tory", "whip", "amendment")) {
                return true;
            }
        }
        return false;
    }

    /** "Two Libyan fighters" beside aircraft are aircraft. */
    private boolean isAircraft(int noun, Sentence sentence) {
        if (!reading.isOneOf(noun, "fighters")) {
            return false;
        }
        for (int i = sentence.start(); i < sentence.end(); i++) {
            boolean air = reading.isOneOf(
                    i,
                    "jet",
                    "jets",
                    "f",
                    "mig",
                    "migs",
                    "bombers",
                    "airspace",
                    "radar",
                    "intercepted",
                    "tomcats",
                    "mirage");
            if (air && (reading.length(i) > 1 || reading.isJoiner(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Takes further nouns in: "sailors and marines", "police and troops", "members of the rebel group Shining Path". */
    private Head extended(int from, int noun, String kind, Sentence sentence) {
        int end = noun + 1;
        String all = kind;
        int next = joined(end, sentence.end());
        while (next > 0) {
            all = together(all, reading.traits(next), reading.isOneOf(next - 1, "military"));
            end = next + 1;
            next = joined(end, sentence.end());
        }
        return new Head(from, noun, end, all, Head.PERSONNEL);
    }

    /** The noun that "and" adds without a number of its own; 0 when there is none. */
    private int joined(int at, int limit) {
        int start = at;
        if (reading.isMark(start, ',')) {
            start++;
        }
        if (reading.isOneOf(start, "and", "or")) {
            start++;
        }
        if (start == at) {
            return 0;
        }
        for (int i = start; i < Math.min(limit, start + 4); i++) {
            boolean civilian = reading.isOneOf(i, "civilians");
            if (reading.isAny(i, HeadNouns.NOUN) && !reading.is(i, FORMATION) || civilian) {
                boolean runsOn = reading.isAny(i + 1, HeadNouns.NOUN);
                boolean counted =
                        reading.isMark(at, ',') && !reading.isOneOf(i + 1, ",") && start == at + 1 && !isList(i);
                return runsOn ? i + 1 : counted ? 0 : i;
            }
            if (!reading.isWord(i) || reading.isAny(i, Trait.of(STOP, CIVIL, Trait.NUMBER))) {
                return 0;
            }
        }
        return 0;
    }

    private boolean isList(int noun) {
        return reading.isMark(noun + 1, ',') && reading.isOneOf(noun + 2, "and");
    }

    private static String together(String kind, long traits, boolean military) {
        boolean police = (traits & POLICE.bit) != 0 && !military;
        boolean civil = (traits & CIVIL.bit) != 0;
        boolean soldier = (traits & Trait.of(SOLDIER, WEAK)) != 0;
        if (kind.equals("troop") && (police || civil) || kind.equals("police") && soldier) {
            return "mixed";
        }
        return kind;
    }
}
