package org.wirefold.analysis.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.figures.Mention.Shape;
import org.wirefold.analysis.figures.Names.Kind;
import org.wirefold.analysis.figures.Names.Name;
import org.wirefold.analysis.figures.Reading.Sentence;

/** Whose people a figure counts: the name beside the noun, the subject of the sentence, who was spoken of before, the host itself. */
final class Forces {
    private static final int SENTENCES_BACK = 8;
    /** Headline and lead. */
    private static final int OPENING = 3;

    private final Reading reading;
    private final Places places;
    private final UnknownForces unknown;

    Forces(Reading reading, Places places) {
        this.reading = reading;
        this.places = places;
        this.unknown = new UnknownForces(reading);
    }

    /** The force of a mention; empty when not stated. */
    Optional<String> of(Mention mention) {
        return mention.sender
                .or(() -> inPhrase(mention))
                .or(() -> unknown.of(mention))
                .or(() -> afterPhrase(mention))
                .or(() -> mention.sibling.flatMap(other -> other.force))
                .or(() -> atTopic(mention))
                .or(() -> inSentence(mention))
                .or(() -> joined(mention))
                .or(() -> mission(mention))
                .or(() -> before(mention))
                .or(() -> host(mention));
    }

    private boolean fits(Mention mention, Name name) {
        return (mention.kind.equals("nonstate")
                        ? name.kind() == Kind.NONSTATE
                        : name.isState() || places.isMetonym(name))
                && !isLed(name);
    }

    /** "1,000 Israeli troops", "U.S. and British forces" (both, joined by /). */
    private Optional<String> inPhrase(Mention mention) {
        List<String> codes = new ArrayList<>();
        int limit = Math.max(mention.quantity.end(), mention.head.noun() + 1);
        for (Name name : reading.names(mention.quantity.end(), Math.min(limit, mention.end()))) {
            if (fits(mention, name) && !codes.contains(name.code())) {
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
                        name.end() + 1,
                        "led",
                        "backed",
                        "trained",
                        "funded",
                        "supported",
                        "sponsored",
                        "contracted",
                        "held",
                        "controlled",
                        "born",
                        "based");
    }

    /** "members of the rebel group Shining Path", "15 officers from Afghanistan", "sent by France", "men in Salvadoran uniforms". */
    private Optional<String> afterPhrase(Mention mention) {
        int from = mention.end();
        boolean people = mention.shape != Shape.APART;
        boolean of = reading.isOneOf(from, "of")
                || (people || mention.sibling.isPresent()) && reading.isOneOf(from, "from") && !isTakenFrom(mention);
        boolean by = people && reading.isOneOf(from + 1, "by");
        boolean with = reading.isOneOf(from, "with") && mention.kind.equals("nonstate");
        boolean dressed = people && reading.isOneOf(from, "in") && isUniformed(from);
        if (!of && !by && !with && !dressed) {
            return ofStrong(mention);
        }
        return firstFit(mention, from + 1, Math.min(mention.sentence.end(), from + 8))
                .or(() -> ofStrong(mention));
    }

    /** "a 155-strong company of Nigerian infantry". */
    private Optional<String> ofStrong(Mention mention) {
        return mention.shape == Shape.STRONG
                ? firstFit(mention, mention.quantity.end(), mention.end())
                : Optional.empty();
    }

    private boolean isUniformed(int from) {
        return reading.isOneOf(from, "in", "wearing", "dressed")
                && (reading.isOneOf(from + 3, "uniforms", "uniform")
                        || reading.isOneOf(from + 4, "uniforms", "uniform"));
    }

    private Optional<String> firstFit(Mention mention, int from, int to) {
        for (Name name : reading.names(from, to)) {
            if (reading.any(from, name.start(), Trait.of(Trait.BE, Trait.HAVE)) || hasComma(from, name.start())) {
                return Optional.empty();
            }
            if (fits(mention, name)) {
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
        return !mention.change.equals(Directions.LEVEL) || mention.shape == Shape.STRONG;
    }

    /** "the number of NATO personnel … from 500": the names beside the noun that the number counts. */
    private Optional<String> atTopic(Mention mention) {
        if (mention.topic < 0) {
            return Optional.empty();
        }
        Optional<String> found = Optional.empty();
        for (Name name : reading.names(Math.max(0, mention.topic - 6), mention.topic + 1)) {
            if (fits(mention, name) && places.isActor(name) && isBeside(name.end(), mention.topic)) {
                found = Optional.of(name.code());
            }
        }
        boolean of = reading.isOneOf(mention.topic + 1, "of") && mention.start() != mention.topic + 2;
        return found.or(() -> of ? firstFit(mention, mention.topic + 2, mention.topic + 6) : Optional.empty());
    }

    /** True when only adjectives stand between. */
    private boolean isBeside(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!reading.isWord(i) && !reading.isJoiner(i) || reading.is(i, Trait.STOP) && !reading.isOneOf(i, "and")) {
                return false;
            }
        }
        return true;
    }

    /** The nearest name before the number that can send or own soldiers: "Britain has 80 soldiers"; a row of names is taken whole. */
    private Optional<String> inSentence(Mention mention) {
        List<Name> names = reading.names(mention.sentence.start(), mention.start());
        for (int i = names.size() - 1; i >= 0; i--) {
            if (isSender(mention, names.get(i))) {
                return Optional.of(row(mention, names, i));
            }
        }
        return Optional.empty();
    }

    private String row(Mention mention, List<Name> names, int last) {
        String codes = names.get(last).code();
        int i = last;
        while (i > 0
                && names.get(i - 1).kind() == Kind.THEATRE
                && names.get(i).kind() == Kind.THEATRE
                && fits(mention, names.get(i - 1))
                && names.get(i).start() - names.get(i - 1).end() == 1
                && (reading.isMark(names.get(i).start() - 1, ',')
                        || reading.isOneOf(names.get(i).start() - 1, "and"))) {
            i--;
            codes = names.get(i).code() + "/" + codes;
        }
        return codes;
    }

    /** A state that acts: by name, or by adjective before something that can send soldiers. */
    private boolean isSender(Mention mention, Name name) {
        if (!fits(mention, name) || !places.isActor(name) || isEnemy(name)) {
            return false;
        }
        return name.kind() != Kind.STATE || isOffice(name);
    }

    private boolean isOffice(Name name) {
        long sender = Trait.of(Trait.OFFICE, Trait.MILITARY, Trait.SOLDIERLY, Trait.SOLDIER);
        boolean person = name.end() == name.start() + 1 && reading.isAny(name.start(), Trait.PERSON.bit);
        return person || reading.any(name.end(), name.end() + 3, sender);
    }

    private boolean isEnemy(Name name) {
        int before = reading.isOneOf(name.start() - 1, "the") ? name.start() - 2 : name.start() - 1;
        return reading.isOneOf(
                before,
                "against",
                "fighting",
                "fight",
                "battling",
                "with",
                "from",
                "training",
                "train",
                "trained",
                "defeat",
                "support",
                "supporting",
                "on",
                "attacked",
                "invaded");
    }

    /** "fighters … who have joined the Islamic State": armed people are named after the number, too. */
    private Optional<String> joined(Mention mention) {
        if (!mention.kind.equals("nonstate")) {
            return Optional.empty();
        }
        int limit = Math.min(mention.sentence.end(), mention.end() + 14);
        for (Name name : reading.names(mention.end(), limit)) {
            int before = reading.isOneOf(name.start() - 1, "the") ? name.start() - 2 : name.start() - 1;
            boolean own = reading.isOneOf(
                    before, "joined", "join", "joining", "of", "to", "from", "defending", "with", "for", "belonging");
            if (fits(mention, name)
                    && own
                    && !reading.isOneOf(before - 1, "clashed", "fought", "battle", "clashes", "fighting")) {
                return Optional.of(name.code());
            }
        }
        return Optional.empty();
    }

    /** Who acts in an earlier sentence, its first name first; "the force", "our mission" and numbers alone mean them. */
    private Optional<String> before(Mention mention) {
        if (mention.kind.equals("nonstate")) {
            return Optional.empty();
        }
        int index = mention.sentence.index();
        for (int i = index - 1; i >= Math.max(0, index - SENTENCES_BACK); i--) {
            Optional<String> actor = actor(mention, reading.sentences().get(i));
            if (actor.isPresent()) {
                return actor;
            }
        }
        boolean first = index == 0 && reading.sentences().size() > 1;
        return first ? actor(mention, reading.sentences().get(1)) : Optional.empty();
    }

    /**
     * Peacekeepers with nobody named belong to the alliance that the text spoke of last, or that its opening names, before any state:
     * the states in such a text are mostly hosts.
     */
    private Optional<String> mission(Mention mention) {
        if (mention.shape == Shape.APART || !reading.isOneOf(mention.head.noun(), "peacekeepers", "helmets")) {
            return Optional.empty();
        }
        int index = mention.sentence.index();
        for (int i = index - 1; i >= Math.max(0, index - SENTENCES_BACK); i--) {
            Optional<String> alliance = alliance(reading.sentences().get(i));
            if (alliance.isPresent()) {
                return alliance;
            }
        }
        return reading.sentences().subList(0, Math.min(OPENING, index)).stream()
                .flatMap(sentence -> alliance(sentence).stream())
                .findFirst();
    }

    private Optional<String> alliance(Sentence sentence) {
        return reading.names(sentence.start(), sentence.end()).stream()
                .filter(name -> name.kind() == Kind.ALLIANCE && !isEnemy(name))
                .map(Name::code)
                .findFirst();
    }

    private Optional<String> actor(Mention mention, Sentence sentence) {
        for (Name name : reading.names(sentence.start(), sentence.end())) {
            boolean object = reading.isOneOf(
                    name.start() - 1, "with", "to", "by", "from", "for", "his", "her", "their", "non", "of");
            if (isSender(mention, name) && !object) {
                return Optional.of(name.code());
            }
        }
        return Optional.empty();
    }

    /** Soldiers who guard a court or a capital, with nobody named, are those of the country. */
    private Optional<String> host(Mention mention) {
        boolean own =
                mention.role.filter(role -> role.equals("security")).isPresent() || isBodyOfCountry(mention.sentence);
        boolean state = mention.location.filter(code -> code.length() == 2).isPresent();
        return own && state && !mention.kind.equals("nonstate") ? mention.location : Optional.empty();
    }

    private boolean isBodyOfCountry(Sentence sentence) {
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (reading.isOneOf(i, "regiment", "garrison", "barracks", "squadron", "curfew")
                    || reading.isOneOf(i, "forces") && reading.isOneOf(i - 1, "armed")) {
                return true;
            }
        }
        return false;
    }
}
