package org.wirefold.analysis.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.quotes.Quotation;
import org.wirefold.analysis.quotes.QuoteExtractor;
import org.wirefold.analysis.quotes.Speaker;
import org.wirefold.analysis.text.Tokens;

/** Who says words that somebody cut out of an article: read where the article has them, else in their own attribution. */
public final class SpeakerInContext {
    /** Less of the words in one quotation of the context says nothing of whose they are. */
    private static final double MOST_OF_THE_WORDS = 0.5;

    private final QuoteExtractor extractor = new QuoteExtractor();

    /**
     * The words as a statement with the speaker found.
     *
     * @param context the text around the words as the article has them; empty when it is not at hand
     * @param day day of the article; empty when undated
     */
    public Statement statement(String words, Optional<String> context, Optional<LocalDate> day) {
        return Statement.of(words, context.flatMap(text -> find(words, text)).or(() -> find(words)), day);
    }

    /** The speaker of words inside the text around them; empty when the text names none for them. */
    Optional<Speaker> find(String words, String context) {
        String wanted = letters(words);
        Optional<Speaker> best = Optional.empty();
        int most = (int) Math.ceil(wanted.length() * MOST_OF_THE_WORDS) - 1;
        for (Quotation quotation : extractor.extract(Tokens.of(context))) {
            String said = letters(quotation.words(context));
            int shared = said.contains(wanted) ? wanted.length() : wanted.contains(said) ? said.length() : 0;
            if (shared > most && quotation.speaker().isPresent()) {
                most = shared;
                best = quotation.speaker();
            }
        }
        return best;
    }

    /** The one speaker of all that the words quote or report; empty when they name several or none. */
    Optional<Speaker> find(String words) {
        List<Quotation> quotations = extractor.extract(Tokens.of(words));
        Optional<Speaker> first =
                quotations.isEmpty() ? Optional.empty() : quotations.get(0).speaker();
        boolean alone = quotations.stream()
                .allMatch(
                        quotation -> quotation.speaker().flatMap(Speaker::name).equals(first.flatMap(Speaker::name)));
        return alone ? first : Optional.empty();
    }

    /** Letters and digits in lower case: marks and spaces differ between a text and what was cut out of it. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }
}
