package org.wirefold.proof.capture;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.Topic;

/**
 * Everything that a check needs to know of an installation. Immutable; records lie in memory or in files, see {@link Records}.
 *
 * @param topics the topics of the catalogue by name; one that is absent was not there
 * @param schemas the writer schemas
 * @param schemaUses which of them stand on which topic, changelogs included
 * @param worked how far enrich had read its topics before anything else was captured, by topic and partition joined by -; empty when
 *     its group is unknown: then all of it should have been worked on
 * @param tables empty when no database was given
 * @param transactions open transactions; empty when the cluster does not tell
 * @param health answers of the addresses that were given
 * @param progress empty when the group of enrich is unknown
 * @param window how long a story is open to copies
 */
public record Captured(
        Map<String, CapturedTopic> topics,
        CapturedSchemas schemas,
        List<SchemaUse> schemaUses,
        Optional<Map<String, Long>> worked,
        Optional<CapturedTables> tables,
        Optional<List<OpenTransaction>> transactions,
        List<CapturedHealth> health,
        Optional<Progress> progress,
        Duration window) {
    public Captured {
        topics = new TreeMap<>(topics);
        schemaUses = List.copyOf(schemaUses);
        worked = worked.map(Map::copyOf);
        transactions = transactions.map(List::copyOf);
        health = List.copyOf(health);
    }

    /** A topic; without records when it is not there. */
    public CapturedTopic topic(Topic topic) {
        CapturedTopic found = topics.get(topic.name());
        return found == null ? new CapturedTopic(topic.name(), Records.of(List.of()), Map.of()) : found;
    }

    /** Hands on every record that has a value and can be read, with what it says. What cannot be read is found by other means. */
    public <T extends SpecificRecord> void read(Topic topic, Class<T> type, BiConsumer<CapturedRecord, T> action) {
        Deserializer<T> values = AvroSerde.of(topic, type, schemas).deserializer();
        for (CapturedRecord record : topic(topic).records()) {
            T value = decode(values, record);
            if (value != null) {
                action.accept(record, value);
            }
        }
    }

    private static <T> @Nullable T decode(Deserializer<T> values, CapturedRecord record) {
        if (record.value() == null) {
            return null;
        }
        try {
            return values.deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            return null;
        }
    }

    /** Whether enrich should have worked on a record of one of its topics. */
    public boolean isWorked(CapturedRecord record) {
        return worked.isEmpty()
                || record.offset() < worked.get().getOrDefault(record.topic() + "-" + record.partition(), 0L);
    }

    /** The same with other records of a topic. */
    public Captured with(CapturedTopic topic) {
        Map<String, CapturedTopic> others = new TreeMap<>(topics);
        others.put(topic.name(), topic);
        return new Captured(others, schemas, schemaUses, worked, tables, transactions, health, progress, window);
    }

    /** The same with other tables. */
    public Captured with(CapturedTables other) {
        return new Captured(
                topics, schemas, schemaUses, worked, Optional.of(other), transactions, health, progress, window);
    }
}
