package org.wirefold.analysis.figures;

import static org.wirefold.analysis.figures.Trait.FRAME;
import static org.wirefold.analysis.figures.Trait.TOPICWORD;

import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.figures.Mention.Shape;
import org.wirefold.analysis.figures.Reading.Sentence;

/**
 * Roles of numbers in a change: from A to B; to B from A; to B, up from A; by D to B; by D from A; eightfold. The role is what stands
 * before the number; that it is a change is what a verb or noun of change before it says.
 */
final class ChangeFrames {
    /** Longest way from a word of change to its first number. */
    private static final int REACH = 24;

    /** What may stand between a preposition and its number. */
    private static final String[] BETWEEN = {
        "the",
        "a",
        "an",
        "its",
        "their",
        "current",
        "present",
        "existing",
        "currently",
        "levels",
        "level",
        "of",
        "total",
        "some",
        "another",
        "previous",
        "original",
        "initial",
        "only",
        "just",
        "strength",
        "today's",
        "now",
        "peak",
        "high",
        "maximum",
        "record"
    };

    private final Reading reading;
    private final Topics topics;

    ChangeFrames(Reading reading) {
        this.reading = reading;
        this.topics = new Topics(reading);
    }

    /** The preposition before a number: from, to, by; "of" and others are returned as they are; empty before nothing. */
    String lead(Quantity quantity) {
        int at = quantity.start() - 1;
        while (reading.isOneOf(at, BETWEEN)) {
            at--;
        }
        boolean limit = quantity.start() < quantity.core()
                && !quantity.op().equals("~")
                && reading.isOneOf(quantity.start(), "below", "above", "over", "under");
        if (limit
                && reading.isOneOf(
                        at, "drop", "dropped", "fall", "fell", "fallen", "rise", "rose", "risen", "grow", "grew",
                        "climb", "climbed", "shrink", "shrank")) {
            return "to";
        }
        String word = reading.word(at);
        boolean infinitive = word.equals("to") && reading.isOneOf(at + 1, "total", "level", "number");
        if (reading.isOneOf(at, "with", "to") && reading.isOneOf(at - 1, "compared")) {
            return "from";
        }
        return switch (word) {
            case "from", "to", "by" -> infinitive ? "" : word;
            default -> "";
        };
    }

    /** True when a word of change stands before the number in its sentence, near enough. */
    boolean isFramed(Quantity quantity, Sentence sentence) {
        int verb = verb(quantity, sentence);
        boolean after = quantity.factor()
                && reading.any(quantity.end(), Math.min(sentence.end(), quantity.end() + 3), FRAME.bit);
        return verb >= 0 || after;
    }

    /** The nearest word of change before the number; a noun that only measures (number, level) gives way to a verb before it. */
    private int verb(Quantity quantity, Sentence sentence) {
        int floor = Math.max(sentence.start(), quantity.start() - REACH);
        int measure = reading.lastBefore(quantity.start(), floor, FRAME.bit | TOPICWORD.bit);
        int at = measure;
        while (at >= 0
                && (reading.is(at, TOPICWORD)
                        || reading.isOneOf(at, "up", "down", "total", "number", "numbers", "level", "levels"))) {
            at = reading.lastBefore(at, floor, FRAME.bit | TOPICWORD.bit);
        }
        return at >= 0 ? at : measure;
    }

    /** A number of a change that has no noun beside it; empty when the sentence tells of something else. */
    Optional<Mention> read(Quantity quantity, Sentence sentence, List<Mention> before) {
        String lead = lead(quantity);
        boolean chained = chains(lead, quantity, before);
        if (lead.isEmpty() && !quantity.factor() || !chained && !isFramed(quantity, sentence)) {
            return Optional.empty();
        }
        if (quantity.bare() && looksLikeYear(quantity) && !chained && lead.equals("from")) {
            return Optional.empty();
        }
        if (quantity.factor() && !isFactorOfChange(quantity, lead)) {
            return Optional.empty();
        }
        int verb = verb(quantity, sentence);
        int topic = verb >= 0 ? topics.ofChange(verb, quantity.start(), sentence) : -1;
        if (topic < 0 && quantity.factor()) {
            topic = topicAfter(quantity.end(), sentence);
        }
        if (topic < 0 && !before.isEmpty() && verb >= 0 && isTotal(verb, quantity.start())) {
            topic = before.get(before.size() - 1).head.noun();
        }
        if (topic < 0 && chained) {
            topic = before.get(before.size() - 1).head.noun();
        }
        if (topic < 0) {
            return Optional.empty();
        }
        var head = Head.apart(
                quantity.end(),
                chained && topic == before.get(before.size() - 1).head.noun()
                        ? before.get(before.size() - 1).kind
                        : topics.kind(topic));
        Mention mention = new Mention(quantity, sentence, Shape.APART, head);
        mention.topic = topic;
        return Optional.of(mention);
    }

    /** "bringing the total there to 8,000": of those counted before. */
    private boolean isTotal(int verb, int start) {
        for (int i = verb + 1; i < start; i++) {
            if (reading.isOneOf(i, "total", "number", "strength", "size", "contingent", "force", "presence")) {
                return !reading.isOneOf(i + 1, "of");
            }
        }
        return false;
    }

    /** True for the second number of "from 500 soldiers … to 4,000" and of "to 2,500, from 5,200". */
    private boolean chains(String lead, Quantity quantity, List<Mention> before) {
        if (before.isEmpty() || lead.isEmpty()) {
            return false;
        }
        Mention last = before.get(before.size() - 1);
        String first = lead(last.quantity);
        int gap = quantity.start() - last.end();
        return gap < 16
                && (lead.equals("to") && (first.equals("from") || first.equals("by"))
                        || lead.equals("from")
                                && !first.equals("from")
                                && (gap < 8 || isDownFrom(quantity, last.end())));
    }

    /** "36 soldiers abroad, down from a peak of 3,000". */
    private boolean isDownFrom(Quantity quantity, int floor) {
        for (int i = quantity.start() - 1; i > floor; i--) {
            if (reading.isOneOf(i, "from")) {
                return reading.isOneOf(i - 1, "down", "up");
            }
        }
        return false;
    }

    private static boolean looksLikeYear(Quantity quantity) {
        return quantity.least() >= 1900 && quantity.least() <= 2100;
    }

    private boolean isFactorOfChange(Quantity quantity, String lead) {
        boolean share = quantity.least() < 1;
        boolean half = reading.isOneOf(quantity.start() - 1, "in") && reading.isOneOf(quantity.core(), "half");
        boolean change = reading.any(quantity.end(), quantity.end() + 3, FRAME.bit);
        return share ? lead.equals("by") || lead.equals("to") || half : !change || quantity.least() > 1;
    }

    /** "an eightfold increase in the number of personnel", "double the size of its mission". */
    private int topicAfter(int end, Sentence sentence) {
        int limit = Math.min(sentence.end(), end + 10);
        for (int i = end; i < limit; i++) {
            if (reading.is(i, Trait.OTHERTOPIC)) {
                return -1;
            }
            if (reading.is(i, Trait.TOPIC)) {
                return i;
            }
        }
        return -1;
    }
}
