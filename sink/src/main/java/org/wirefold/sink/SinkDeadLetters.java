package org.wirefold.sink;

import java.util.ArrayList;
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
import org.wirefold.schema.RecordLetters;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;

/** Dead letters of this stage, made of the records as they came. */
final class SinkDeadLetters implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkDeadLetters.class);

    private final KafkaProducer<String, DeadLetter> producer;

    SinkDeadLetters(Map<String, Object> producerProperties, RegistryClient registry) {
        producer = new KafkaProducer<>(
                producerProperties,
                new StringSerializer(),
                AvroSerde.of(Topics.DEAD_LETTERS, DeadLetter.class, registry).serializer());
    }

    /** A letter for one record; the same record refused again makes the same letter. */
    static DeadLetter of(ConsumerRecord<byte[], byte[]> record, DeadLetterReason reason, String detail) {
        String place = record.topic() + "-" + record.partition() + "-" + record.offset();
        return RecordLetters.of("sink", place, record.value(), reason, detail, SinkDeadLetters.class);
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

    @Override
    public void close() {
        producer.close();
    }
}
