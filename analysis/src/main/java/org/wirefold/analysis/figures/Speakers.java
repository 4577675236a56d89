package org.wirefold.analysis.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.figures.Reading.Sentence;
import org.wirefold.analysis.quotes.Quotation;
import org.wirefold.analysis.quotes.Speaker;
import org.wirefold.analysis.text.TextSpan;

/** Who gave a figure: the speaker of the quotation it stands in, else the one whose words a cue of its sentence introduces. */
final class Speakers {
    /** Quoted words that may lie inside one another: an indirect quotation with fragments in it. */
    private static final int NESTED = 6;

    private record Spoken(TextSpan span, Quotation quote) {}

    private final Reading reading;
    private final List<Spoken> spoken = new ArrayList<>();
    private final PersonNames names;

    Speakers(Reading reading, List<Quotation> quotes) {
        this.reading = reading;
        for (Quotation quote : quotes) {
            quote.spans().forEach(span -> spoken.add(new Spoken(span, quote)));
        }
        spoken.sort(Comparator.comparingInt(words -> words.span.start()));
        this.names = new PersonNames(reading);
    }

    Optional<String> of(Mention mention) {
        return quoted(mention)
                .or(() -> introduced(mention))
                .or(() -> followed(mention))
                .or(() -> according(mention))
                .or(() -> headline(mention));
    }

    private Optional<String> quoted(Mention mention) {
        TextSpan span = reading.span(mention.start(), mention.end());
        int at = firstAfter(span.start());
        for (int i = at - 1; i >= Math.max(0, at - NESTED); i--) {
            if (spoken.get(i).span.contains(span)) {
                return spoken.get(i).quote.speaker().map(Speakers::name);
            }
        }
        return Optional.empty();
    }

    /** The first quoted words that start after an offset. */
    private int firstAfter(int offset) {
        int low = 0;
        int high = spoken.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spoken.get(middle).span.start() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static String name(Speaker speaker) {
        return speaker.name().orElse(speaker.surface());
    }

    /** "X said that … 500": the last cue before the number whose words reach it. */
    private Optional<String> introduced(Mention mention) {
        Sentence sentence = mention.sentence;
        for (int i = mention.start() - 1; i > sentence.start(); i--) {
            if (reading.isMark(i, ';')) {
                return Optional.empty();
            }
            if (isCue(i)) {
                return names.endingAt(i - 1, sentence);
            }
        }
        return Optional.empty();
    }

    /** "… 500, X said", "… 500," said X. */
    private Optional<String> followed(Mention mention) {
        Sentence sentence = mention.sentence;
        boolean marked = false;
        for (int i = mention.end(); i < sentence.end(); i++) {
            if (reading.isMark(i, ';')) {
                return Optional.empty();
            }
            if (marked && isCue(i) && !reading.isOneOf(i + 1, "that") && !reading.isOneOf(i, "saying", "adding")) {
                int from = lastMark(i, mention.end());
                boolean inverted = from == i - 1;
                return inverted
                        ? names.startingAt(i + 1, sentence)
                        : i - from <= 9 ? names.endingAt(i - 1, sentence) : Optional.empty();
            }
            marked = marked || reading.isMark(i, ',') || reading.isMark(i, '"');
        }
        return Optional.empty();
    }

    private int lastMark(int before, int floor) {
        int at = before - 1;
        while (at >= floor && !reading.isMark(at, ',') && !reading.isMark(at, '"')) {
            at--;
        }
        return at;
    }

    private Optional<String> according(Mention mention) {
        Sentence sentence = mention.sentence;
        for (int i = sentence.start(); i + 1 < sentence.end(); i++) {
            if (reading.isOneOf(i, "according") && reading.isOneOf(i + 1, "to")) {
                return names.startingAt(i + 2, sentence);
            }
        }
        return Optional.empty();
    }

    /** "Nato chief raises alarm as it …" above an article that names the chief. */
    private Optional<String> headline(Mention mention) {
        Sentence sentence = mention.sentence;
        if (sentence.index() > 0) {
            return Optional.empty();
        }
        for (int i = sentence.start(); i < Math.min(mention.start(), sentence.start() + 5); i++) {
            boolean chief = reading.isOneOf(i, "chief", "head", "boss", "leader") && reading.is(i + 1, Trait.CUE);
            if (chief) {
                return names.introducedAs("secretary", "chief", "head", "leader");
            }
        }
        return Optional.empty();
    }

    private boolean isCue(int token) {
        return reading.is(token, Trait.CUE)
                && !reading.isOneOf(
                        token,
                        "raises",
                        "states",
                        "estimates",
                        "claims",
                        "reports",
                        "report",
                        "estimated",
                        "warning",
                        "state")
                && !reading.isOneOf(token - 1, "to", "a", "an", "the", "as", "been", "be", "were", "was", "of");
    }
}
