package org.wirefold.enrich.story;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.wirefold.schema.wire.RawArticle;

/**
 * A record of articles.raw.
 *
 * @param raw the article
 * @param bytes the record as it stands on the topic, for a dead letter; not to be changed
 */
public record ReceivedArticle(RawArticle raw, ByteBuffer bytes) {
    /** Keeps the bytes beside what they say. A record without a value is no article. */
    public static Deserializer<ReceivedArticle> deserializer(Deserializer<RawArticle> articles) {
        return (topic, bytes) -> {
            if (bytes == null) {
                throw new SerializationException(topic + ": a record without a value");
            }
            return new ReceivedArticle(articles.deserialize(topic, bytes), ByteBuffer.wrap(bytes));
        };
    }
}
