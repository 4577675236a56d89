package org.wirefold.analysis.figures;

import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.figures.Names.Name;
import org.wirefold.analysis.figures.Reading.Sentence;

/** Where the counted people are, go to or leave: the place beside the number, else in the sentence, else spoken of before. */
final class Theatres {
    /** How far before a number a sentence may lie for its place to be meant. */
    private static final int SENTENCES_BACK = 8;

    private final Reading reading;
    private final Places places;
    private final Optional<String> dateline;

    Theatres(Reading reading, Places places) {
        dateline = new Seats(reading).dateline();
        this.reading = reading;
        this.places = places;
    }

    Optional<String> of(Mention mention) {
        int edge = clauseEnd(mention);
        if (reading.isOneOf(mention.end(), "elsewhere") || isElsewhere(mention, edge)) {
            return Optional.empty();
        }
        if (mention.sender.isPresent()) {
            return right(mention, edge).or(() -> mention.sibling.flatMap(first -> first.location));
        }
        if (mention.topic >= 0 && mention.topic >= mention.sentence.start() && mention.topic < mention.start()) {
            Optional<String> topical = last(mention.topic, mention.start())
                    .or(() -> right(mention, edge))
                    .or(() -> left(mention));
            return topical.or(() -> elsewhere(mention));
        }
        return right(mention, edge)
                .or(() -> left(mention))
                .or(() -> isCounted(edge) ? Optional.empty() : right(mention, mention.sentence.end()))
                .or(() -> elsewhere(mention));
    }

    /** True for the edge before another number: what follows is said of that. */
    private boolean isCounted(int edge) {
        return reading.isOneOf(edge, "and") || reading.isMark(edge, ',') && reading.isNumeral(edge + 1);
    }

    private boolean isElsewhere(Mention mention, int edge) {
        for (int i = mention.end(); i < edge; i++) {
            if (reading.isOneOf(i, "elsewhere")
                    && reading.isAny(i - 1, Trait.of(Trait.INCREASE, Trait.DECREASE, Trait.VERB))) {
                return true;
            }
        }
        return false;
    }

    /** Where the clause of the number ends: a new clause with its own subject begins. */
    private int clauseEnd(Mention mention) {
        Sentence sentence = mention.sentence;
        for (int i = mention.end(); i < sentence.end(); i++) {
            boolean comma = reading.isMark(i, ',')
                    && reading.isOneOf(
                            i + 1, "the", "these", "he", "she", "they", "it", "a", "but", "while", "according", "said");
            boolean counted = reading.isOneOf(i, "and") && (reading.isNumeral(i + 1) || reading.is(i + 1, Trait.NUMBER))
                    || reading.isMark(i, ',') && reading.isNumeral(i + 1);
            if (reading.isMark(i, ';')
                    || comma
                    || counted
                    || reading.isOneOf(i, "while", "whereas", "but", "when", "where", "compared")) {
                return i;
            }
        }
        return sentence.end();
    }

    /** The first place after the number; "Iraq and Syria" both, "left Nigeria for Darfur" the second. */
    private Optional<String> right(Mention mention, int limit) {
        List<Name> names = places.in(mention.end(), limit);
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            boolean more = i + 1 < names.size();
            if (isOrigin(mention, name) || more && isLeft(name)) {
                continue;
            }
            boolean pair = more
                    && reading.isOneOf(name.end(), "and")
                    && names.get(i + 1).start() == name.end() + 1;
            boolean other = pair && !names.get(i + 1).code().equals(name.code()) && name.kind() == Names.Kind.THEATRE;
            return Optional.of(other ? name.code() + "/" + names.get(i + 1).code() : name.code());
        }
        return Optional.empty();
    }

    /** The nearest place before the number, its country when that follows. */
    private Optional<String> left(Mention mention) {
        return last(mention.sentence.start(), whole(mention));
    }

    /** A part is where the whole is: what stands before "including" or "consist of". */
    private int whole(Mention mention) {
        for (int i = mention.start() - 1; mention.flags.contains("part") && i > mention.sentence.start(); i--) {
            if (reading.is(i, Trait.INCLUDE)) {
                return i;
            }
        }
        return mention.start();
    }

    private Optional<String> last(int from, int to) {
        return places.last(from, to).map(Name::code);
    }

    /** "15 officers from Afghanistan taking part": where they come from. */
    private boolean isOrigin(Mention mention, Name name) {
        return reading.isOneOf(name.start() - 1, "from")
                && name.start() - 1 == mention.end()
                && mention.change.equals(Directions.LEVEL);
    }

    /** "left Nigeria for", "flew out of Abuja", "taken from Bogota … to Medellin". */
    private boolean isLeft(Name name) {
        return reading.isOneOf(name.start() - 1, "left", "leave", "from") || reading.isOneOf(name.start() - 2, "out");
    }

    /**
     * Another sentence: first the same noun with a place ("NATO's mission" and before it "the mission in Iraq"), then the sentence just
     * before, then the headline and the lead, then any sentence about soldiers, at last the sentence after.
     */
    private Optional<String> elsewhere(Mention mention) {
        return atSameNoun(mention)
                .or(() -> justBefore(mention))
                .or(() -> inHeadline(mention))
                .or(() -> inLead(mention))
                .or(() -> before(mention))
                .or(() -> justAfter(mention))
                .or(() -> homeland(mention));
    }

    /** "nationwide", "this country": the country whose people are spoken of. */
    private Optional<String> homeland(Mention mention) {
        Sentence sentence = mention.sentence;
        for (int i = sentence.start(); i < sentence.end(); i++) {
            boolean home = reading.isOneOf(i, "nationwide")
                    || reading.isOneOf(i, "country", "country's", "nation")
                            && reading.isOneOf(i - 1, "this", "the", "across");
            if (home) {
                return reading.names(sentence.start(), sentence.end()).stream()
                        .filter(name -> name.kind() == Names.Kind.STATE)
                        .map(Name::code)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private Optional<String> atSameNoun(Mention mention) {
        if (mention.topic < 0) {
            return Optional.empty();
        }
        int hash = reading.tokens().hash(mention.topic);
        for (int i = Math.min(mention.sentence.start(), mention.topic) - 1;
                i >= Math.max(0, mention.start() - 400);
                i--) {
            if (reading.tokens().hash(i) == hash && reading.isOneOf(i + 1, "in", "to")) {
                Optional<Name> place = places.first(i + 1, i + 5);
                if (place.isPresent()) {
                    return place.map(Name::code);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> justBefore(Mention mention) {
        int index = mention.sentence.index() - 1;
        return index < 0 ? Optional.empty() : of(reading.sentences().get(index), true);
    }

    /** The first line of a longer text. */
    private Optional<String> inHeadline(Mention mention) {
        boolean article = reading.sentences().size() > 5 && mention.sentence.index() > 0;
        return article ? of(reading.sentences().get(0), false) : Optional.empty();
    }

    /** The sentence that opens the body of a longer text. */
    private Optional<String> inLead(Mention mention) {
        boolean article = reading.sentences().size() > 5 && mention.sentence.index() > 1;
        return article ? of(reading.sentences().get(1), true) : Optional.empty();
    }

    /**
     * The place of the dateline, the last resort. The country that sent the people counts only for an event: what happened is told
     * where it happened, but strengths and plans are told in capitals.
     */
    Optional<String> dateline(Mention mention) {
        boolean event = mention.change.equals(Directions.LEVEL) && mention.status.equals(Statuses.PAST);
        return dateline.filter(code -> event || !mention.force.equals(Optional.of(code)));
    }

    private Optional<String> before(Mention mention) {
        for (int i = mention.sentence.index() - 2; i >= Math.max(0, mention.sentence.index() - SENTENCES_BACK); i--) {
            Optional<String> place = of(reading.sentences().get(i), true);
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    private Optional<String> justAfter(Mention mention) {
        int index = mention.sentence.index() + 1;
        return index >= reading.sentences().size()
                ? Optional.empty()
                : of(reading.sentences().get(index), true);
    }

    private Optional<String> of(Sentence sentence, boolean military) {
        boolean soldiers = !military || reading.any(sentence.start(), sentence.end(), Trait.MILITARY.bit);
        return soldiers ? places.last(sentence.start(), sentence.end()).map(Name::code) : Optional.empty();
    }
}
