package org.wirefold.analysis.stories;

import java.util.Arrays;
import java.util.List;

/**
 * Which of the articles that share fingerprints are compared word by word: those that share several, or one with the words on one side
 * of it. Any other shares no run of {@value Fingerprints#PROMISE} words, only a common phrase.
 */
public final class Sharing {
    /**
     * Articles that are compared at most: those that share most. More do only when it belongs to furniture, to a form that is filled in
     * all day, or to a story that everybody prints.
     */
    static final int MAX_COMPARED = 128;

    /** Nothing is shared. */
    public static final Sharing NONE = new Sharing(new long[0], 0);

    private final long[] articles;
    private final int leftOut;

    private Sharing(long[] articles, int leftOut) {
        this.articles = articles;
        this.leftOut = leftOut;
    }

    /** From the answers of indexes that each keep a part of the fingerprints; in how many parts and in which order changes nothing. */
    public static Sharing of(List<long[]> answers) {
        if (answers.size() == 1) {
            return of(answers.get(0));
        }
        return of(answers.stream().flatMapToLong(Arrays::stream).toArray());
    }

    /** @param answer of {@link StoryIndex#lookUp} */
    public static Sharing of(long[] answer) {
        if (answer.length == 0) {
            return NONE;
        }
        HitCounts counts = new HitCounts(answer);
        return counts.size() <= MAX_COMPARED
                ? new Sharing(counts.articles(), 0)
                : new Sharing(best(counts), counts.size() - MAX_COMPARED);
    }

    /** How many articles are to be compared. */
    public int size() {
        return articles.length;
    }

    /** The articles to compare, ascending, each once. Not to be changed. */
    long[] articles() {
        return articles;
    }

    /** How many share as much and are not compared. */
    int leftOut() {
        return leftOut;
    }

    /** All above the count that the last place has, and the earliest of those with that count. */
    private static long[] best(HitCounts counts) {
        int[] sorted = counts.counts();
        Arrays.sort(sorted);
        int least = sorted[sorted.length - MAX_COMPARED];
        int places = MAX_COMPARED;
        for (int i = 0; i < counts.size(); i++) {
            places -= counts.count(i) > least ? 1 : 0;
        }
        long[] chosen = new long[MAX_COMPARED];
        int kept = 0;
        for (int i = 0; i < counts.size(); i++) {
            if (counts.count(i) > least || counts.count(i) == least && places-- > 0) {
                chosen[kept++] = counts.article(i);
            }
        }
        return chosen;
    }
}
