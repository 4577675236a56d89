package org.wirefold.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * An Avro record as JSON for people and databases: the field names of the schema in its order, null where a field is
 * null, instants as ISO 8601 in UTC, enumerations in lower case, bytes as Base64. Avro's own JSON encoding names the
 * branch of each union and writes instants as numbers, which nobody wants to query.
 */
final class RecordJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;
    private boolean nulRemoved;

    private RecordJson(JsonGenerator out) {
        this.out = out;
    }

    /** The record, and whether U+0000 was taken out of it: PostgreSQL keeps that character neither in text nor in jsonb. */
    static ResultRow row(String topic, int partition, long offset, long timestampMillis, IndexedRecord record) {
        StringWriter text = new StringWriter(2048);
        try (JsonGenerator out = JSON.createGenerator(text)) {
            RecordJson writer = new RecordJson(out);
            writer.record(record);
            out.flush();
            return new ResultRow(topic, partition, offset, timestampMillis, text.toString(), writer.nulRemoved);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a record as one JSON value. */
    static void write(JsonGenerator out, IndexedRecord record) throws IOException {
        new RecordJson(out).record(record);
    }

    /** Writes the value of one field as {@link #write} would. */
    static void writeField(JsonGenerator out, IndexedRecord record, String field) throws IOException {
        Schema.Field found = record.getSchema().getField(field);
        new RecordJson(out).value(record.get(found.pos()), found.schema());
    }

    private void record(IndexedRecord record) throws IOException {
        out.writeStartObject();
        for (Schema.Field field : record.getSchema().getFields()) {
            out.writeFieldName(field.name());
            value(record.get(field.pos()), field.schema());
        }
        out.writeEndObject();
    }

    private void value(@Nullable Object value, Schema schema) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof CharSequence text) {
            out.writeString(withoutNul(text.toString()));
        } else if (value instanceof Instant instant) {
            out.writeString(instant.toString());
        } else if (value instanceof IndexedRecord nested) {
            record(nested);
        } else if (value instanceof Collection<?> items) {
            array(items, present(schema).getElementType());
        } else if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            out.writeBinary(copy);
        } else {
            scalar(value, present(schema));
        }
    }

    private void scalar(Object value, Schema schema) throws IOException {
        if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Long number) {
            if (schema.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
                out.writeString(Instant.ofEpochMilli(number).toString());
            } else {
                out.writeNumber(number);
            }
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (schema.getType() == Schema.Type.ENUM) {
            out.writeString(value.toString().toLowerCase(Locale.ROOT));
        } else {
            throw new IllegalArgumentException("no JSON form for " + value.getClass() + " of " + schema);
        }
    }

    private void array(Collection<?> items, Schema element) throws IOException {
        out.writeStartArray();
        for (Object item : items) {
            value(item, element);
        }
        out.writeEndArray();
    }

    /** The branch of a union that is not null; our schemas have no other unions. */
    private static Schema present(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElse(schema);
    }

    private String withoutNul(String text) {
        if (text.indexOf('\0') < 0) {
            return text;
        }
        nulRemoved = true;
        return text.replace("\0", "");
    }
}
