package org.wirefold.schema;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Bytes and records of one topic in Confluent's wire format: a zero byte, the schema id as four bytes big-endian, the
 * Avro body. Null stands for null both ways. May be used by many threads at once.
 *
 * <p>Bytes that are no record give a {@link org.apache.kafka.common.errors.SerializationException} with topic and
 * reason. A registry that cannot be asked gives a {@link RegistryUnavailableException}: the record is not to blame.
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
    private final AvroSerializer<T> serializer;
    private final AvroDeserializer<T> deserializer;

    private AvroSerde(Topic topic, Class<T> type, RegistryClient registry) {
        AvroGuards.stand();
        serializer = new AvroSerializer<>(topic, type, registry);
        deserializer = new AvroDeserializer<>(type, registry);
    }

    /**
     * The serde of a topic's values. Asks the registry when the first record comes, not before.
     *
     * @throws IllegalArgumentException when the topic carries another type
     */
    public static <T extends SpecificRecord> AvroSerde<T> of(Topic topic, Class<T> type, RegistryClient registry) {
        if (!topic.value().getFullName().equals(type.getName())) {
            throw new IllegalArgumentException(
                    topic.name() + " carries " + topic.value().getFullName() + ", not " + type.getName());
        }
        return new AvroSerde<>(topic, type, registry);
    }

    @Override
    public Serializer<T> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<T> deserializer() {
        return deserializer;
    }
}
