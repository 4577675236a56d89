package org.wirefold.analysis.figures;

import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.figures.Mention.Shape;
import org.wirefold.analysis.figures.Names.Name;
import org.wirefold.analysis.figures.Reading.Sentence;

/** Second members of a row that leave out verb and noun: "Chile sends 150 soldiers, Peru 60 and Ecuador 40". */
final class GappedFigures {
    /** Most tokens between the member before and the name: a place and a day. */
    private static final int REACH = 10;

    private final Reading reading;

    GappedFigures(Reading reading) {
        this.reading = reading;
    }

    /** The figure of a number directly after the name of a sender, when the member before had a sender too. */
    Optional<Mention> read(Quantity quantity, Sentence sentence, List<Mention> before) {
        if (quantity.factor() || before.isEmpty()) {
            return Optional.empty();
        }
        Mention last = before.get(before.size() - 1);
        return senderBefore(quantity.start(), last.end(), sentence)
                .filter(name -> isNext(name, last))
                .map(name -> mention(quantity, sentence, last, name));
    }

    private static Mention mention(Quantity quantity, Sentence sentence, Mention last, Name name) {
        var mention = new Mention(quantity, sentence, Shape.APART, Head.apart(quantity.end(), last.kind));
        mention.topic = last.topic >= 0 ? last.topic : last.head.noun();
        mention.sibling = Optional.of(last);
        mention.sender = Optional.of(name.code());
        return mention;
    }

    private Optional<Name> senderBefore(int start, int from, Sentence sentence) {
        return reading.names(from, Math.min(start, sentence.end())).stream()
                .filter(name -> name.end() == start && isSender(name))
                .findFirst();
    }

    private static boolean isSender(Name name) {
        return name.isState() && name.kind() != Names.Kind.STATE && !name.possessive();
    }

    private boolean isNext(Name name, Mention last) {
        boolean joined = reading.isOneOf(name.start() - 1, "and", "while") || isPause(name.start() - 1);
        boolean clause = !reading.any(last.end(), name.start(), Trait.of(Trait.BE, Trait.HAVE, Trait.CUE));
        return joined && clause && name.start() - last.end() <= REACH && hasSender(last);
    }

    private boolean isPause(int token) {
        return reading.isMark(token, ',') || reading.isMark(token, ';');
    }

    private boolean hasSender(Mention last) {
        return last.sender.isPresent()
                || last.shape == Shape.ATTACHED
                        && reading.names(last.sentence.start(), last.start()).stream()
                                .anyMatch(GappedFigures::isSender);
    }
}
