package org.wirefold.analysis.figures;

import org.wirefold.analysis.figures.Reading.Sentence;

/** Whether a figure is past, current, planned or hypothetical, and which way it changes. */
final class Statuses {
    private static final int LEFT = 14;
    private static final int RIGHT = 10;

    private final Reading reading;

    Statuses(Reading reading) {
        this.reading = reading;
    }

    void read(Mention mention) {
        mention.change = change(mention);
        mention.status = status(mention);
    }

    private String change(Mention mention) {
        int verb = mover(mention);
        if (verb < 0) {
            return "level";
        }
        return reading.is(verb, Trait.DECREASE) ? "decrease" : "increase";
    }

    /** The nearest word of change before the number in its clause, else beside or after it. */
    private int mover(Mention mention) {
        Sentence sentence = mention.sentence;
        long set = Trait.of(Trait.INCREASE, Trait.DECREASE);
        int floor = Math.max(sentence.start(), mention.start() - LEFT);
        int inside = reading.lastBefore(mention.end(), mention.quantity.end(), set);
        int left = reading.lastBefore(mention.start(), floor, set);
        if (left >= 0) {
            return left;
        }
        if (inside >= 0) {
            return inside;
        }
        for (int i = mention.end(); i < Math.min(sentence.end(), mention.end() + RIGHT); i++) {
            if (reading.isMark(i, ';')) {
                break;
            }
            if (reading.isAny(i, set)) {
                return i;
            }
        }
        return -1;
    }

    private String status(Mention mention) {
        Sentence sentence = mention.sentence;
        int floor = Math.max(sentence.start(), mention.start() - LEFT);
        int limit = Math.min(sentence.end(), mention.end() + RIGHT);
        int hypo = reading.lastBefore(mention.start(), floor, Trait.HYPO.bit);
        if (hypo >= 0) {
            return "hypothetical";
        }
        boolean planned = reading.any(floor, mention.start(), Trait.PLAN.bit) || afterIs(mention, "will", "would");
        if (planned) {
            return "planned";
        }
        int past = reading.lastBefore(mention.start(), floor, Trait.PASTWORD.bit);
        int present = reading.lastBefore(mention.start(), floor, Trait.PRESENTWORD.bit);
        if (past >= 0 && past > present) {
            return "past";
        }
        for (int i = mention.end(); i < limit; i++) {
            if (reading.isMark(i, ';')) {
                break;
            }
            if (reading.is(i, Trait.PRESENTWORD)) {
                return "current";
            }
            if (reading.is(i, Trait.PASTWORD)
                    || reading.isWord(i) && reading.word(i).endsWith("ed") && !reading.is(i, Trait.ADJECTIVE)) {
                return "past";
            }
        }
        return "current";
    }

    private boolean afterIs(Mention mention, String... words) {
        return reading.isOneOf(mention.end(), words) || reading.isOneOf(mention.end() + 1, words);
    }
}
