package org.wirefold.analysis.stories;

/**
 * An article as the window sees it.
 *
 * @param sequence number in the lane, from 0; later articles have greater numbers
 * @param articleId the article, the same for all its versions
 * @param eventTimeMillis milliseconds since 1970, already clamped to what is possible
 * @param previousSequence number of the version that this one replaces; {@link #NONE} for a first version
 */
public record WindowArticle(long sequence, String articleId, long eventTimeMillis, long previousSequence) {
    /** Stands where there is no earlier version. */
    public static final long NONE = -1;

    public WindowArticle {
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence must not be negative: " + sequence);
        }
        if (previousSequence >= sequence) {
            throw new IllegalArgumentException(
                    "version " + previousSequence + " cannot be before its successor " + sequence);
        }
    }

    /** A first version. */
    public WindowArticle(long sequence, String articleId, long eventTimeMillis) {
        this(sequence, articleId, eventTimeMillis, NONE);
    }
}
