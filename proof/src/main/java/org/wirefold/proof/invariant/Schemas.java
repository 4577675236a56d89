package org.wirefold.proof.invariant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedRecord;
import org.wirefold.proof.capture.CapturedTopic;
import org.wirefold.proof.capture.SchemaUse;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.RawArticle;

/**
 * Every schema that anything on topics and changelogs was written with is known and readable by the classes of today, and every record is
 * byte for byte what a writer with that schema writes. What no program could read stands in the dead letters.
 */
public final class Schemas implements Invariant {
    private static final int HEADER_BYTES = 5;

    @Override
    public String id() {
        return "I17";
    }

    @Override
    public String title() {
        return "schemas: all that was ever written is readable";
    }

    @Override
    public Findings check(Captured captured) {
        Findings findings = new Findings(this);
        for (SchemaUse use : captured.schemaUses()) {
            findings.looked(1);
            Optional<Schema> schema = captured.schemas().find(use.schemaId());
            if (schema.isEmpty() && captured.topics().containsKey(use.topic())) {
                continue; // each of its records is asked for its dead letter below
            }
            String wrong = schema.map(Schemas::wrong)
                    .orElseGet(
                            () -> captured.schemas().unknown().getOrDefault(use.schemaId(), "unknown to the registry"));
            if (!wrong.isEmpty()) {
                findings.violation(
                        use.topic() + ", schema " + use.schemaId(),
                        wrong + " (" + use.records() + " records, the first at " + use.firstPlace() + ")");
            }
        }
        Set<String> letters = new HashSet<>();
        captured.read(Topics.DEAD_LETTERS, DeadLetter.class, (record, letter) -> letters.add(letter.getPlace()));
        captured.topics().values().forEach(topic -> checkRecords(findings, captured, topic, letters));
        return findings;
    }

    /** Why no class of today reads it; nothing when one does. */
    private static String wrong(Schema writer) {
        Class<?> type = SpecificData.getForClass(RawArticle.class).getClass(writer);
        if (type == null) {
            return "no class reads " + writer.getFullName();
        }
        Schema reader = SpecificData.get().getSchema(type);
        var compatible = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        return compatible.getType() == SchemaCompatibilityType.COMPATIBLE
                ? ""
                : "the class " + type.getSimpleName() + " cannot read it: " + compatible.getResult();
    }

    private static void checkRecords(Findings findings, Captured captured, CapturedTopic topic, Set<String> letters) {
        Map<Integer, Optional<Canonical>> byId = new HashMap<>();
        for (CapturedRecord record : topic.records()) {
            byte[] value = record.value();
            if (value == null) {
                continue;
            }
            findings.looked(1);
            boolean headed = value.length >= HEADER_BYTES && value[0] == 0;
            Optional<Canonical> writer = headed
                    ? byId.computeIfAbsent(
                            ByteBuffer.wrap(value, 1, Integer.BYTES).getInt(),
                            id -> captured.schemas().find(id).map(Canonical::new))
                    : Optional.empty();
            if ((writer.isEmpty() || !writer.get().isWrittenSo(value)) && !letters.contains(record.place())) {
                findings.violation(
                        record.place(), "key " + record.key() + ": these bytes are no record of a known schema");
            }
        }
    }

    /** Reads bytes with the schema they were written with, and writes them again. */
    private static final class Canonical {
        private final GenericDatumReader<Object> reader;
        private final GenericDatumWriter<Object> writer;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Canonical(Schema schema) {
            reader = new GenericDatumReader<>(schema);
            writer = new GenericDatumWriter<>(schema);
        }

        @SuppressWarnings("NullAway") // null means "make a new one"; Avro carries no annotations
        boolean isWrittenSo(byte[] value) {
            try {
                BinaryDecoder decoder =
                        DecoderFactory.get().binaryDecoder(value, HEADER_BYTES, value.length - HEADER_BYTES, null);
                Object datum = reader.read(null, decoder);
                out.reset();
                BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
                writer.write(datum, encoder);
                encoder.flush();
                byte[] again = out.toByteArray();
                return Arrays.equals(again, 0, again.length, value, HEADER_BYTES, value.length);
            } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | UnsupportedOperationException e) {
                return false;
            }
        }
    }
}
