package org.wirefold.analysis.quotes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wirefold.analysis.text.TextSpan;

/**
 * One quotation.
 *
 * @param spans the quoted words without their marks, in order; several when an attribution or a paragraph break splits them
 * @param speaker empty when nobody is named
 * @param cue the verb or phrase that introduces the speech; empty when there is none
 * @param cueSpan where the cue stands; empty when there is none
 */
public record Quotation(
        QuoteKind kind,
        List<TextSpan> spans,
        Optional<Speaker> speaker,
        Optional<String> cue,
        Optional<TextSpan> cueSpan) {
    public Quotation {
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a quotation without words");
        }
        spans = List.copyOf(spans);
    }

    /** A quotation whose cue stands nowhere in particular. */
    public Quotation(QuoteKind kind, List<TextSpan> spans, Optional<Speaker> speaker, Optional<String> cue) {
        this(kind, spans, speaker, cue, Optional.empty());
    }

    /** The quoted words of the text, spans joined by one space. */
    public String words(String text) {
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" "));
    }
}
