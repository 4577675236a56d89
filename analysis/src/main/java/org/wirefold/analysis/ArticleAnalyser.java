package org.wirefold.analysis;

import org.wirefold.analysis.figures.FigureExtractor;
import org.wirefold.analysis.quotes.QuoteExtractor;
import org.wirefold.analysis.text.NormalisedText;
import org.wirefold.analysis.text.Tokens;

/**
 * The steps that need one article only, in reading order. What needs the articles before it (reuse, clusters, ledger) stands in the
 * packages {@code stories}, {@code statements} and {@code ledger}.
 */
public final class ArticleAnalyser {
    private final QuoteExtractor quotes = new QuoteExtractor();
    private final FigureExtractor figures = new FigureExtractor();

    /** Pure: the same text gives the same analysis. Linear in the length of the text. */
    public ArticleAnalysis analyse(ArticleText article) {
        Tokens whole = Tokens.of(NormalisedText.of(article.whole()));
        Tokens title = whole.part(0, article.title().length());
        Tokens body = article.title().isEmpty()
                ? whole
                : whole.part(article.bodyStart(), whole.text().length());
        var quotations = quotes.extract(whole);
        var mentions = figures.extract(whole, quotations, article);
        return new ArticleAnalysis(title, body, quotations, mentions);
    }
}
