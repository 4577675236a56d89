package org.wirefold.analysis.figures;

import java.util.List;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.quotes.Quotation;
import org.wirefold.analysis.text.Tokens;

/** Finds troop figures. */
public final class FigureExtractor {
    /** Figures in order of their first character; spans count in the text of the tokens. */
    public List<Figure> extract(Tokens text, List<Quotation> quotes, ArticleText article) {
        return List.of();
    }
}
