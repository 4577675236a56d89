package org.wirefold.analysis;

import java.util.List;
import org.wirefold.analysis.figures.Figure;
import org.wirefold.analysis.quotes.Quotation;
import org.wirefold.analysis.text.Tokens;

/**
 * What one article says by itself, before any other article is looked at. Spans count in {@link ArticleText#whole()}.
 *
 * @param titleTokens tokens of the headline alone, for the story index
 * @param bodyTokens tokens of the body alone, for the story index
 * @param quotes in order of their first word
 * @param figures in order of their first character
 */
public record ArticleAnalysis(Tokens titleTokens, Tokens bodyTokens, List<Quotation> quotes, List<Figure> figures) {
    public ArticleAnalysis {
        quotes = List.copyOf(quotes);
        figures = List.copyOf(figures);
    }
}
