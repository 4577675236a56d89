package org.wirefold.analysis.figures;

import org.wirefold.analysis.figures.Reading.Sentence;

/** Numbers alone beside a verb of movement: withdraw 3,800 this year; about 500 have left; the 200 pledged by; 2,300 already there. */
final class Movements {
    /** What soldiers do and refugees or goods seldom. */
    private static final String[] MOVES = {
        "leave",
        "left",
        "leaving",
        "withdraw",
        "withdrew",
        "withdrawn",
        "withdrawing",
        "deploy",
        "deployed",
        "deploying",
        "redeploy",
        "redeployed",
        "stationed",
        "based",
        "serve",
        "serving",
        "served",
        "arrive",
        "arrived",
        "arriving",
        "sent",
        "dispatched",
        "flown",
        "return",
        "returned",
        "returning",
        "pulled",
        "remain",
        "stay",
        "staying",
        "join",
        "joined",
        "follow",
        "followed"
    };

    /** Participles that say of a number alone that it counts those who were sent: "the 200 pledged by". */
    private static final String[] SENT = {
        "pledged",
        "promised",
        "offered",
        "requested",
        "authorised",
        "authorized",
        "deployed",
        "stationed",
        "based",
        "serving",
        "sent",
        "dispatched"
    };

    private static final String[] WHERE = {"by", "in", "to", "at", "there", "earlier", "from", "on", "last", "so"};

    private final Reading reading;
    private final Topics topics;

    Movements(Reading reading, Topics topics) {
        this.reading = reading;
        this.topics = topics;
    }

    /** "withdraw 3,800 this year": a word of movement directly before, soldiers named before that. */
    boolean isMoved(Quantity quantity, Sentence sentence) {
        int at = quantity.start() - 1;
        while (reading.isOneOf(at, "out", "the", "another", "in", "home", "back", "further")) {
            at--;
        }
        boolean mover = reading.isOneOf(
                at,
                "withdraw",
                "withdrew",
                "withdrawn",
                "send",
                "sent",
                "sends",
                "deploy",
                "deployed",
                "dispatch",
                "dispatched",
                "pull",
                "pulled",
                "withdrawing",
                "sending",
                "recall",
                "recalled",
                "remove",
                "removed",
                "keep",
                "kept",
                "keeps",
                "contribute",
                "contributed",
                "add",
                "added");
        boolean ends =
                !reading.isWord(quantity.end()) || reading.isAny(quantity.end(), Trait.of(Trait.STOP, Trait.ADVERB));
        int noun = topics.before(at, sentence);
        return mover && ends && noun >= sentence.start() && !reading.is(noun, Trait.SOFTTOPIC);
    }

    /** "About 3,000 will leave", "300 have already arrived": a number alone at the head of a clause, and a verb of movement. */
    boolean isMoving(Quantity quantity, Sentence sentence) {
        int left = quantity.start() - 1;
        boolean heads = left < sentence.start()
                || reading.isMark(left, ',')
                || reading.isOneOf(left, "and", "but", "that", "another", "a", "an", "of", "which", "the");
        int at = quantity.end();
        boolean helped = false;
        while (reading.isAny(at, Trait.of(Trait.ADVERB, Trait.BE, Trait.HAVE))
                || reading.isOneOf(
                        at, "will", "would", "to", "still", "more", "others", "of", "them", "due", "expected")) {
            helped = helped || !reading.isOneOf(at, "more", "others", "of", "them");
            at++;
        }
        boolean moves = reading.isOneOf(at, MOVES)
                || reading.isOneOf(at, "go", "went", "gone", "going") && reading.isOneOf(at + 1, "home");
        boolean sent = reading.isOneOf(quantity.end(), SENT) && reading.isOneOf(quantity.end() + 1, WHERE);
        return (heads && helped && moves || sent) && topics.isTroops(topics.before(quantity.start(), sentence));
    }

    /** "2,300 already there", "the 34,500 currently in Germany". */
    boolean isThere(Quantity quantity, Sentence sentence) {
        int end = quantity.end();
        boolean there = reading.isOneOf(end, "already", "currently", "still", "now")
                && reading.isOneOf(end + 1, "there", "in", "deployed", "stationed", "based", "serving", "on");
        return there && topics.before(quantity.start(), sentence) >= 0;
    }
}
