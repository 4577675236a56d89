package org.wirefold.analysis.figures;

import static org.wirefold.analysis.figures.Trait.ADJECTIVE;
import static org.wirefold.analysis.figures.Trait.ADVERB;
import static org.wirefold.analysis.figures.Trait.ARMED;
import static org.wirefold.analysis.figures.Trait.CIVIL;
import static org.wirefold.analysis.figures.Trait.FORMATION;
import static org.wirefold.analysis.figures.Trait.FORMER;
import static org.wirefold.analysis.figures.Trait.INCLUDE;
import static org.wirefold.analysis.figures.Trait.NAME;
import static org.wirefold.analysis.figures.Trait.POLICE;
import static org.wirefold.analysis.figures.Trait.SOLDIER;
import static org.wirefold.analysis.figures.Trait.SOLDIERLY;
import static org.wirefold.analysis.figures.Trait.STOP;
import static org.wirefold.analysis.figures.Trait.WEAK;

import org.wirefold.analysis.figures.Reading.Sentence;

/** Finds the counted noun that follows a number: up to seven words of nationality, branch and kind, then soldiers or armed people. */
final class HeadNouns {
    /** What follows a number. */
    enum Answer {
        /** Soldiers or armed people. */
        FOUND,
        /** Nothing that could be counted: the noun may stand elsewhere. */
        NOTHING,
        /** Something else. */
        OTHER
    }

    /** An answer and, when found, the noun. */
    record Result(Answer answer, Head head) {
        static Result found(Head head) {
            return new Result(Answer.FOUND, head);
        }

        static Result of(Answer answer, int at) {
            return new Result(answer, Head.apart(at, "troop"));
        }

        boolean isFound() {
            return answer == Answer.FOUND;
        }
    }

    private static final int MOST_WORDS = 8;
    static final long NOUN = Trait.of(SOLDIER, WEAK, ARMED, POLICE, FORMATION);

    private final Reading reading;
    private final Soldiers soldiers;

    HeadNouns(Reading reading) {
        this.reading = reading;
        this.soldiers = new Soldiers(reading);
    }

    /** What follows the number that ends at a token. */
    Result after(Quantity quantity, int from, Sentence sentence) {
        int at = from;
        for (int words = 0; at < sentence.end() && words < MOST_WORDS; at++) {
            if (reading.isJoiner(at) && at > from || reading.isMark(at, '"')) {
                continue;
            }
            if (reading.isMark(at, '(')) {
                at = closing(at, sentence.end());
                continue;
            }
            boolean verb =
                    reading.is(at, Trait.VERB) && !reading.isAny(at, NOUN | Trait.of(SOLDIERLY, NAME, ADJECTIVE));
            boolean acts = verb
                    && !reading.isAny(at + 1, NOUN)
                    && !reading.isOneOf(at, "support", "base", "field", "control", "back");
            if (at == from && (acts || reading.is(at, ADVERB) && !reading.isAny(at, NOUN))) {
                return Result.of(Answer.NOTHING, from);
            }
            if (reading.isOneOf(at, "and") && at > from && isShared(at, from)) {
                return shared(from, at, sentence);
            }
            if (endsPhrase(at, from)) {
                return Result.of(at == from || isAside(at, from) ? Answer.NOTHING : Answer.OTHER, from);
            }
            if (reading.is(at, NAME) && soldiers.isNation(at, from, sentence)) {
                int last = reading.nameAt(at).map(Names.Name::end).orElse(at + 1) - 1;
                return Result.found(new Head(from, last, last + 1, "troop", Head.PERSONNEL));
            }
            if (reading.is(at, FORMER) || reading.isAny(at, CIVIL.bit) && !reading.isAny(at, NOUN)) {
                return Result.of(Answer.OTHER, from);
            }
            if (reading.isAny(at, NOUN)) {
                int noun = lastNoun(at, sentence.end());
                return soldiers.judge(quantity, from, noun, sentence);
            }
            words++;
        }
        return Result.of(at == from ? Answer.NOTHING : Answer.OTHER, from);
    }

    /** "70 military and 20 civilian observers": the noun of the second number is that of the first. */
    private boolean isShared(int and, int from) {
        boolean soldierly = reading.any(from, and, SOLDIERLY.bit);
        return soldierly && (reading.isNumeral(and + 1) || reading.is(and + 1, Trait.NUMBER));
    }

    private Result shared(int from, int and, Sentence sentence) {
        for (int i = and + 2; i < Math.min(sentence.end(), and + 7); i++) {
            if (reading.isAny(i, NOUN)) {
                return Result.found(new Head(from, and - 1, and, "troop", Head.PERSONNEL));
            }
            if (!reading.isWord(i) || reading.is(i, STOP)) {
                break;
            }
        }
        return Result.of(Answer.OTHER, from);
    }

    /** True when only adverbs stand between the number and the end of its phrase: "34,500 currently there". */
    private boolean isAside(int at, int from) {
        for (int i = from; i < at; i++) {
            if (!reading.is(i, ADVERB) && !reading.isOneOf(i, "more", "others", "other")) {
                return false;
            }
        }
        return true;
    }

    private boolean endsPhrase(int at, int from) {
        if (!reading.isWord(at) || reading.is(at, Trait.NUMBER)) {
            return true;
        }
        if (reading.isOneOf(at, "and", "or")) {
            return at == from || !joinsAdjectives(at);
        }
        if (reading.isOneOf(at, "us")) {
            return !reading.isAny(at + 1, NOUN | SOLDIERLY.bit);
        }
        if (reading.isAny(at, Trait.of(STOP, INCLUDE)) && !reading.isAny(at, NOUN)) {
            return !reading.isOneOf(at, "more", "other", "such");
        }
        return isVerb(at);
    }

    /** "Iraqi and American troops", "army and police members": what stands on both sides are names or soldierly words. */
    private boolean joinsAdjectives(int at) {
        long adjective = Trait.of(
                NAME, SOLDIERLY, POLICE, ADJECTIVE, Trait.TRAINING, Trait.ADVISORY, Trait.SUPPORT, Trait.SECURITY);
        return reading.isAny(at - 1, adjective) && reading.isAny(at + 1, adjective);
    }

    /** Words in -ed and possessives end the phrase, unless they are known as adjectives. */
    private boolean isVerb(int at) {
        if (reading.isAny(at, Trait.of(ADJECTIVE, NAME, CIVIL, FORMER) | NOUN)) {
            return false;
        }
        String word = reading.word(at);
        return word.endsWith("ed") || word.endsWith("'s") && !isOwner(at);
    }

    /** "Selim's Army soldiers": the name of a body that is called after somebody. */
    private boolean isOwner(int at) {
        return reading.isWord(at + 1)
                && reading.tokens().isCapitalised(at)
                && reading.tokens().isCapitalised(at + 1)
                && !reading.sentenceAt(at).capitals();
    }

    private int closing(int open, int limit) {
        for (int i = open + 1; i < Math.min(limit, open + 7); i++) {
            if (reading.isMark(i, ')')) {
                return i;
            }
        }
        return open;
    }

    /** The last of several nouns in a row: "army men", "military police officers", "staff officers". */
    private int lastNoun(int first, int limit) {
        int noun = first;
        int at = first + 1;
        while (at < limit && at < first + 4) {
            if (reading.isAny(at, NOUN) && !reading.isOneOf(at, "people")) {
                noun = at;
            } else if (!reading.isJoiner(at)) {
                break;
            }
            at++;
        }
        return noun;
    }
}
