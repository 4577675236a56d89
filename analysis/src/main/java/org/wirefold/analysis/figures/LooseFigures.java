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
    private final Sizes sizes;
    private final Movements movements;

    LooseFigures(Reading reading) {
        this.reading = reading;
        this.topics = new Topics(reading);
        this.sizes = new Sizes(reading, topics);
        this.movements = new Movements(reading, topics);
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
        int body = sizes.bodyOf(start, sentence);
        if (body >= 0) {
            Mention mention = new Mention(
                    quantity, sentence, Shape.APART, Head.apart(quantity.end(), sizes.kindOfBody(body, sentence)));
            mention.topic = body;
            return Optional.of(mention);
        }
        boolean further = isCoordinated(quantity, before)
                || isFurther(quantity, sentence, before)
                || isEach(quantity, before)
                || isFigure(quantity, before);
        Optional<Mention> cut = difference(quantity, sentence);
        if (cut.isPresent()) {
            return cut;
        }
        if (further) {
            Optional<Mention> found = counted(quantity, sentence, before, "");
            if (!before.isEmpty()) {
                found.ifPresent(mention -> mention.sibling = Optional.of(before.get(before.size() - 1)));
            }
            return found;
        }
        if (sizes.isSize(start, sentence)
                || sizes.isCopula(start, sentence)
                || movements.isMoved(quantity, sentence)
                || movements.isMoving(quantity, sentence)
                || movements.isThere(quantity, sentence)) {
            return counted(quantity, sentence, before, "");
        }
        return Optional.empty();
    }

    private Optional<Mention> counted(Quantity quantity, Sentence sentence, List<Mention> before, String flag) {
        int topic = topics.around(quantity.start(), sentence);
        if (topic < 0 && before.isEmpty() && !sizes.isStrength(quantity.start(), sentence)) {
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

    /** "3,000 troops in Iraq and 2,500 in Syria", "500 from France". */
    private boolean isCoordinated(Quantity quantity, List<Mention> before) {
        if (before.isEmpty() || quantity.start() - before.get(before.size() - 1).end() > 12) {
            return false;
        }
        int start = quantity.start() - 1;
        boolean joined = reading.isOneOf(start, "and", "plus", "another", "other", "further", "as", "with")
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

    /** "and will send several hundred more", "while another 650 take part", "to join 65 others who …". */
    private boolean isFurther(Quantity quantity, Sentence sentence, List<Mention> before) {
        int after = quantity.end();
        boolean more = reading.isOneOf(after, "more", "others", "other");
        if (before.isEmpty()) {
            boolean joins = reading.isOneOf(
                    quantity.start() - 1, "join", "joins", "joined", "joining", "reinforce", "reinforcing");
            return more && joins && topics.isTroops(topics.before(quantity.start(), sentence));
        }
        int end = more ? after + 1 : after;
        boolean open = !reading.isWord(end) || reading.isAny(end, Trait.of(Trait.STOP, Trait.ADVERB, Trait.VERB));
        boolean another = reading.isOneOf(quantity.start() - 1, "another", "further", "additional");
        return (more || another) && open;
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
}
