package org.wirefold.standalone.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Records from the JSON in which the sink keeps them: instants as ISO 8601, enumerations in lower case, null where a field is null. */
final class WireJson {
    private WireJson() {}

    /** Throws {@link IllegalArgumentException} for JSON that is no record of this type. */
    static <T extends SpecificRecord> T read(JsonNode json, Class<T> type) {
        Object record = value(json, SpecificData.get().getSchema(type));
        if (!type.isInstance(record)) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + json);
        }
        return type.cast(record);
    }

    private static @Nullable Object value(@Nullable JsonNode json, Schema schema) {
        if (schema.getType() == Schema.Type.UNION) {
            return json == null || json.isNull() ? null : value(json, present(schema));
        }
        if (json == null || json.isNull()) {
            throw new IllegalArgumentException("a value of " + schema.getName() + " is missing");
        }
        return switch (schema.getType()) {
            case RECORD -> record(json, schema);
            case ARRAY -> array(json, schema);
            case ENUM -> SpecificData.get().createEnum(json.asText().toUpperCase(Locale.ROOT), schema);
            case STRING -> json.asText();
            case BOOLEAN -> json.asBoolean();
            case INT -> json.asInt();
            case DOUBLE -> json.asDouble();
            case LONG ->
                schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
                        ? Instant.parse(json.asText())
                        : (Object) json.asLong();
            default -> throw new IllegalArgumentException("no JSON form for " + schema);
        };
    }

    private static Object record(JsonNode json, Schema schema) {
        Object record = SpecificData.get().newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            SpecificData.get()
                    .setField(record, field.name(), field.pos(), value(json.get(field.name()), field.schema()));
        }
        return record;
    }

    private static List<@Nullable Object> array(JsonNode json, Schema schema) {
        List<@Nullable Object> items = new ArrayList<>();
        json.forEach(item -> items.add(value(item, schema.getElementType())));
        return items;
    }

    private static Schema present(Schema union) {
        return union.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElse(union);
    }
}
