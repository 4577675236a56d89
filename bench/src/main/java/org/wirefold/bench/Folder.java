package org.wirefold.bench;

/** A way to fold copies, one article at a time and without a look ahead: finds the nearest of the articles before. */
interface Folder {
    /**
     * @param earlier place of the nearest earlier article, or of the representative it repeats; negative for none
     * @param likeness 0 to 1; from which value on the two are one story is set later, on the labelled articles
     */
    record Nearest(int earlier, double likeness) {
        static final Nearest NONE = new Nearest(-1, 0);
    }

    /** Looks an article up among those before it, and adds it. Places count from 0. */
    Nearest fold(int place, LabelledArticles.Article article);
}
