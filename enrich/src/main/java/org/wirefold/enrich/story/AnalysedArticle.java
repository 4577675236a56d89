package org.wirefold.enrich.story;

import org.wirefold.analysis.ArticleAnalysis;
import org.wirefold.analysis.ArticleText;
import org.wirefold.schema.wire.RawArticle;

/** An article and what it says by itself. */
public record AnalysedArticle(RawArticle raw, ArticleText text, ArticleAnalysis analysis) {}
