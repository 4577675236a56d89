package org.wirefold.schema;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Records to bytes. Buffer and encoder belong to the thread, the schema id is asked for once. */
final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
    static final byte MAGIC = 0;
    /** A buffer that grew past this is given back instead of being kept for the thread's life. */
    private static final int KEPT_BYTES = 1 << 20;

    private final String subject;
    private final Schema schema;
    private final RegistryClient registry;
    private final SpecificDatumWriter<T> writer;
    private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);
    private volatile int schemaId;

    AvroSerializer(Topic topic, Class<T> type, RegistryClient registry) {
        this.subject = topic.subject();
        this.schema = topic.value();
        this.registry = registry;
        this.writer = new SpecificDatumWriter<>(topic.value(), SpecificData.getForClass(type));
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        int id = schemaId();
        Scratch mine = scratch.get();
        try {
            byte[] bytes = mine.encode(id, data, writer);
            if (bytes.length > KEPT_BYTES) {
                scratch.remove();
            }
            return bytes;
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
            // Avro reports a field that is null and must not be as a NullPointerException. The encoder still holds half
            // of the record and would write it before the next one.
            scratch.remove();
            throw new SerializationException(topic + ": not a valid " + schema.getName() + ": " + e.getMessage(), e);
        }
    }

    private int schemaId() {
        int id = schemaId;
        if (id == 0) {
            id = registry.register(subject, schema);
            schemaId = id;
        }
        return id;
    }

    private static final class Scratch {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        private @Nullable BinaryEncoder encoder;

        <T> byte[] encode(int id, T data, SpecificDatumWriter<T> writer) throws IOException {
            bytes.reset();
            bytes.write(MAGIC);
            bytes.write(id >>> 24);
            bytes.write(id >>> 16);
            bytes.write(id >>> 8);
            bytes.write(id);
            encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
            writer.write(data, encoder);
            encoder.flush();
            return bytes.toByteArray();
        }
    }
}
