package org.wirefold.sink;

import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.LedgerEntry;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.QuoteCluster;

/** Records of the result topics to rows. */
final class RowDecoder {
    private final Map<String, Deserializer<? extends SpecificRecord>> byTopic;

    RowDecoder(RegistryClient registry) {
        byTopic = Map.of(
                Topics.ENRICHED.name(), values(Topics.ENRICHED, EnrichedArticle.class, registry),
                Topics.DUPLICATES.name(), values(Topics.DUPLICATES, EnrichedArticle.class, registry),
                Topics.QUOTE_CLUSTERS.name(), values(Topics.QUOTE_CLUSTERS, QuoteCluster.class, registry),
                Topics.FIGURE_CLAIMS.name(), values(Topics.FIGURE_CLAIMS, FigureClaim.class, registry),
                Topics.FIGURE_LEDGER.name(), values(Topics.FIGURE_LEDGER, LedgerEntry.class, registry),
                Topics.OPS_EVENTS.name(), values(Topics.OPS_EVENTS, OpsEvent.class, registry),
                Topics.DEAD_LETTERS.name(), values(Topics.DEAD_LETTERS, DeadLetter.class, registry));
    }

    private static <T extends SpecificRecord> Deserializer<T> values(
            Topic topic, Class<T> type, RegistryClient registry) {
        return AvroSerde.of(topic, type, registry).deserializer();
    }

    Set<String> topics() {
        return byTopic.keySet();
    }

    /**
     * The row of a record that has a value.
     *
     * @throws SerializationException when its bytes are no record of its topic
     */
    ResultRow row(ConsumerRecord<byte[], byte[]> record) {
        Deserializer<? extends SpecificRecord> values = byTopic.get(record.topic());
        if (values == null) {
            throw new IllegalArgumentException("no table takes records of the topic " + record.topic());
        }
        SpecificRecord value = values.deserialize(record.topic(), record.value());
        return RecordJson.row(record.topic(), record.partition(), record.offset(), record.timestamp(), value);
    }
}
