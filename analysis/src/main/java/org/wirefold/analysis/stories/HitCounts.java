package org.wirefold.analysis.stories;

import java.util.Arrays;

/**
 * Counts the {@link Hit}s of each article, and keeps the articles with several or with one that agrees. A small table, because most
 * articles have one that does not: sorting all hits took as long as finding them.
 */
final class HitCounts {
    /** Odd, near the golden ratio of all values. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** A kept article and its count in one number, so that one sort orders both. */
    private static final int COUNT_BITS = 16;

    private static final int MOST = (1 << COUNT_BITS) - 1;

    /** Ascending by article. */
    private final long[] kept;

    HitCounts(long[] hits) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * hits.length);
        long[] articles = new long[1 << bits];
        int[] counts = new int[1 << bits]; // twice the count, plus one when one agrees; 0 where the table is empty
        int[] places = new int[hits.length];
        int distinct = 0;
        for (long hit : hits) {
            long article = Hit.article(hit);
            int at = (int) (article * SPREAD >>> Long.SIZE - bits);
            while (counts[at] != 0 && articles[at] != article) {
                at = at + 1 & counts.length - 1;
            }
            if (counts[at] == 0) {
                articles[at] = article;
                places[distinct++] = at;
            }
            counts[at] = counts[at] + 2 | Hit.agreeing(hit);
        }
        long[] found = new long[distinct];
        int count = 0;
        for (int i = 0; i < distinct; i++) {
            int seen = counts[places[i]];
            found[count] = articles[places[i]] << COUNT_BITS | Math.min(seen >>> 1, MOST);
            count += seen > 2 ? 1 : 0;
        }
        kept = Arrays.copyOf(found, count);
        Arrays.sort(kept);
    }

    /** How many articles are kept. */
    int size() {
        return kept.length;
    }

    long article(int at) {
        return kept[at] >>> COUNT_BITS;
    }

    /** Shared fingerprints, or a great many. */
    int count(int at) {
        return (int) kept[at] & MOST;
    }

    long[] articles() {
        long[] articles = new long[kept.length];
        Arrays.setAll(articles, this::article);
        return articles;
    }

    int[] counts() {
        int[] counts = new int[kept.length];
        Arrays.setAll(counts, this::count);
        return counts;
    }
}
