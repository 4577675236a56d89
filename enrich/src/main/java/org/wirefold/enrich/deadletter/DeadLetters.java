package org.wirefold.enrich.deadletter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.RecordLetters;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;

/**
 * Makes a dead letter of a record of a topic. Streams writes it in the transaction of the task (KIP-1034), so that a record is either
 * worked on or a dead letter, never both and never neither.
 */
public final class DeadLetters {
    /** Key of the client setting under which {@link org.wirefold.enrich.EnrichProgram} hands the serializer to the handlers. */
    static final String SERIALIZER = "wirefold.dead.letter.serializer";

    private final Serializer<DeadLetter> serializer;

    private DeadLetters(Serializer<DeadLetter> serializer) {
        this.serializer = serializer;
    }

    /** Finds the serializer in the settings that Streams gives to a handler. */
    @SuppressWarnings("unchecked") // EnrichProgram puts a Serializer<DeadLetter> there and nobody else does
    static DeadLetters of(Map<String, ?> configs) {
        Object serializer = configs.get(SERIALIZER);
        if (serializer == null) {
            throw new IllegalStateException(SERIALIZER + " is not set");
        }
        return new DeadLetters((Serializer<DeadLetter>) serializer);
    }

    /** One dead letter with the bytes as they stand on the topic. */
    List<ProducerRecord<byte[], byte[]>> of(
            ErrorHandlerContext context, byte @Nullable [] value, DeadLetterReason reason, String detail) {
        String place = context.topic() + "-" + context.partition() + "-" + context.offset();
        DeadLetter letter = letter(place, ByteBuffer.wrap(value == null ? new byte[0] : value), reason, detail);
        String topic = Topics.DEAD_LETTERS.name();
        byte[] key = letter.getDeadLetterId().getBytes(StandardCharsets.UTF_8);
        return List.of(
                new ProducerRecord<>(topic, null, context.timestamp(), key, serializer.serialize(topic, letter)));
    }

    /**
     * The dead letter of one record.
     *
     * @param place topic, partition and offset of the record, joined by -
     * @param record its bytes as they stand on the topic
     */
    public static DeadLetter letter(String place, ByteBuffer record, DeadLetterReason reason, String detail) {
        byte[] bytes = new byte[record.remaining()];
        record.duplicate().get(bytes);
        return RecordLetters.of("enrich", place, bytes, reason, detail, DeadLetters.class);
    }
}
