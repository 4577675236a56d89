package org.wirefold.sink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;

/** Dead letters of this stage, made of the records as they came. */
final class SinkDeadLetters implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkDeadLetters.class);

    /** Where the bytes of a dead letter are cut: the doc of the field {@code bytes} promises it. */
    private static final int MAX_BYTES = 1 << 20;

    private final KafkaProducer<String, DeadLetter> producer;

    SinkDeadLetters(Map<String, Object> producerProperties, RegistryClient registry) {
        producer = new KafkaProducer<>(
                producerProperties,
                new StringSerializer(),
                AvroSerde.of(Topics.DEAD_LETTERS, DeadLetter.class, registry).serializer());
    }

    /** A letter for one record; the same record refused again makes the same letter. */
    static DeadLetter of(ConsumerRecord<byte[], byte[]> record, DeadLetterReason reason, String detail) {
        byte[] bytes = record.value();
        String place = record.topic() + "-" + record.partition() + "-" + record.offset();
        return DeadLetter.newBuilder()
                .setDeadLetterId(sha256(("sink\n" + place + "\n").getBytes(StandardCharsets.UTF_8), bytes)
                        .substring(0, 32))
                .setStage("sink")
                .setReason(reason.name())
                .setDetail(detail)
                .setPlace(place)
                .setContentType("application/vnd.confluent.avro")
                .setBytes(ByteBuffer.wrap(bytes.length > MAX_BYTES ? Arrays.copyOf(bytes, MAX_BYTES) : bytes))
                .setTotalBytes(bytes.length)
                .setSha256(sha256(bytes))
                .setAppVersion(version())
                .build();
    }

    /**
     * Returns once all letters are safe on their topic. A letter about a record of that very topic is only logged: it
     * would come back here and, when refused again, go round for ever; the record itself stays on the topic.
     *
     * @throws StoreUnavailableException when the broker did not take them
     */
    void publish(List<DeadLetter> letters) {
        List<Future<?>> sent = new ArrayList<>();
        for (DeadLetter letter : letters) {
            if (letter.getPlace().startsWith(Topics.DEAD_LETTERS.name() + "-")) {
                LOG.error("a dead letter cannot be stored: {} {}", letter.getPlace(), letter.getDetail());
            } else {
                sent.add(producer.send(
                        new ProducerRecord<>(Topics.DEAD_LETTERS.name(), letter.getDeadLetterId(), letter)));
            }
        }
        producer.flush();
        for (Future<?> one : sent) {
            await(one);
        }
    }

    private static void await(Future<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new StoreUnavailableException("a dead letter was not taken by the broker: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static String version() {
        String version = SinkDeadLetters.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static String sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
