package org.wirefold.standalone.sink;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wirefold.runtime.TopicProvisioner;
import org.wirefold.runtime.TopicSpec;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.InMemoryRegistryClient;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.standalone.Originals;

/** The result topics on a real broker, filled the way enrich fills them: in transactions, some of them aborted. */
final class ResultTopics implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final String bootstrapServers;
    private final RegistryClient registry = registry();
    private final KafkaProducer<String, byte[]> producer;
    private final List<Future<?>> sent = new ArrayList<>();

    /**
     * Makes them anew, so that nothing of a test before is in them.
     *
     * @param partitions of the topic of originals; the others have the number of the catalogue
     */
    ResultTopics(String bootstrapServers, int partitions) {
        this.bootstrapServers = bootstrapServers;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            delete(admin);
            TopicProvisioner.with(admin)
                    .provision(Topics.all().stream()
                            .map(topic -> topic.equals(Topics.ENRICHED) ? topic.withPartitions(partitions) : topic)
                            .map(TopicSpec::of)
                            .toList());
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "test", "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    private static void delete(Admin admin) {
        try {
            while (true) {
                Set<String> there = admin.listTopics().names().get();
                if (there.isEmpty()) {
                    return;
                }
                var unused = admin.deleteTopics(there).topicNameValues();
                Thread.sleep(20);
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the topics of the test before are not deleted", e);
        }
    }

    /** Every process that registers the schemas in this order gives them the same ids. */
    static RegistryClient registry() {
        InMemoryRegistryClient registry = new InMemoryRegistryClient();
        Topics.all().forEach(topic -> registry.register(topic.subject(), topic.value()));
        return registry;
    }

    Map<String, Object> consumer() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    static EnrichedArticle article(long sequence) {
        return Originals.original("article-" + sequence, sequence, NOON.plusSeconds(sequence))
                .setSource(sequence % 3 == 0 ? "Harbour Post" : "Evening Ledger")
                .setProviderId("p-" + sequence)
                .setTitle("Ferry number " + sequence)
                .setBody("The ferry left the quay at nine. ".repeat(60))
                .build();
    }

    /** Articles from one number to before another, the same again in a transaction that is aborted before. */
    void articles(long from, long to) {
        var values =
                AvroSerde.of(Topics.ENRICHED, EnrichedArticle.class, registry).serializer();
        producer.beginTransaction();
        send(new ProducerRecord<>(Topics.ENRICHED.name(), "aborted", new byte[] {1, 2, 3}));
        producer.flush();
        producer.abortTransaction();
        producer.beginTransaction();
        for (long sequence = from; sequence < to; sequence++) {
            EnrichedArticle article = article(sequence);
            send(new ProducerRecord<>(
                    Topics.ENRICHED.name(), article.getArticleId(), values.serialize(Topics.ENRICHED.name(), article)));
        }
        producer.commitTransaction();
    }

    /** One article, as it is. */
    void article(EnrichedArticle article) {
        var values =
                AvroSerde.of(Topics.ENRICHED, EnrichedArticle.class, registry).serializer();
        bytes(Topics.ENRICHED.name(), values.serialize(Topics.ENRICHED.name(), article));
    }

    void bytes(String topic, byte[] value) {
        producer.beginTransaction();
        send(new ProducerRecord<>(topic, "key", value));
        producer.commitTransaction();
    }

    /** A send that failed makes the commit of its transaction fail. */
    private void send(ProducerRecord<String, byte[]> record) {
        sent.add(producer.send(record));
    }

    @Override
    public void close() {
        producer.close();
    }
}
