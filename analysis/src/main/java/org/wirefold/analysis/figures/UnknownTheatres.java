package org.wirefold.analysis.figures;

import java.util.Optional;
import org.wirefold.analysis.text.TextSpan;

/** Places that the list does not hold: the capitalised words after a preposition of place beside the number, as they stand. */
final class UnknownTheatres {
    /** The flag of a figure whose location is no code of the list. */
    static final String FLAG = "unknown-theatre";

    /** Longest way from the figure to the preposition: a day and what the soldiers are there for. */
    private static final int REACH = 10;

    private static final String[] WHERE = {"in", "at", "near", "into", "around", "outside", "across", "inside"};

    /** What a capital after "in" means when it is no place. */
    private static final String[] NO_PLACES = {
        "operation",
        "exercise",
        "general",
        "god",
        "christmas",
        "ramadan",
        "easter",
        "world",
        "english",
        "facebook",
        "twitter",
        "mr",
        "phase"
    };

    private final Reading reading;

    UnknownTheatres(Reading reading) {
        this.reading = reading;
    }

    /** The name; marks the mention. Nothing in a sentence in capitals, where every word would be one. */
    Optional<String> of(Mention mention) {
        if (mention.sentence.capitals() || UnknownForces.isTitle(reading, mention.sentence)) {
            return Optional.empty();
        }
        int limit = Math.min(mention.sentence.end() - 1, mention.end() + REACH);
        for (int i = mention.end(); i < limit && !isEdge(i); i++) {
            boolean where =
                    reading.isOneOf(i, WHERE) || reading.isOneOf(i, "to") && !mention.change.equals(Directions.LEVEL);
            int start = reading.isOneOf(i + 1, "the") ? i + 2 : i + 1;
            int end = where ? endOfName(start, mention.sentence.end()) : start;
            if (end > start) {
                mention.flags.add(FLAG);
                TextSpan span = reading.span(start, end);
                return Optional.of(span.of(reading.tokens().text().original()));
            }
        }
        return Optional.empty();
    }

    private boolean isEdge(int token) {
        return reading.isMark(token, ';')
                || reading.isMark(token, ':')
                || reading.isOneOf(token, "while", "but", "whereas", "said", "when", "where");
    }

    private int endOfName(int start, int limit) {
        int end = start;
        while (end < limit && isPart(end, start)) {
            end++;
        }
        boolean joined = reading.isJoiner(end) || reading.isMark(end, '\'') || reading.is(end, Trait.OFFICE);
        return joined || end - start > 3 ? start : end;
    }

    private boolean isPart(int token, int start) {
        boolean stranger = reading.traits(token) == 0 || token > start && reading.is(token, Trait.NAME);
        return reading.isWord(token)
                && reading.tokens().isCapitalised(token)
                && stranger
                && !reading.isOneOf(token, NO_PLACES)
                && reading.nameAt(token).isEmpty()
                && !reading.endsWith(token, "'s");
    }
}
