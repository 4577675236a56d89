package org.wirefold.analysis.stories;

import java.util.Arrays;

/** Chooses which of the articles that share a fingerprint are compared word by word. */
final class Sharing {
    /**
     * Articles that are compared at most: those that share most. More share a fingerprint only when it belongs to furniture, to a form
     * that is filled in all day, or to a story that everybody prints.
     */
    static final int MAX_COMPARED = 128;

    private final long[] articles;
    private final int leftOut;

    private Sharing(long[] articles, int leftOut) {
        this.articles = articles;
        this.leftOut = leftOut;
    }

    /** The articles to compare, ascending, each once. */
    long[] articles() {
        return articles;
    }

    /** How many share a fingerprint too, and are not compared. */
    int leftOut() {
        return leftOut;
    }

    /** @param hits an article as often as it shares a fingerprint, ascending */
    static Sharing most(long[] hits) {
        long[] articles = new long[hits.length];
        int[] shared = new int[hits.length];
        int count = 0;
        for (long hit : hits) {
            if (count > 0 && articles[count - 1] == hit) {
                shared[count - 1]++;
            } else {
                articles[count] = hit;
                shared[count++] = 1;
            }
        }
        return count <= MAX_COMPARED
                ? new Sharing(Arrays.copyOf(articles, count), 0)
                : new Sharing(best(articles, shared, count), count - MAX_COMPARED);
    }

    /** All above the count that the last place has, and the earliest of those with that count. */
    private static long[] best(long[] articles, int[] shared, int count) {
        int[] sorted = Arrays.copyOf(shared, count);
        Arrays.sort(sorted);
        int least = sorted[count - MAX_COMPARED];
        int places = MAX_COMPARED;
        for (int i = 0; i < count; i++) {
            places -= shared[i] > least ? 1 : 0;
        }
        long[] chosen = new long[MAX_COMPARED];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (shared[i] > least || shared[i] == least && places-- > 0) {
                chosen[kept++] = articles[i];
            }
        }
        return chosen;
    }
}
