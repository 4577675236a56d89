package org.wirefold.analysis.figures;

import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.figures.Mention.Shape;
import org.wirefold.analysis.figures.Reading.Sentence;

/**
 * Numbers without a noun that are no change: leaving 2,500; all but 2,500; including about 450 who; the mission numbers 500; a force of
 * 10,000; 3,000 in Iraq and 2,500 in Syria; 70 military and 20 police; around 25,000 would remain.
 */
final class LooseFigures {
    private final Reading reading;
    private final Topics topics;

    LooseFigures(Reading reading) {
        this.reading = reading;
        this.topics = new Topics(reading);
    }

    Optional<Mention> read(Quantity quantity, Sentence sentence, List<Mention> before) {
        if (quantity.factor()) {
            return Optional.empty();
        }
        int start = quantity.start();
        if (isResidue(quantity, sentence)) {
            return counted(quantity, sentence, before, "res");
        }
        if (isPart(quantity, before)) {
            return counted(quantity, sentence, before, "part");
        }
        int body = bodyOf(start, sentence);
        if (body >= 0) {
            Mention mention = new Mention(
                    quantity, sentence, Shape.APART, Head.apart(quantity.end(), kindOfBody(body, sentence)));
            mention.topic = body;
            return Optional.of(mention);
        }
        boolean further = isCoordinated(quantity, before) || isEach(quantity, before) || isFigure(quantity, before);
        Optional<Mention> cut = difference(quantity, sentence);
        if (cut.isPresent()) {
            return cut;
        }
        if (further) {
            Optional<Mention> found = counted(quantity, sentence, before, "");
            found.ifPresent(mention -> mention.sibling = Optional.of(before.get(before.size() - 1)));
            return found;
        }
        if (isSize(start, sentence) || isMoved(quantity, sentence) || isThere(quantity, sentence)) {
            return counted(quantity, sentence, before, "");
        }
        return Optional.empty();
    }

    private Optional<Mention> counted(Quantity quantity, Sentence sentence, List<Mention> before, String flag) {
        int topic = topics.around(quantity.start(), sentence);
        if (topic < 0 && before.isEmpty()) {
            return Optional.empty();
        }
        Optional<Mention> last = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
        String kind = last.map(mention -> mention.kind).orElseGet(() -> topics.kind(topic));
        Mention mention = new Mention(quantity, sentence, Shape.APART, Head.apart(quantity.end(), kind));
        mention.topic = topic >= 0 ? topic : last.map(one -> one.head.noun()).orElse(-1);
        if (!flag.isEmpty()) {
            mention.flags.add(flag);
        }
        return Optional.of(mention);
    }

    /** "leaving 2,500", "all but 2,500", "the remaining 50,000", "around 25,000 would remain". */
    private boolean isResidue(Quantity quantity, Sentence sentence) {
        int before = quantity.start() - 1;
        boolean said = reading.isOneOf(before, "leaving", "remaining", "leave")
                || reading.isOneOf(before, "but") && reading.isOneOf(before - 1, "all");
        boolean stays = reading.any(quantity.end(), Math.min(sentence.end(), quantity.end() + 3), 0)
                || remainsAfter(quantity.end());
        return (said || stays) && topics.around(quantity.start(), sentence) >= 0;
    }

    private boolean remainsAfter(int end) {
        int at = end;
        while (reading.isOneOf(at, "would", "will", "to", "still", "currently", "now", "of", "them", "are")) {
            at++;
        }
        return reading.isOneOf(at, "remain", "remains", "remained", "stay");
    }

    /** "including about 450 who", "of whom 500", "2,000 of them". */
    private boolean isPart(Quantity quantity, List<Mention> before) {
        if (before.isEmpty()) {
            return false;
        }
        int start = quantity.start();
        boolean included = reading.isOneOf(start - 1, "including", "includes", "include", "whom", "which");
        boolean ofThem =
                reading.isOneOf(quantity.end(), "of") && reading.isOneOf(quantity.end() + 1, "them", "whom", "which");
        return included || ofThem;
    }

    /** "a force of 10,000", "a rebel group of about 1,000": the body; -1 when there is none. */
    private int bodyOf(int start, Sentence sentence) {
        int body = start - 2;
        boolean of = reading.isOneOf(start - 1, "of")
                && body >= sentence.start()
                && reading.isAny(body, Trait.of(Trait.TOPIC, Trait.GROUP));
        return of && isArmedGroup(body, sentence) ? body : -1;
    }

    private String kindOfBody(int body, Sentence sentence) {
        return reading.any(Math.max(sentence.start(), body - 3), body + 1, Trait.of(Trait.REBELLY, Trait.ARMED))
                ? "nonstate"
                : topics.kind(body);
    }

    /** "the mission numbers 500", "troop strength stands at 3,000". */
    private boolean isSize(int start, Sentence sentence) {
        int topic = reading.lastBefore(
                start,
                Math.max(sentence.start(), start - 12),
                Trait.of(Trait.TOPIC, Trait.OTHERTOPIC, Trait.GROUP, Trait.TOPICWORD));
        if (topic < 0 || reading.is(topic, Trait.OTHERTOPIC)) {
            return false;
        }
        boolean measure = reading.isOneOf(
                        start - 1,
                        "numbers",
                        "number",
                        "numbering",
                        "numbered",
                        "totals",
                        "totalling",
                        "totaling",
                        "totalled",
                        "totaled",
                        "total")
                || reading.isOneOf(start - 1, "at", "of")
                        && reading.isOneOf(
                                start - 2,
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
                                "ceiling",
                                "limit",
                                "made",
                                "composed");
        int put = reading.isOneOf(start - 1, "at") ? lastPut(start, sentence) : -1;
        return (measure || put >= 0 && topics.ofChange(put, start, sentence) >= 0)
                && topics.isNamedBefore(start, sentence);
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
        return reading.is(noun, Trait.ARMEDGROUP) || adjective && !(isTeam(noun) && !isArmedTeam(noun, sentence));
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

    /** "3,000 troops in Iraq and 2,500 in Syria", "500 from France". */
    private boolean isCoordinated(Quantity quantity, List<Mention> before) {
        if (before.isEmpty() || quantity.start() - before.get(before.size() - 1).end() > 12) {
            return false;
        }
        int start = quantity.start() - 1;
        boolean joined = reading.isOneOf(start, "and", "plus", "another", "other", "further")
                || reading.isMark(start, ',')
                || reading.isMark(start, ';');
        int after = quantity.end();
        boolean another = reading.isOneOf(after, "more", "others", "other");
        int place = another ? after + 1 : after;
        boolean placed = reading.isOneOf(place, "in", "from", "at", "to", "on")
                && reading.nameAt(place + 1).or(() -> reading.nameAt(place + 2)).isPresent();
        boolean near = reading.isOneOf(place, "nearby", "elsewhere", "there");
        boolean again = reading.isOneOf(start, "another") && reading.isOneOf(start - 1, "and", "plus");
        return joined && (placed || near)
                || reading.isOneOf(start, "another")
                        && reading.isOneOf(after, "to")
                        && reading.isOneOf(after + 1, "follow", "come", "arrive", "join")
                || again && reading.isOneOf(after, "by", "next", "in", "this", "later", "over", "before", "after");
    }

    /** "2,500 in each" of two places named before. */
    private boolean isEach(Quantity quantity, List<Mention> before) {
        return !before.isEmpty()
                && (reading.isOneOf(quantity.end(), "each")
                        || reading.isOneOf(quantity.end(), "in", "for")
                                && reading.isOneOf(quantity.end() + 1, "each", "both"));
    }

    /** "5,000 troops will stay, a cut of 12,000". */
    private Optional<Mention> difference(Quantity quantity, Sentence sentence) {
        int noun = quantity.start() - 2;
        boolean of = reading.isOneOf(noun + 1, "of")
                && reading.isOneOf(noun, "cut", "reduction", "increase", "rise", "drop", "drawdown", "withdrawal");
        int topic = of ? topics.before(noun, sentence) : -1;
        if (topic < sentence.start()) {
            return Optional.empty();
        }
        Mention mention = new Mention(quantity, sentence, Shape.APART, Head.apart(quantity.end(), topics.kind(topic)));
        mention.topic = topic;
        mention.inChange = true;
        return Optional.of(mention);
    }

    /** "put the figure at 115,000" after another figure. */
    private boolean isFigure(Quantity quantity, List<Mention> before) {
        int at = quantity.start() - 1;
        return !before.isEmpty()
                && reading.isOneOf(at, "at")
                && reading.isOneOf(at - 1, "figure", "number", "total", "strength");
    }

    /** "withdraw 3,800 this year": a word of movement directly before, soldiers named before that. */
    private boolean isMoved(Quantity quantity, Sentence sentence) {
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

    /** "2,300 already there", "the 34,500 currently in Germany". */
    private boolean isThere(Quantity quantity, Sentence sentence) {
        int end = quantity.end();
        boolean there = reading.isOneOf(end, "already", "currently", "still", "now")
                && reading.isOneOf(end + 1, "there", "in", "deployed", "stationed", "based", "serving", "on");
        return there && topics.before(quantity.start(), sentence) >= 0;
    }
}
