package org.wirefold.analysis.figures;

import org.wirefold.analysis.figures.Reading.Sentence;

/** Numbers alone that say how large a body of soldiers is: a force of 10,000; the mission numbers 500; their strength is 3,000. */
final class Sizes {
    private static final long LOST = Trait.of(
            Trait.CASUALTY, Trait.PERISH, Trait.LOSSNOUN, Trait.OTHERTOPIC, Trait.CIVIL, Trait.CUE, Trait.FORMER);

    /** Verbs whose object is the size: "numbers 500". */
    private static final String[] NUMBERS = {
        "numbers", "number", "numbering", "numbered", "totals", "totalling", "totaling", "totalled", "totaled", "total"
    };

    /** Words before "at" or "of" and a size: "stands at", "a cap of". */
    private static final String[] MEASURES = {
        "stand",
        "standing",
        "stands",
        "stood",
        "put",
        "estimated",
        "consists",
        "consisting",
        "level",
        "levels",
        "strength",
        "total",
        "capped",
        "cap",
        "estimate",
        "estimates",
        "ceiling",
        "limit",
        "made",
        "composed"
    };

    /** Verbs of a number that grows: "their number may reach 6,000". */
    private static final String[] REACHES = {
        "reach", "reached", "reaching", "exceed", "exceeds", "exceeded", "top", "tops", "topped", "hit", "surpass"
    };

    private final Reading reading;
    private final Topics topics;

    Sizes(Reading reading, Topics topics) {
        this.reading = reading;
        this.topics = topics;
    }

    /** "a force of 10,000", "a rebel group of about 1,000": the body; -1 when there is none. */
    int bodyOf(int start, Sentence sentence) {
        int body = start - 2;
        boolean of = reading.isOneOf(start - 1, "of")
                && body >= sentence.start()
                && reading.isAny(body, Trait.of(Trait.TOPIC, Trait.GROUP));
        return of && isArmedGroup(body, sentence) ? body : -1;
    }

    String kindOfBody(int body, Sentence sentence) {
        return reading.any(Math.max(sentence.start(), body - 3), body + 1, Trait.of(Trait.REBELLY, Trait.ARMED))
                ? "nonstate"
                : topics.kind(body);
    }

    /** "the mission numbers 500", "troop strength stands at 3,000". */
    boolean isSize(int start, Sentence sentence) {
        int topic = reading.lastBefore(
                start,
                Math.max(sentence.start(), start - 12),
                Trait.of(Trait.TOPIC, Trait.OTHERTOPIC, Trait.GROUP, Trait.TOPICWORD));
        if (isStrength(start, sentence)) {
            return true;
        }
        if (topic < 0 || reading.is(topic, Trait.OTHERTOPIC)) {
            return false;
        }
        boolean reached = reading.isOneOf(start - 1, REACHES) && reading.is(topic, Trait.TOPICWORD);
        if (reached && topics.before(topic + 1, sentence) >= 0) {
            return true;
        }
        boolean measure = reading.isOneOf(start - 1, NUMBERS)
                || reading.isOneOf(start - 1, "at", "of") && reading.isOneOf(start - 2, MEASURES);
        int put = reading.isOneOf(start - 1, "at") ? lastPut(start, sentence) : -1;
        return (measure || put >= 0 && topics.ofChange(put, start, sentence) >= 0)
                && topics.isNamedBefore(start, sentence);
    }

    /** "The movement has a strength of 3,000": said of nobody but soldiers in a text about them. */
    boolean isStrength(int start, Sentence sentence) {
        return reading.isOneOf(start - 1, "of")
                && reading.isOneOf(start - 2, "strength")
                && reading.isMilitaryAround(sentence);
    }

    /** "The number of soldiers there was 52,000", "troop strength is now about 3,000". */
    boolean isCopula(int start, Sentence sentence) {
        int be = start - 1;
        while (reading.isOneOf(be, "now", "currently", "still", "already", "only", "at", "just", "then", "the")) {
            be--;
        }
        if (!reading.isOneOf(be, "is", "are", "was", "were", "be", "been")) {
            return false;
        }
        for (int i = be - 1; i >= Math.max(sentence.start(), be - 14); i--) {
            if (reading.is(i, Trait.TOPICWORD) && !reading.isOneOf(i, "figure", "presence")) {
                return topics.isNamedBefore(be, sentence);
            }
            if (reading.isAny(i, LOST) || reading.isMark(i, ',')) {
                return false;
            }
        }
        return false;
    }

    /** "put the number of insurgents at": the verb; -1 when there is none. */
    private int lastPut(int start, Sentence sentence) {
        for (int i = start - 2; i >= Math.max(sentence.start(), start - 10); i--) {
            if (reading.isOneOf(i, "put", "puts", "estimate", "estimates", "estimated", "putting")) {
                return i;
            }
        }
        return -1;
    }

    private boolean isArmedGroup(int noun, Sentence sentence) {
        if (reading.is(noun, Trait.TOPICWORD) || !reading.is(noun, Trait.GROUP) && !reading.is(noun, Trait.TOPIC)) {
            return topics.isNamedBefore(noun + 1, sentence);
        }
        boolean adjective = reading.any(
                Math.max(sentence.start(), noun - 3), noun, Trait.of(Trait.SOLDIERLY, Trait.REBELLY, Trait.MILITARY));
        boolean body = reading.is(noun, Trait.ARMEDGROUP)
                && !reading.isOneOf(noun - 1, "work", "labour", "labor", "sales", "market", "task", "police")
                && (adjective || reading.isMilitaryAround(sentence) || isNamed(noun, sentence));
        return body || adjective && !(isTeam(noun) && !isArmedTeam(noun, sentence));
    }

    private boolean isNamed(int noun, Sentence sentence) {
        return reading.names(Math.max(sentence.start(), noun - 5), noun).stream()
                .anyMatch(name -> name.isState() || !name.isPlace());
    }

    /** A small body that civilians form as well. */
    private boolean isTeam(int noun) {
        return reading.isOneOf(noun, "team", "teams", "group", "groups", "band", "wing", "delegation", "party");
    }

    /** "a commando team of six" against "an alliance's survey team of six": the name alone arms nobody. */
    private boolean isArmedTeam(int noun, Sentence sentence) {
        for (int i = Math.max(sentence.start(), noun - 3); i < noun; i++) {
            boolean armed = reading.isAny(i, Trait.of(Trait.SOLDIERLY, Trait.REBELLY, Trait.MILITARY));
            if (armed && !reading.is(i, Trait.NAME)) {
                return true;
            }
        }
        return false;
    }
}
