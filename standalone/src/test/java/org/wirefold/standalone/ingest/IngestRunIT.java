package org.wirefold.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.ingest.publish.Counts;
import org.wirefold.runtime.TopicProvisioner;
import org.wirefold.runtime.TopicSpec;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.standalone.embedded.EmbeddedBroker;

/** Ingest on a real broker: nothing lost and nothing twice, whatever ends it. */
class IngestRunIT {
    private static final int ARTICLES = 10_000;

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder.resolve("broker"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            TopicProvisioner.with(admin)
                    .provision(Topics.all().stream().map(TopicSpec::of).toList());
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void theSamplesArriveOnceHoweverOftenTheyAreRead() throws IOException {
        Path samples = Path.of("..", "samples");
        Counts first = IngestPass.run(broker.bootstrapServers(), samples);
        Counts second = IngestPass.run(broker.bootstrapServers(), samples);

        assertThat(first).isEqualTo(new Counts(25, 2, 1));
        assertThat(second).isEqualTo(new Counts(0, 0, 28));
        List<RawArticle> articles = read(Topics.RAW, RawArticle.class).stream()
                .filter(article -> !article.getSource().equals("Load"))
                .toList();
        assertThat(articles).hasSize(25);
        assertThat(articles.stream().map(RawArticle::getArticleId).distinct()).hasSize(22);
        assertThat(articles)
                .filteredOn(article -> article.getStatus() == ArticleStatus.CANCELED)
                .hasSize(1);
        assertThat(read(Topics.DEAD_LETTERS, DeadLetter.class)).hasSize(2);
    }

    @Test
    void aPassThatIsKilledHalfWayAndStartedAgainSendsEveryArticleOnce() throws Exception {
        Path input = load();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.wirefold.schema.wire",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestPass.class.getName(),
                        broker.bootstrapServers(),
                        input.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long start = end();
        while (end() < start + ARTICLES / 5 && process.isAlive()) {
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
        long before = loadSent();

        Counts counts = IngestPass.run(broker.bootstrapServers(), input);

        assertThat(before).as("killed half-way").isBetween(1L, ARTICLES - 1L);
        assertThat(counts.items()).isEqualTo(ARTICLES);
        assertThat(counts.unchanged()).isEqualTo(before);
        var ids = new HashSet<String>();
        long records = read(Topics.RAW, RawArticle.class).stream()
                .filter(article -> article.getSource().equals("Load"))
                .peek(article -> ids.add(article.getArticleId()))
                .count();
        assertThat(records).isEqualTo(ARTICLES);
        assertThat(ids).hasSize(ARTICLES);
    }

    private static long loadSent() {
        return read(Topics.RAW, RawArticle.class).stream()
                .filter(article -> article.getSource().equals("Load"))
                .count();
    }

    /** Where the topic ends, transaction marks counted. */
    private static long end() {
        var partition = new TopicPartition(Topics.RAW.name(), 0);
        try (var consumer = consumer()) {
            return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static Path load() throws IOException {
        Path file = folder.resolve("load.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < ARTICLES; i++) {
                out.write("{\"id\":\"l" + i
                        + "\",\"source\":\"Load\",\"published_at\":\"2024-05-01T10:00:00Z\",\"title\":\"Ship " + i
                        + " arrives\",\"body\":\"" + "The ship was made fast at the quay. ".repeat(50) + "\"}\n");
            }
        }
        return file;
    }

    private static <T extends SpecificRecord> List<T> read(Topic topic, Class<T> type) {
        var records = new ArrayList<T>();
        var partition = new TopicPartition(topic.name(), 0);
        try (var serde = AvroSerde.of(topic, type, IngestPass.registry());
                var consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            Map<TopicPartition, Long> ends = consumer.endOffsets(List.of(partition));
            while (consumer.position(partition) < ends.getOrDefault(partition, 0L)) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> records.add(serde.deserializer().deserialize(topic.name(), record.value())));
            }
        }
        return records;
    }
}
