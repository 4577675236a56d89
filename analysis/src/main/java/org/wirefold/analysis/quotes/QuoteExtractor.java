package org.wirefold.analysis.quotes;

import java.util.List;
import org.wirefold.analysis.text.Tokens;

/** Finds quotations and their speakers. */
public final class QuoteExtractor {
    /** Quotations in order of their first word; spans count in the text of the tokens. */
    public List<Quotation> extract(Tokens text) {
        return List.of();
    }
}
