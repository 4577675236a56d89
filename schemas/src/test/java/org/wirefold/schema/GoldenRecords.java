package org.wirefold.schema;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** Records made of a schema alone: together they go through every branch of a union and every symbol of an enumeration. */
final class GoldenRecords {
    private GoldenRecords() {}

    /** As many as the widest choice in the schema has, at least four; always the same. */
    static List<String> hexOf(Schema schema) {
        List<String> lines = new ArrayList<>();
        for (int variant = 0; variant < Math.max(4, widest(schema, new ArrayList<>())); variant++) {
            lines.add(HexFormat.of().formatHex(encode(schema, (GenericRecord) value(schema, "record", variant))));
        }
        return lines;
    }

    /** A record as its own schema reads it. */
    static GenericRecord decode(Schema schema, byte[] bytes) throws IOException {
        return new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    }

    private static byte[] encode(Schema schema, GenericRecord value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(schema).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int widest(Schema schema, List<String> seen) {
        int widest = 0;
        switch (schema.getType()) {
            case RECORD -> {
                if (!seen.contains(schema.getFullName())) {
                    seen.add(schema.getFullName());
                    for (Schema.Field field : schema.getFields()) {
                        widest = Math.max(widest, widest(field.schema(), seen));
                    }
                }
            }
            case ENUM -> widest = schema.getEnumSymbols().size();
            case UNION -> {
                for (Schema branch : schema.getTypes()) {
                    widest = Math.max(widest, widest(branch, seen));
                }
            }
            case ARRAY -> widest = widest(schema.getElementType(), seen);
            default -> widest = 1;
        }
        return widest;
    }

    private static Object value(Schema schema, String name, int variant) {
        return switch (schema.getType()) {
            case RECORD -> record(schema, variant);
            case ENUM ->
                new GenericData.EnumSymbol(
                        schema,
                        schema.getEnumSymbols()
                                .get(variant % schema.getEnumSymbols().size()));
            case UNION ->
                value(schema.getTypes().get((variant + 1) % schema.getTypes().size()), name, variant);
            case ARRAY -> items(schema, name, variant);
            case STRING -> name + " " + variant + " “naïve” ☂";
            case BYTES -> ByteBuffer.wrap(("bytes\0" + variant).getBytes(StandardCharsets.UTF_8));
            case INT -> 100 * variant + name.length();
            case LONG -> 1_772_366_400_000L + 1_000L * variant + name.length();
            case FLOAT -> variant + 0.5f;
            case DOUBLE -> variant + 0.25;
            case BOOLEAN -> variant % 2 == 0;
            case NULL -> null;
            default -> throw new IllegalArgumentException("no value made for " + schema);
        };
    }

    private static GenericRecord record(Schema schema, int variant) {
        GenericRecord record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), value(field.schema(), field.name(), variant + field.pos()));
        }
        return record;
    }

    private static List<Object> items(Schema schema, String name, int variant) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < variant % 3; i++) {
            items.add(value(schema.getElementType(), name, variant + i));
        }
        return items;
    }
}
