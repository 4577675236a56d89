package org.wirefold.analysis.figures;

import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.figures.Names.Name;
import org.wirefold.analysis.figures.Reading.Sentence;

/** Places where somebody speaks, votes or writes, which says nothing about where soldiers are: "talks in Geneva", a dateline. */
final class Seats {
    /** Longest dateline: city, country, month, day, agency in brackets, dash. */
    private static final int DATELINE = 14;

    /** Sentences that may open with the dateline: a headline and a line under it may stand before. */
    private static final int OPENING = 3;

    /** Who sits or what is held in such a place. Words of command stay out: a commander is where the soldiers are. */
    private static final String[] SITTING = {
        "vote",
        "votes",
        "voted",
        "meeting",
        "meetings",
        "met",
        "meet",
        "talks",
        "negotiations",
        "summit",
        "conference",
        "session",
        "hearing",
        "debate",
        "briefing",
        "speech",
        "news",
        "newspapers",
        "papers",
        "reporters",
        "journalists",
        "government",
        "ministry",
        "minister",
        "ministers",
        "parliament",
        "officials",
        "official",
        "diplomats",
        "diplomat",
        "analysts",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "council",
        "gathered",
        "gathering",
        "speaking",
        "spoke"
    };

    private final Reading reading;

    Seats(Reading reading) {
        this.reading = reading;
    }

    /** True for a name after in, at or from whose phrase belongs to a speaker, a body or an assembly. */
    boolean isSeat(Name name) {
        int preposition = name.start() - 1;
        boolean sits = reading.isOneOf(preposition, "in", "at", "from");
        return sits
                && (reading.isOneOf(preposition - 1, SITTING)
                        || reading.is(preposition - 1, Trait.CUE) && !reading.isOneOf(preposition, "from"));
    }

    /** True for a name before the dash of "PARIS, Nov 9 (Agency) -". */
    boolean isDateline(Name name) {
        Sentence sentence = reading.sentenceAt(name.start());
        return name.end() <= datelineEnd(sentence);
    }

    /** The dash that ends the dateline of a sentence; its start when it has none. */
    int datelineEnd(Sentence sentence) {
        boolean source = false;
        int limit = Math.min(sentence.end(), sentence.start() + DATELINE);
        for (int i = sentence.start(); i < limit; i++) {
            if (isDash(i)) {
                return source ? i : sentence.start();
            }
            source = source || reading.is(i, Trait.MONTH) || reading.isMark(i, '(');
            if (reading.is(i, Trait.STOP) && !reading.is(i, Trait.MONTH)) {
                return sentence.start();
            }
        }
        return sentence.start();
    }

    /** The theatre of the dateline when the text names it again: a report about a country is often written outside it. */
    Optional<String> dateline() {
        List<Sentence> sentences = reading.sentences();
        for (Sentence sentence : sentences.subList(0, Math.min(OPENING, sentences.size()))) {
            int end = datelineEnd(sentence);
            Optional<String> code = reading.names(sentence.start(), end).stream()
                    .filter(Name::isPlace)
                    .map(Name::code)
                    .reduce((first, second) -> second);
            if (code.isPresent()) {
                return code.filter(theatre -> isNamedFrom(end, theatre));
            }
        }
        return Optional.empty();
    }

    private boolean isNamedFrom(int start, String theatre) {
        return reading.sentences().stream()
                .flatMap(sentence -> reading.names(sentence.start(), sentence.end()).stream())
                .anyMatch(name -> name.start() >= start && name.code().equals(theatre));
    }

    private boolean isDash(int token) {
        return reading.isMark(token, '-') && !reading.isJoiner(token)
                || reading.isMark(token, '–')
                || reading.isMark(token, '—');
    }
}
