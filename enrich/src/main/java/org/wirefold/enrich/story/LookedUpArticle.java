package org.wirefold.enrich.story;

import org.wirefold.analysis.stories.Sharing;

/** An article and which earlier ones share fingerprints with it. */
public record LookedUpArticle(AnalysedArticle article, Sharing sharing) {}
