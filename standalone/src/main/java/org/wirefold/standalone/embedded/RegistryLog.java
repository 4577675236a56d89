package org.wirefold.standalone.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.TopicProvisioner;
import org.wirefold.runtime.TopicSpec;
import org.wirefold.schema.Compatibility;
import org.wirefold.schema.SchemaCatalogue;
import org.wirefold.schema.SchemaCatalogue.Entry;

/**
 * The catalogue's memory: the compacted topic {@code _schemas}, with keys and values in the form of Confluent's registry.
 * (Whether that registry would take the topic over has not been tried.)
 */
final class RegistryLog implements AutoCloseable {
    private static final TopicSpec TOPIC =
            new TopicSpec("_schemas", 1, Map.of("cleanup.policy", "compact", "retention.ms", "-1"));
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC.name(), 0);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> reading;
    private final KafkaProducer<byte[], byte[]> producer;

    RegistryLog(Settings settings) {
        this.reading = KafkaSettings.consumer(settings);
        try (Admin admin = Admin.create(KafkaSettings.admin(settings))) {
            TopicProvisioner.with(admin).provision(List.of(TOPIC));
        }
        this.producer = new KafkaProducer<>(
                KafkaSettings.producer(settings), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Brings everything that was ever written into the catalogue. */
    void load(SchemaCatalogue catalogue) {
        try (var consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
            while (consumer.position(PARTITION) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    apply(record, catalogue);
                }
            }
        } catch (IOException e) {
            throw new EmbeddedException("the topic " + TOPIC.name() + " holds no schemas: " + e, e);
        }
    }

    /** Returns when the entry is on the broker. */
    void append(Entry entry) {
        ObjectNode key = JSON.createObjectNode()
                .put("keytype", "SCHEMA")
                .put("subject", entry.subject())
                .put("version", entry.version())
                .put("magic", 1);
        ObjectNode value = JSON.createObjectNode()
                .put("subject", entry.subject())
                .put("version", entry.version())
                .put("id", entry.id())
                .put("schema", entry.text())
                .put("deleted", false);
        send(key, value);
    }

    /** The level of a subject, or the default where the subject is null. */
    void append(@Nullable String subject, Compatibility level) {
        ObjectNode key = JSON.createObjectNode().put("keytype", "CONFIG");
        key.put("subject", subject);
        key.put("magic", 0);
        send(key, JSON.createObjectNode().put("compatibilityLevel", level.name()));
    }

    @Override
    public void close() {
        producer.close();
    }

    private static void apply(ConsumerRecord<byte[], byte[]> record, SchemaCatalogue catalogue) throws IOException {
        if (record.value() == null) {
            return;
        }
        JsonNode key = JSON.readTree(record.key());
        JsonNode value = JSON.readTree(record.value());
        JsonNode subject = key.path("subject");
        switch (key.path("keytype").asText()) {
            case "SCHEMA" ->
                catalogue.add(new Entry(
                        subject.asText(),
                        key.path("version").asInt(),
                        value.path("id").asInt(),
                        value.path("schema").asText()));
            case "CONFIG" -> {
                Compatibility level = Compatibility.find(
                                value.path("compatibilityLevel").asText())
                        .orElse(Compatibility.BACKWARD_TRANSITIVE);
                if (subject.isTextual()) {
                    catalogue.setLevel(subject.asText(), level);
                } else {
                    catalogue.setDefaultLevel(level);
                }
            }
            default -> {
                // NOOP and others of the real registry say nothing to us
            }
        }
    }

    private void send(ObjectNode key, ObjectNode value) {
        try {
            producer.send(new ProducerRecord<>(
                            TOPIC.name(), 0, JSON.writeValueAsBytes(key), JSON.writeValueAsBytes(value)))
                    .get();
        } catch (ExecutionException | JsonProcessingException e) {
            throw new EmbeddedException("the registry cannot write to " + TOPIC.name() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedException("interrupted while writing a schema", e);
        }
    }
}
