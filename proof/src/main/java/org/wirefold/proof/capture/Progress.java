package org.wirefold.proof.capture;

/**
 * How far the consumer group of enrich stood behind its topics, looked at twice.
 *
 * @param lagBefore records that were not worked on at the first look
 * @param lagAfter those of the second look
 * @param moved whether any position moved in between
 * @param betweenMillis time between the looks; 0 when the first found nothing to wait for
 */
public record Progress(long lagBefore, long lagAfter, boolean moved, long betweenMillis) {}
