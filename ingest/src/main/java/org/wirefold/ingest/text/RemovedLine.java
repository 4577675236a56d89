package org.wirefold.ingest.text;

/**
 * A line of page furniture that was taken out of an article.
 *
 * @param text the line as it stood
 * @param reason the lexicon entry or the shape that gave it away, for example {@code lexicon:newsletter}
 */
public record RemovedLine(String text, String reason) {}
