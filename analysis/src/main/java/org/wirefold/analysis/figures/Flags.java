package org.wirefold.analysis.figures;

import org.wirefold.analysis.figures.Reading.Sentence;

/** Remarks on a figure: a demand, a part of a whole, unconfirmed, undecided, denied. */
final class Flags {
    private final Reading reading;

    Flags(Reading reading) {
        this.reading = reading;
    }

    void read(Mention mention, Governor governor) {
        Sentence sentence = mention.sentence;
        int floor = Math.max(sentence.start(), mention.start() - 14);
        if (isUndecided(mention, floor)) {
            mention.flags.add("undecided");
        }
        if (isUnconfirmed(sentence, mention)) {
            mention.flags.add("unconf");
        }
        boolean wish = governor.isObject()
                && reading.lastBefore(governor.token(), Math.max(floor, governor.token() - 6), Trait.WISH.bit) >= 0;
        boolean asked = reading.isOneOf(mention.start() - 1, "for") && reading.is(mention.start() - 2, Trait.WISH);
        if (asked
                || wish && reading.isAny(governor.token(), Trait.of(Trait.INCREASE, Trait.DECREASE))
                || reading.is(mention.start() - 1, Trait.WISH)) {
            mention.flags.add("req");
        }
        mention.negated = governor.isPresent() && isDenied(mention, governor.token(), floor);
    }

    /** Marks parts; before the verb is looked for, since a row of parts shares one. */
    void readPart(Mention mention) {
        if (isPart(mention)) {
            mention.flags.add("part");
        }
        if (isResidue(mention.start() - 1)) {
            mention.flags.add("res");
        }
    }

    /** "leaving 600 soldiers", "the remaining 600 soldiers", "all but 600". */
    private boolean isResidue(int before) {
        return reading.isOneOf(before, "leaving", "remaining")
                || reading.isOneOf(before, "but") && reading.isOneOf(before - 1, "all");
    }

    /** "delay any decision on withdrawing", "no final decision", "considering whether". */
    private boolean isUndecided(Mention mention, int floor) {
        int decision = -1;
        for (int i = mention.start() - 1; i >= floor; i--) {
            if (reading.isOneOf(i, "decision", "decisions", "decide")) {
                decision = i;
            }
        }
        if (decision < 0) {
            return false;
        }
        boolean on = reading.isOneOf(decision + 1, "on", "about", "whether", "over");
        boolean open = reading.any(Math.max(floor, decision - 5), decision, Trait.UNDECIDED.bit)
                || reading.isOneOf(decision - 1, "no")
                || heldOff(floor, decision)
                || reading.isOneOf(decision - 2, "no");
        return on && open;
    }

    private boolean heldOff(int floor, int decision) {
        for (int i = floor; i < decision; i++) {
            if (reading.isOneOf(i, "off") && reading.isOneOf(i - 1, "held", "put", "hold", "putting", "holding")) {
                return true;
            }
        }
        return false;
    }

    /** "could not be confirmed", "unconfirmed reports". */
    private boolean isUnconfirmed(Sentence sentence, Mention mention) {
        for (int i = sentence.start(); i < sentence.end(); i++) {
            boolean not = reading.isOneOf(i, "confirmed", "verified") && notBefore(i);
            if (not && i > mention.start() || reading.isOneOf(i, "unconfirmed") && i < mention.start()) {
                return true;
            }
        }
        return false;
    }

    private boolean notBefore(int token) {
        for (int i = token - 1; i > token - 4; i--) {
            if (reading.isOneOf(i, "not", "never", "cannot")) {
                return true;
            }
        }
        return false;
    }

    /** "including 450", "consist of 15,000 sailors, 6,000 …": a row after such a word. */
    private boolean isPart(Mention mention) {
        if (reading.isOneOf(mention.end(), "of")
                && mention.shape == Mention.Shape.ATTACHED
                && mention.head.noun() < mention.quantity.end()) {
            return true;
        }
        int floor = Math.max(mention.sentence.start(), mention.start() - 26);
        for (int i = mention.start() - 1; i >= floor; i--) {
            if (reading.isOneOf(i, "including")
                    || reading.isOneOf(i, "of")
                            && reading.isOneOf(i - 1, "consist", "consists", "comprised", "consisting")) {
                boolean whole = reading.any(Math.max(mention.sentence.start(), i - 14), i, Trait.NUMBER.bit)
                        || hasNumeral(Math.max(mention.sentence.start(), i - 14), i);
                return whole && !reading.any(i, mention.start(), Trait.of(Trait.BE));
            }
        }
        return false;
    }

    private boolean hasNumeral(int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.isNumeral(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDenied(Mention mention, int verb, int floor) {
        int helper = Governor.helperBefore(verb, reading);
        int from = helper >= 0 ? helper : verb;
        boolean not = reading.isOneOf(from + 1, "not", "never") || reading.isOneOf(verb - 1, "not", "never");
        int denial = reading.lastBefore(mention.start(), floor, Trait.DENY.bit);
        boolean denied = denial >= 0
                && denial < verb
                && reading.isOneOf(denial + 1, "that", "reports", "plans", "it", "sending", "having", "the", "any");
        return not || denied;
    }
}
