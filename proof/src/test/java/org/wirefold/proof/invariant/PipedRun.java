package org.wirefold.proof.invariant;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.wirefold.analysis.ArticleAnalyser;
import org.wirefold.analysis.ArticleAnalysis;
import org.wirefold.analysis.ArticleText;
import org.wirefold.enrich.TriedTopology;
import org.wirefold.enrich.deadletter.FailedStepHandler;
import org.wirefold.enrich.deadletter.HandlerSettings;
import org.wirefold.enrich.deadletter.UndecodableRecordHandler;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedRecord;
import org.wirefold.proof.capture.CapturedRow;
import org.wirefold.proof.capture.CapturedSchemas;
import org.wirefold.proof.capture.CapturedTables;
import org.wirefold.proof.capture.CapturedTopic;
import org.wirefold.proof.capture.PartitionRange;
import org.wirefold.proof.capture.Records;
import org.wirefold.proof.capture.SchemaUse;
import org.wirefold.proof.stream.NewsStream;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.InMemoryRegistryClient;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.RawArticle;

/** The real steps of enrich over one lane, captured from memory, with the rows that the sink should have written. */
final class PipedRun {
    static final Duration WINDOW = Duration.ofDays(4);

    private static final Map<ArticleText, ArticleAnalysis> ANALYSED = new ConcurrentHashMap<>();
    private static final ArticleAnalyser CORE = new ArticleAnalyser();

    private PipedRun() {}

    /** The text core, which fails on what the stream means to fail; each text is read once. */
    static Function<ArticleText, ArticleAnalysis> core() {
        return text -> {
            if (text.body().equals(NewsStream.UNREADABLE)) {
                throw new IllegalStateException("meant to fail");
            }
            return ANALYSED.computeIfAbsent(text, CORE::analyse);
        };
    }

    /** A stream of news with two records in it that are no articles. */
    static Captured of(long seed, int articles, Path stateDir) {
        InMemoryRegistryClient registry = new InMemoryRegistryClient();
        var values = AvroSerde.of(Topics.RAW, RawArticle.class, registry).serializer();
        List<CapturedRecord> raw = new ArrayList<>();
        for (RawArticle article : new NewsStream(0, seed).take(articles)) {
            byte[] key = article.getArticleId().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            raw.add(rawRecord(raw.size(), key, values.serialize(Topics.RAW.name(), article)));
            if (raw.size() == articles / 2) {
                raw.add(rawRecord(
                        raw.size(), key, "no record of any schema".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                raw.add(rawRecord(raw.size(), key, null));
            }
        }
        return of(registry, raw, stateDir);
    }

    /** Gives every schema the number that it has in a capture of this class. */
    static RegistryClient registry(Captured captured) {
        return new RegistryClient() {
            @Override
            public int register(String subject, Schema schema) {
                return captured.schemas().byId().entrySet().stream()
                        .filter(entry -> entry.getValue().getFullName().equals(schema.getFullName()))
                        .findFirst()
                        .orElseThrow()
                        .getKey();
            }

            @Override
            public Schema schemaById(int id) {
                return captured.schemas().schemaById(id);
            }
        };
    }

    private static CapturedRecord rawRecord(int offset, byte[] key, byte[] value) {
        return new CapturedRecord(Topics.RAW.name(), 0, offset, 1_770_000_000_000L + offset, key, value);
    }

    private static Captured of(InMemoryRegistryClient registry, List<CapturedRecord> raw, Path stateDir) {
        Map<String, CapturedTopic> topics = new HashMap<>();
        topics.put(Topics.RAW.name(), topic(Topics.RAW, raw));
        try (TopologyTestDriver driver =
                new TopologyTestDriver(TriedTopology.of(registry, WINDOW, core()), properties(registry, stateDir))) {
            var input =
                    driver.createInputTopic(Topics.RAW.name(), new ByteArraySerializer(), new ByteArraySerializer());
            raw.forEach(record -> input.pipeInput(record.keyBytes(), record.value(), record.timestampMillis()));
            for (Topic topic : Topics.all()) {
                if (!topic.equals(Topics.RAW)) {
                    topics.put(topic.name(), topic(topic, written(driver, topic)));
                }
            }
        }
        Captured captured = new Captured(
                topics,
                new CapturedSchemas(schemas(registry, topics), Map.of()),
                uses(topics),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of()),
                List.of(),
                Optional.empty(),
                WINDOW);
        return captured.with(tables(captured));
    }

    private static List<CapturedRecord> written(TopologyTestDriver driver, Topic topic) {
        var output = driver.createOutputTopic(topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<CapturedRecord> records = new ArrayList<>();
        for (TestRecord<byte[], byte[]> record : output.readRecordsToList()) {
            records.add(new CapturedRecord(
                    topic.name(), 0, records.size(), record.timestamp(), record.key(), record.value()));
        }
        return records;
    }

    static CapturedTopic topic(Topic topic, List<CapturedRecord> records) {
        long end = records.isEmpty() ? 0 : records.get(records.size() - 1).offset() + 1;
        return new CapturedTopic(topic.name(), Records.of(records), Map.of(0, new PartitionRange(0, end, end)));
    }

    private static Properties properties(InMemoryRegistryClient registry, Path stateDir) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "application.id",
                "enrich-test",
                "bootstrap.servers",
                "none:9092",
                "state.dir",
                stateDir.toString(),
                "deserialization.exception.handler",
                UndecodableRecordHandler.class,
                "processing.exception.handler",
                FailedStepHandler.class,
                "ensure.explicit.internal.resource.naming",
                "true"));
        properties.putAll(HandlerSettings.of(registry));
        return properties;
    }

    private static List<SchemaUse> uses(Map<String, CapturedTopic> topics) {
        Map<String, SchemaUse> found = new TreeMap<>();
        topics.values()
                .forEach(topic -> topic.records().forEach(record -> {
                    byte[] value = record.value();
                    if (value != null && value[0] == 0) {
                        int id = ByteBuffer.wrap(value, 1, 4).getInt();
                        found.putIfAbsent(topic.name() + id, new SchemaUse(topic.name(), id, 1, record.place()));
                    }
                }));
        return List.copyOf(found.values());
    }

    private static Map<Integer, Schema> schemas(InMemoryRegistryClient registry, Map<String, CapturedTopic> topics) {
        Map<Integer, Schema> schemas = new HashMap<>();
        uses(topics).forEach(use -> schemas.put(use.schemaId(), registry.schemaById(use.schemaId())));
        return schemas;
    }

    /** As the sink would have left them; that the real one does is shown on a real database. */
    private static CapturedTables tables(Captured captured) {
        Map<String, Long> positions = new HashMap<>();
        captured.topics()
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach((partition, range) -> positions.put(topic.name() + "-" + partition, range.end())));
        CapturedTables empty = new CapturedTables(Map.of(), positions);
        Map<String, List<CapturedRow>> rows = new HashMap<>();
        Rows.expected(captured, empty).forEach((table, all) -> rows.put(table, List.copyOf(all.values())));
        Map<String, CapturedRow> current = new TreeMap<>();
        Map<String, Long> sequences = new HashMap<>();
        Articles.read(captured, (record, article) -> {
            String id = article.getArticleId();
            if (!Articles.isLate(article) && sequences.getOrDefault(id, -1L) < article.getSequence()) {
                sequences.put(id, article.getSequence());
                String content = "[" + article.getVersion() + "," + article.getSequence() + "]";
                current.put(id, new CapturedRow(id, "", Rows.hash(content)));
            }
        });
        rows.put(CapturedTables.CURRENT_VERSIONS, List.copyOf(current.values()));
        return new CapturedTables(rows, positions);
    }
}
