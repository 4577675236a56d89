package org.wirefold.analysis.stories;

/**
 * A run of equal words that an earlier article has too. Offsets are UTF-16 code units of the two bodies, ends exclusive.
 *
 * @param start first code unit of the run in the new article
 * @param end one past its last
 * @param articleSequence the earlier article
 * @param articleId the earlier article
 * @param articleStart first code unit of the run in the earlier article
 * @param articleEnd one past its last
 * @param words length of the run in words
 */
public record ReusedPassage(
        int start, int end, long articleSequence, String articleId, int articleStart, int articleEnd, int words) {}
