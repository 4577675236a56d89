package org.wirefold.analysis.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.figures.Names.Kind;
import org.wirefold.analysis.figures.Names.Name;

/** Which names of a passage say where something is, and which say who somebody is: "in Britain" against "Britain sent". */
final class Places {
    private final Reading reading;
    private final Seats seats;

    Places(Reading reading) {
        this.reading = reading;
        seats = new Seats(reading);
    }

    /** The names of a range that say where, in order. */
    List<Name> in(int from, int to) {
        List<Name> places = new ArrayList<>();
        boolean before = false;
        for (Name name : reading.names(from, to)) {
            boolean place = isPlace(name, before);
            if (place) {
                places.add(name);
            }
            before = place;
        }
        return places;
    }

    Optional<Name> first(int from, int to) {
        List<Name> places = in(from, to);
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(0));
    }

    Optional<Name> last(int from, int to) {
        List<Name> places = in(from, to);
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(places.size() - 1));
    }

    /** A country after a preposition of place, or a city; "U.S. air attacks" and "Iraq's government" are none. */
    private boolean isPlace(Name name, boolean afterPlace) {
        if (isMetonym(name) || !name.isPlace() || name.possessive() && !isPossessivePlace(name) || isAdjective(name)) {
            return false;
        }
        if (seats.isSeat(name) || seats.isDateline(name)) {
            return false;
        }
        int before = beforeDirections(name);
        boolean directed = name.kind() == Kind.THEATRE
                && (before < name.start() - 1
                                && !reading.isOneOf(name.start() - 1, "the")
                                && !reading.isJoiner(name.start() - 1)
                        || isDirection(name.start()));
        if (isAbbreviated(name) && reading.isOneOf(before, "of", "for")) {
            return false;
        }
        boolean listed = afterPlace && (reading.isOneOf(before, "and", "or") || reading.isMark(before, ','));
        return name.kind() == Kind.PLACE || directed || listed || isPlacing(before) || isBracketed(name);
    }

    /** "Colombia's battlefields", "the country's north". */
    private boolean isPossessivePlace(Name name) {
        return isPlacing(beforeDirections(name)) && !reading.is(name.end(), Trait.OFFICE);
    }

    /** "BAGHDAD, Iraq", "Helmand province, Afghanistan". */
    private boolean isBracketed(Name name) {
        boolean afterCity = reading.isMark(name.start() - 1, ',')
                && reading.isWord(name.start() - 2)
                && reading.tokens().isCapitalised(name.start() - 2)
                && !isCountry(name.start() - 2);
        return afterCity
                && (reading.isMark(name.end(), ',')
                        || reading.isMark(name.end(), '(')
                        || reading.isMark(name.end(), '.'));
    }

    private boolean isCountry(int last) {
        return reading.names(Math.max(0, last - 2), last + 1).stream()
                .anyMatch(name -> name.end() == last + 1 && name.kind() != Kind.PLACE);
    }

    /** "U.S. troops", "US plans": an abbreviation before a plain word qualifies it. */
    private boolean isAdjective(Name name) {
        boolean abbreviated = isAbbreviated(name);
        boolean noun = reading.isWord(name.end()) && !reading.isAny(name.end(), Trait.of(Trait.STOP, Trait.ADVERB));
        boolean pronoun = abbreviated && reading.isOneOf(name.start(), "us") && capitals(name.start());
        return abbreviated && noun
                || reading.isJoiner(name.end())
                        && reading.isOneOf(
                                name.end() + 1, "led", "backed", "based", "trained", "born", "installed", "style")
                || pronoun;
    }

    private boolean isAbbreviated(Name name) {
        boolean state = name.code().equals("US") || name.code().equals("GB");
        return state && name.end() == name.start() + 1 && reading.length(name.start()) <= 4;
    }

    private boolean isDirection(int token) {
        return reading.isOneOf(
                token, "south", "southern", "north", "northern", "east", "eastern", "west", "western", "central");
    }

    private boolean capitals(int token) {
        return reading.sentenceAt(token).capitals();
    }

    private int beforeDirections(Name name) {
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
                        "northeastern",
                        "northwestern",
                        "southeastern",
                        "southwestern",
                        "northeast",
                        "northwest",
                        "war",
                        "torn",
                        "occupied",
                        "downtown",
                        "either",
                        "both")
                || reading.isJoiner(before)) {
            before--;
        }
        return before;
    }

    private boolean isPlacing(int token) {
        return reading.isOneOf(
                token,
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
                "leaving",
                "invade",
                "invaded",
                "invading",
                "entered",
                "enter",
                "surrounded",
                "defending",
                "within",
                "throughout",
                "between",
                "patrolling",
                "reached",
                "occupy",
                "occupied",
                "via",
                "off",
                "quit",
                "capital");
    }

    /** "Havana sent", "Moscow says": a capital that stands for its government. */
    boolean isMetonym(Name name) {
        boolean acts =
                reading.isAny(name.end(), Trait.of(Trait.CUE, Trait.PLAN, Trait.HAVE, Trait.INCREASE, Trait.DECREASE))
                                && !reading.isOneOf(name.end(), "up", "down", "more")
                        || isInfinitive(name.end());
        int before = name.start() - 1;
        boolean free = before < 0
                || !reading.isWord(before) && !reading.isJoiner(before)
                || reading.isOneOf(before, "and", "that", "while", "but");
        return name.kind() == Kind.PLACE && name.code().length() == 2 && acts && free;
    }

    /** "Paris to cut": what a headline makes of "will". */
    private boolean isInfinitive(int token) {
        return reading.isOneOf(token, "to")
                && reading.isAny(token + 1, Trait.of(Trait.INCREASE, Trait.DECREASE, Trait.PLAN, Trait.FRAME))
                && reading.sentenceAt(token).start() >= token - 3;
    }

    /** True for a country that acts or owns: no preposition of place before it. */
    boolean isActor(Name name) {
        if (name.kind() == Kind.PLACE) {
            return isMetonym(name);
        }
        if (name.kind() != Kind.THEATRE || name.possessive()) {
            return true;
        }
        int before = beforeDirections(name);
        boolean placed = isPlacing(before) && !(reading.isOneOf(before, "of", "for") && isAdjective(name))
                || reading.isOneOf(before, "against", "with", "than");
        return !placed && !isBracketed(name) || isAdjective(name) && !reading.isOneOf(before, "against");
    }
}
