package org.wirefold.analysis.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.figures.Names.Kind;
import org.wirefold.analysis.figures.Names.Name;
import org.wirefold.analysis.figures.Reading.Sentence;

/** Whose people a figure counts: the name beside the noun, the subject of the sentence, what was spoken of before. */
final class Forces {
    private final Reading reading;

    Forces(Reading reading) {
        this.reading = reading;
    }

    /** The force of a mention; empty when not stated. */
    Optional<String> of(Mention mention) {
        return inPhrase(mention)
                .or(() -> afterPhrase(mention))
                .or(() -> atTopic(mention))
                .or(() -> inSentence(mention))
                .or(() -> before(mention));
    }

    private boolean fits(Mention mention, Name name) {
        return mention.kind.equals("nonstate") ? name.kind() == Kind.NONSTATE : name.isState();
    }

    /** "1,000 Israeli troops", "U.S. and British forces" (both, joined by /). */
    private Optional<String> inPhrase(Mention mention) {
        List<String> codes = new ArrayList<>();
        for (Name name : reading.names(mention.quantity.end(), mention.end())) {
            if (fits(mention, name) && !codes.contains(name.code()) && !isLed(name)) {
                codes.add(name.code());
            }
        }
        for (int i = mention.quantity.end(); i < mention.head.noun(); i++) {
            if (codes.isEmpty() && reading.isOneOf(i, "us") && !mention.kind.equals("nonstate")) {
                codes.add("US");
            }
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(String.join("/", codes));
    }

    /** "U.S.-led", "Iran-backed": the name of somebody else. */
    private boolean isLed(Name name) {
        return reading.isJoiner(name.end())
                && reading.isOneOf(
                        name.end() + 1, "led", "backed", "trained", "funded", "supported", "sponsored", "contracted");
    }

    /** "members of the rebel group Shining Path", "15 officers from Afghanistan", "sent by France". */
    private Optional<String> afterPhrase(Mention mention) {
        int from = mention.end();
        int limit = Math.min(mention.sentence.end(), from + 8);
        boolean of = reading.isOneOf(from, "of")
                || reading.isOneOf(from, "from") && !isTakenFrom(mention)
                || reading.isOneOf(from + 1, "by") && mention.shape != Mention.Shape.APART
                || reading.isOneOf(from, "with") && mention.kind.equals("nonstate");
        if (!of) {
            return Optional.empty();
        }
        for (Name name : reading.names(from + 1, limit)) {
            if (fits(mention, name)
                    && !reading.any(from + 1, name.start(), Trait.of(Trait.BE, Trait.HAVE))
                    && !hasComma(from, name.start())) {
                return Optional.of(name.code());
            }
        }
        return Optional.empty();
    }

    private boolean hasComma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.isMark(i, ',')) {
                return true;
            }
        }
        return false;
    }

    /** "withdraw 9,500 troops from Germany": a place, not a sender. */
    private boolean isTakenFrom(Mention mention) {
        int floor = Math.max(mention.sentence.start(), mention.start() - 12);
        return mention.shape == Mention.Shape.APART
                || reading.any(floor, mention.start(), Trait.of(Trait.DECREASE, Trait.PLAN))
                || reading.is(mention.end() - 1, Trait.GROUP);
    }

    /** "the number of NATO personnel … from 500": the names beside the noun that the number counts. */
    private Optional<String> atTopic(Mention mention) {
        if (mention.topic < 0) {
            return Optional.empty();
        }
        Sentence sentence = mention.sentence;
        int floor = mention.topic >= sentence.start()
                ? Math.max(sentence.start(), mention.topic - 6)
                : Math.max(0, mention.topic - 6);
        Optional<String> found = Optional.empty();
        for (Name name : reading.names(floor, mention.topic + 1)) {
            if (fits(mention, name) && !isPlaceHere(name)) {
                found = Optional.of(name.code());
            }
        }
        return found.or(() -> reading.isOneOf(mention.topic + 1, "of")
                ? firstFit(mention, mention.topic + 2, Math.min(sentence.end(), mention.topic + 6))
                : Optional.empty());
    }

    private Optional<String> firstFit(Mention mention, int from, int to) {
        return reading.names(from, to).stream()
                .filter(name -> fits(mention, name) && !isPlaceHere(name))
                .map(Name::code)
                .findFirst();
    }

    /** The nearest name before the number that can send or own soldiers: "Britain has 80 soldiers". */
    private Optional<String> inSentence(Mention mention) {
        List<Name> names = reading.names(mention.sentence.start(), mention.start());
        for (int i = names.size() - 1; i >= 0; i--) {
            Name name = names.get(i);
            if (fits(mention, name) && !isPlaceHere(name) && !isLed(name) && !isEnemy(name)) {
                return Optional.of(name.code());
            }
        }
        return Optional.empty();
    }

    /** A country after a preposition of place is where, not who. */
    private boolean isPlaceHere(Name name) {
        if (name.kind() != Kind.THEATRE) {
            return name.isPlace();
        }
        int before = name.start() - 1;
        while (reading.isOneOf(
                before,
                "the",
                "neighbouring",
                "neighboring",
                "northern",
                "southern",
                "eastern",
                "western",
                "central",
                "nearby")) {
            before--;
        }
        return reading.isOneOf(
                                before, "in", "into", "to", "from", "at", "near", "inside", "outside", "around",
                                "across", "over", "on", "against", "with", "for", "toward", "towards", "through", "via",
                                "leave", "left", "invade", "invaded", "entered", "between", "and", "of")
                        && !name.possessive()
                || reading.isMark(before, ',') && reading.isMark(name.end(), ',');
    }

    private boolean isEnemy(Name name) {
        return reading.isOneOf(name.start() - 1, "against", "fighting", "fight", "battling", "with", "from");
    }

    /** The force spoken of before, or first in the text. */
    private Optional<String> before(Mention mention) {
        if (mention.kind.equals("nonstate")) {
            return Optional.empty();
        }
        int from =
                mention.sentence.index() == 0 ? 0 : reading.sentences().get(0).start();
        List<Name> names = reading.names(from, mention.sentence.start());
        for (int i = names.size() - 1; i >= 0; i--) {
            if (fits(mention, names.get(i)) && !isPlaceHere(names.get(i))) {
                return Optional.of(names.get(i).code());
            }
        }
        return Optional.empty();
    }
}
