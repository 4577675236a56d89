package org.wirefold.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * What a released schema binds us to: later ones read its records, and every field is still there with its type, because a
 * consumer that reads it cannot know that we stopped writing it.
 */
final class SchemaPromise {
    private SchemaPromise() {}

    /** Where a schema breaks the promise of a released one; empty when it keeps it. */
    static List<String> broken(Schema released, Schema now) {
        List<String> problems = new ArrayList<>(Compatibility.BACKWARD.problems(now, List.of(released)));
        Map<String, Schema> before = named(released);
        Map<String, Schema> after = named(now);
        before.forEach((name, old) -> {
            Schema same = after.get(name);
            if (same == null) {
                problems.add(name + " is gone");
            } else if (old.getType() == Schema.Type.RECORD) {
                fields(old, same, problems);
            } else if (!same.getEnumSymbols().containsAll(old.getEnumSymbols())) {
                problems.add(name + " has lost symbols: " + old.getEnumSymbols() + ", now " + same.getEnumSymbols());
            }
        });
        return problems;
    }

    private static void fields(Schema old, Schema now, List<String> problems) {
        for (Schema.Field field : old.getFields()) {
            Schema.Field same = now.getField(field.name());
            String place = old.getName() + "." + field.name();
            if (same == null) {
                problems.add(place + " is gone");
            } else if (!shape(field.schema()).equals(shape(same.schema()))) {
                problems.add(place + " was " + shape(field.schema()) + " and is " + shape(same.schema()));
            }
        }
    }

    /** The type in one word; the content of named types is compared on its own. */
    private static String shape(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> schema.getFullName();
            case ARRAY -> "array of " + shape(schema.getElementType());
            case UNION ->
                String.join(
                        " or ",
                        schema.getTypes().stream().map(SchemaPromise::shape).toList());
            default ->
                schema.getType().getName()
                        + (schema.getLogicalType() == null
                                ? ""
                                : " " + schema.getLogicalType().getName());
        };
    }

    private static Map<String, Schema> named(Schema schema) {
        Map<String, Schema> found = new LinkedHashMap<>();
        collect(schema, found);
        return found;
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            case ENUM -> found.putIfAbsent(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType(), found);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, found));
            default -> {}
        }
    }
}
