package org.wirefold.enrich.story;

/** What became of an article's turn in the step that reads it: an article, or nothing. */
public sealed interface Analysed permits AnalysedArticle, PassedOver {
    Turn turn();
}
