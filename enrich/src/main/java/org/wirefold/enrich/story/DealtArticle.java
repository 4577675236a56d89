package org.wirefold.enrich.story;

import java.nio.ByteBuffer;
import org.wirefold.schema.wire.RawArticle;

/**
 * An article with its turn. It is known of it what dealing knows, and not yet what it says.
 *
 * @param bytes the record of articles.raw, for a dead letter; not to be changed
 * @param place where that record stands: topic, partition and offset joined by -
 */
public record DealtArticle(RawArticle raw, Turn turn, ByteBuffer bytes, String place) {}
