package org.wirefold.analysis.figures;

import static org.wirefold.analysis.figures.Trait.DECREASE;
import static org.wirefold.analysis.figures.Trait.INCREASE;

import org.wirefold.analysis.figures.Reading.Sentence;

/** Which way a figure changes: level, increase or decrease. */
final class Directions {
    static final String LEVEL = "level";
    static final String UP = "increase";
    static final String DOWN = "decrease";
    private static final long MOVE = Trait.of(INCREASE, DECREASE);

    private final Reading reading;

    Directions(Reading reading) {
        this.reading = reading;
    }

    String of(Mention mention, Governor governor) {
        if (mention.link != 0 || mention.inChange) {
            String framed = framed(mention);
            if (!framed.equals(LEVEL)) {
                return framed;
            }
        }
        if (reading.isOneOf(mention.start() - 1, "currently", "now", "presently")) {
            return LEVEL;
        }
        boolean leaves = governor.isPresent()
                && governor.isObject()
                && !governor.isOblique()
                && reading.is(governor.token(), DECREASE);
        if (!leaves && more(mention) || mention.quantity.factor() && mention.quantity.least() > 1) {
            return UP;
        }
        if (!governor.isPresent() || governor.isOblique()) {
            return LEVEL;
        }
        return ofVerb(mention, governor);
    }

    /** "1,500 more troops", "additional", "new"; "another 500". */
    private boolean more(Mention mention) {
        for (int i = mention.start() - 1; i < mention.head.noun(); i++) {
            if (reading.isOneOf(i, "more", "extra", "additional", "another", "fresh", "new", "further")
                    && !reading.isOneOf(i + 1, "than")) {
                return true;
            }
        }
        return false;
    }

    /** The nearest word of change before the number, else after it; "down from" and "up from" say it themselves. */
    private String framed(Mention mention) {
        Sentence sentence = mention.sentence;
        for (int i = mention.start() - 1; i >= sentence.start(); i--) {
            if (isChange(i)) {
                return direction(i);
            }
        }
        for (int i = mention.end(); i < sentence.end(); i++) {
            if (isChange(i)) {
                return direction(i);
            }
        }
        return LEVEL;
    }

    private boolean isChange(int token) {
        if (!reading.isAny(token, MOVE)
                || reading.isOneOf(token, "more", "new", "another", "bring", "brings", "home", "reach")) {
            return false;
        }
        boolean frame = reading.is(token, Trait.FRAME) || !reading.isOneOf(token, "up", "down");
        return frame && !(reading.isOneOf(token, "up") && reading.isOneOf(token + 1, "to"));
    }

    private String direction(int token) {
        return reading.is(token, DECREASE) ? DOWN : UP;
    }

    private String ofVerb(Mention mention, Governor governor) {
        int verb = governor.token();
        int limit = Math.min(mention.sentence.end(), Math.max(verb, mention.end()) + 8);
        if (isOut(verb, limit)) {
            return DOWN;
        }
        if (reading.isOneOf(verb, "left", "flew", "departed", "leave", "flown", "leaves", "fly", "leaving")) {
            return leaving(mention, verb);
        }
        if (reading.isOneOf(verb, "go", "goes", "went", "come", "came", "gone")) {
            return going(verb, limit);
        }
        if (elsewhere(verb, limit)) {
            return DOWN;
        }
        if (reading.isOneOf(verb, "stationed", "were") && reading.isOneOf(verb - 1, "were", "was")
                || reading.isOneOf(verb, "were") && reading.isOneOf(verb + 1, "stationed", "positioned")) {
            return UP;
        }
        if (isPassiveAux(verb)) {
            return afterAuxiliary(verb, Math.min(mention.sentence.end(), verb + 14));
        }
        boolean sequel = reading.isAny(verb, MOVE);
        return sequel && !isStanding(verb) ? direction(verb) : LEVEL;
    }

    /** "go home" is a decrease, "go to the Gulf" an increase. */
    private String going(int verb, int limit) {
        for (int i = verb + 1; i < limit; i++) {
            if (reading.isOneOf(i, "home", "back")) {
                return DOWN;
            }
            if (reading.isOneOf(i, "to", "into")
                    && reading.nameAt(i + 1).or(() -> reading.nameAt(verb + 3)).isPresent()) {
                return UP;
            }
        }
        return LEVEL;
    }

    private boolean elsewhere(int verb, int limit) {
        for (int i = verb; i < limit; i++) {
            if (reading.isOneOf(i, "elsewhere", "home") && reading.is(verb, INCREASE)) {
                return true;
            }
        }
        return false;
    }

    /** "move 9,500 troops out of Germany", "bring … home". */
    private boolean isOut(int verb, int limit) {
        if (!reading.isOneOf(
                verb,
                "move",
                "moved",
                "moving",
                "pull",
                "pulled",
                "pulling",
                "take",
                "took",
                "bring",
                "brought",
                "bringing",
                "ship",
                "shipped",
                "get",
                "fly",
                "moves")) {
            return false;
        }
        for (int i = verb + 1; i < limit; i++) {
            if (reading.isOneOf(i, "out") && reading.isOneOf(i + 1, "of") || reading.isOneOf(i, "home", "back")) {
                return true;
            }
        }
        return false;
    }

    /** Leaving one place for another is an arrival; leaving a base is a move inside the theatre. */
    private String leaving(Mention mention, int verb) {
        int limit = Math.min(mention.sentence.end(), verb + 14);
        if (reading.any(verb + 1, Math.min(limit, verb + 4), Trait.INNER.bit)) {
            return LEVEL;
        }
        for (int i = verb + 1; i < limit; i++) {
            boolean bound = reading.isOneOf(i, "for") && reading.nameAt(i + 1).isPresent();
            if (bound
                    || reading.isOneOf(i, "heading", "bound")
                    || reading.isOneOf(i, "to", "into") && reading.nameAt(i + 1).isPresent()) {
                return UP;
            }
        }
        return reading.isOneOf(verb, "flew", "flown", "fly") ? UP : DOWN;
    }

    private boolean isPassiveAux(int verb) {
        return reading.isAny(verb, Trait.of(Trait.BE, Trait.HAVE));
    }

    /** The verb after an auxiliary; a second one joined by "and" when the first is no word of change. */
    private String afterAuxiliary(int auxiliary, int limit) {
        boolean posted = reading.isOneOf(auxiliary, "is", "are")
                && reading.isOneOf(auxiliary + 1, "deployed", "stationed", "based", "posted", "assigned");
        if (posted) {
            return LEVEL;
        }
        boolean first = true;
        for (int i = auxiliary + 1; i < limit; i++) {
            if (reading.isMark(i, ',') || reading.isMark(i, ';') || reading.isOneOf(i, "who", "which")) {
                return LEVEL;
            }
            if (reading.isAny(i, MOVE) && !reading.isOneOf(i, "up", "down", "more", "new", "another", "home")) {
                return first || reading.isOneOf(i - 1, "and", "being", "been") ? direction(i) : LEVEL;
            }
            boolean verb = reading.isWord(i)
                    && (reading.endsWith(i, "ing")
                            || reading.endsWith(i, "ed")
                            || reading.is(i, Trait.STOP) && !reading.isOneOf(i, "to", "not", "be", "being", "been"));
            first = first && !verb;
            if (verb && reading.endsWith(i, "ing") && !reading.isOneOf(i, "being")) {
                return LEVEL;
            }
        }
        return LEVEL;
    }

    /** "remain", "provide security", "have arrived" keep their own meaning; "are expected to remain" does not move anybody. */
    private boolean isStanding(int verb) {
        return reading.isOneOf(
                verb, "remain", "remains", "remained", "supply", "provide", "provides", "up", "down", "reach", "offer");
    }
}
