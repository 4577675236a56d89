package org.wirefold.analysis.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.wirefold.analysis.text.Tokens;

/** What the extractor finds in a text, in the few forms that the tests ask for. */
final class Extracted {
    private Extracted() {}

    static List<Quotation> all(String text) {
        return new QuoteExtractor().extract(Tokens.of(text));
    }

    static List<Quotation> marked(String text) {
        return all(text).stream()
                .filter(quotation -> quotation.kind() != QuoteKind.INDIRECT)
                .toList();
    }

    static Quotation only(String text) {
        List<Quotation> found = marked(text);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    static List<String> pieces(Quotation quotation, String text) {
        return quotation.spans().stream().map(span -> span.of(text)).toList();
    }

    static String surface(Quotation quotation) {
        return quotation.speaker().map(Speaker::surface).orElse("");
    }

    static String name(Quotation quotation) {
        return quotation.speaker().flatMap(Speaker::name).orElse("");
    }

    static String role(Quotation quotation) {
        return quotation.speaker().flatMap(Speaker::role).orElse("");
    }
}
