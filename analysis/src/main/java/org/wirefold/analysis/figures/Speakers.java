package org.wirefold.analysis.figures;

import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.quotes.Quotation;
import org.wirefold.analysis.quotes.Speaker;
import org.wirefold.analysis.text.TextSpan;

/** Who gave a figure: the speaker of the quotation it stands in. */
final class Speakers {
    private final Reading reading;
    private final List<Quotation> quotes;

    Speakers(Reading reading, List<Quotation> quotes) {
        this.reading = reading;
        this.quotes = quotes;
    }

    Optional<String> of(Mention mention) {
        TextSpan span = reading.span(mention.start(), mention.end());
        for (Quotation quote : quotes) {
            if (quote.spans().stream().anyMatch(words -> words.contains(span))) {
                return quote.speaker().map(Speakers::name);
            }
        }
        return Optional.empty();
    }

    private static String name(Speaker speaker) {
        return speaker.name().orElse(speaker.surface());
    }
}
