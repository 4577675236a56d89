package org.wirefold.enrich.story;

/** An article and which earlier ones share fingerprints with it. */
public final class LookedUpArticle {
    private final AnalysedArticle article;
    private final long[] hits;

    /** @param hits answer of the story index: numbers of articles, ascending, each as often as it shares one; not to be changed */
    public LookedUpArticle(AnalysedArticle article, long[] hits) {
        this.article = article;
        this.hits = hits;
    }

    AnalysedArticle article() {
        return article;
    }

    long[] hits() {
        return hits;
    }
}
