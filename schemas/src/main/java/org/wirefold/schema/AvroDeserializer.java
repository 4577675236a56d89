package org.wirefold.schema;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to records. The reader schema is the one of the class, always; the writer schema comes from the registry. Every
 * byte must be used up: a megabyte of zeros would otherwise read as an empty article (RELIABILITY 0.7).
 */
final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    /** Magic byte and schema id. */
    private static final int HEADER_BYTES = 5;

    private final RegistryClient registry;
    private final SpecificData data;
    private final Schema readerSchema;
    private final ThreadLocal<Scratch<T>> scratch = ThreadLocal.withInitial(Scratch::new);

    AvroDeserializer(Class<T> type, RegistryClient registry) {
        this.registry = registry;
        this.data = SpecificData.getForClass(type);
        this.readerSchema = data.getSchema(type);
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.length < HEADER_BYTES) {
            throw refusal(topic, bytes.length + " bytes are too few for an Avro record with its header", null);
        }
        if (bytes[0] != AvroSerializer.MAGIC) {
            throw refusal(topic, "magic byte is " + (bytes[0] & 0xff) + ", not 0", null);
        }
        int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
        try {
            return decode(topic, id, bytes);
        } catch (RegistryException e) {
            throw refusal(topic, "schema id " + id + ": " + e.getMessage(), e);
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | UnsupportedOperationException e) {
            throw refusal(topic, "schema id " + id + ": " + e, e);
        }
    }

    private T decode(String topic, int id, byte[] bytes) throws IOException {
        Scratch<T> mine = scratch.get();
        SpecificDatumReader<T> reader = mine.readers.get(id);
        if (reader == null) {
            reader = new SpecificDatumReader<>(registry.schemaById(id), readerSchema, data);
            mine.readers.put(id, reader);
        }
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, mine.decoder);
        mine.decoder = decoder;
        @SuppressWarnings("NullAway") // null means "make a new record"; Avro carries no annotations
        T result = reader.read(null, decoder);
        if (!decoder.isEnd()) {
            throw refusal(topic, "schema id " + id + ": bytes are left over after the record", null);
        }
        return result;
    }

    private static SerializationException refusal(String topic, String reason, @Nullable Throwable cause) {
        return new SerializationException(topic + ": " + reason, cause);
    }

    private static final class Scratch<T> {
        private final Map<Integer, SpecificDatumReader<T>> readers = new HashMap<>();
        private @Nullable BinaryDecoder decoder;
    }
}
