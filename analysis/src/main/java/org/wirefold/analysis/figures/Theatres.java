package org.wirefold.analysis.figures;

import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.figures.Names.Name;
import org.wirefold.analysis.figures.Reading.Sentence;

/** Where the counted people are, go to or leave: the place beside the number, else in the sentence, else spoken of before. */
final class Theatres {
    private final Reading reading;

    Theatres(Reading reading) {
        this.reading = reading;
    }

    Optional<String> of(Mention mention) {
        return right(mention).or(() -> left(mention)).or(() -> earlier(mention));
    }

    /** The first place after the number in its clause. */
    private Optional<String> right(Mention mention) {
        int limit = mention.sentence.end();
        List<Name> names = reading.names(mention.end(), limit);
        Optional<String> first = Optional.empty();
        for (Name name : names) {
            if (isPlace(name) && !isOrigin(mention, name)) {
                if (first.isPresent()) {
                    boolean joined = name.start() - 1 > 0 && reading.isOneOf(name.start() - 1, "and");
                    return joined && !first.get().equals(name.code()) && name.start() - mention.end() < 24
                            ? Optional.of(first.get() + "/" + name.code())
                            : first;
                }
                first = Optional.of(name.code());
            }
        }
        return first;
    }

    /** The nearest place before the number. */
    private Optional<String> left(Mention mention) {
        List<Name> names = reading.names(mention.sentence.start(), mention.start());
        for (int i = names.size() - 1; i >= 0; i--) {
            if (isPlace(names.get(i))) {
                return Optional.of(names.get(i).code());
            }
        }
        return Optional.empty();
    }

    /** A place name that is no adjective and no sender: a preposition stands before it, or it is a city. */
    private boolean isPlace(Name name) {
        if (!name.isPlace() || name.possessive()) {
            return false;
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
                        "nearby",
                        "south",
                        "north",
                        "east",
                        "west",
                        "war",
                        "torn")
                || reading.isJoiner(before)) {
            before--;
        }
        boolean prepared = reading.isOneOf(
                before,
                "in",
                "into",
                "to",
                "from",
                "at",
                "near",
                "inside",
                "outside",
                "around",
                "across",
                "over",
                "on",
                "for",
                "toward",
                "towards",
                "through",
                "of",
                "leave",
                "left",
                "invaded",
                "entered",
                "surrounded",
                "defending",
                "and",
                "within",
                "throughout",
                "between",
                "leaving");
        return prepared || name.kind() == Names.Kind.PLACE;
    }

    /** "15 officers from Afghanistan taking part": where they come from. */
    private boolean isOrigin(Mention mention, Name name) {
        return reading.isOneOf(name.start() - 1, "from")
                && name.start() - 1 == mention.end()
                && mention.change.equals("level");
    }

    /** "in this country", "there", or nothing: the place of an earlier sentence; the headline's first. */
    private Optional<String> earlier(Mention mention) {
        List<Sentence> sentences = reading.sentences();
        for (int i = mention.sentence.index() - 1; i >= 0; i--) {
            for (Name name :
                    reading.names(sentences.get(i).start(), sentences.get(i).end())) {
                if (isPlace(name)) {
                    return Optional.of(name.code());
                }
            }
        }
        return Optional.empty();
    }
}
