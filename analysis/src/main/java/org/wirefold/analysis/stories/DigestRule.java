package org.wirefold.analysis.stories;

import java.util.List;

/** Tells an article that puts several stories together (news summary, market roundup, live blog) from a copy of one of them. */
final class DigestRule {
    /** Share of the article that the nearest story must leave over. */
    private static final double LEFT_OVER = 0.5;

    /** Share of the article that another story fills besides. */
    private static final double SECOND_STORY = 0.2;

    /** The same in words: about two sentences. */
    private static final int SECOND_STORY_WORDS = 40;

    private DigestRule() {}

    static boolean isDigest(Comparison nearest, List<Comparison> comparisons) {
        int length = nearest.article().length();
        if (nearest.covered() > 1 - LEFT_OVER) {
            return false;
        }
        for (Comparison other : comparisons) {
            if (other.candidate().story() != nearest.candidate().story()) {
                int beyond = other.coveredBeyond(nearest);
                if (beyond >= SECOND_STORY_WORDS && beyond >= SECOND_STORY * length) {
                    return true;
                }
            }
        }
        return false;
    }
}
