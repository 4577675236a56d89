package org.wirefold.enrich.story;

import org.jspecify.annotations.Nullable;

/**
 * The place of an article in the order of its lane, and what it means for the versions before.
 *
 * @param lane partition of articles.raw
 * @param sequence number in the lane, from 0, without gaps
 * @param streamTime greatest event time of the lane so far, milliseconds since 1970
 * @param writtenAt timestamp of the record of articles.raw, which its results carry too, milliseconds since 1970
 * @param versionBefore the version that counted until now; null when there was none
 */
public record Turn(
        int lane,
        long sequence,
        long streamTime,
        long writtenAt,
        Dealing dealing,
        @Nullable Long versionBefore) {}
