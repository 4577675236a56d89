package org.wirefold.ingest.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import org.wirefold.ingest.read.ReadItem;
import org.wirefold.ingest.read.ReadResult;
import org.wirefold.ingest.read.Rejected;

/** Results as JSON objects with the field names of the wire: instants as ISO 8601, enumerations in lower case, bytes as Base64. */
public final class PreviewRecords {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PreviewRecords() {}

    /** One line: the raw article or the dead letter that ingest would send if it had never seen the item. */
    public static String json(ReadResult result, String appVersion) {
        if (result instanceof ReadItem item) {
            long version =
                    Versions.decide(item, null).map(Versions.NewVersion::number).orElse(1L);
            Instant at = item.publishedAt() == null ? Instant.EPOCH : item.publishedAt();
            String id = ArticleIds.articleId(item.source(), item.providerId());
            var time = new EventClock.Reading(at, Optional.empty());
            return object(RecordMapper.article(item, id, version, time)).toString();
        }
        return object(RecordMapper.deadLetter((Rejected) result, appVersion)).toString();
    }

    private static ObjectNode object(IndexedRecord record) {
        ObjectNode object = NODES.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            object.set(field.name(), value(record.get(field.pos())));
        }
        return object;
    }

    private static JsonNode value(@Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        } else if (value instanceof IndexedRecord record) {
            return object(record);
        } else if (value instanceof Collection<?> items) {
            ArrayNode array = NODES.arrayNode();
            items.forEach(item -> array.add(value(item)));
            return array;
        } else if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return NODES.binaryNode(copy);
        } else if (value instanceof Long number) {
            return NODES.numberNode(number);
        } else if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        } else if (value instanceof Enum<?> symbol) {
            return NODES.textNode(symbol.name().toLowerCase(Locale.ROOT));
        }
        return NODES.textNode(value.toString());
    }
}
