package org.wirefold.proof.invariant;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedHealth;
import org.wirefold.proof.capture.CapturedRecord;
import org.wirefold.proof.capture.CapturedSchemas;
import org.wirefold.proof.capture.CapturedTables;
import org.wirefold.proof.capture.CapturedTopic;
import org.wirefold.proof.capture.OpenTransaction;
import org.wirefold.proof.capture.PartitionRange;
import org.wirefold.proof.capture.Progress;
import org.wirefold.proof.capture.Records;
import org.wirefold.proof.capture.SchemaUse;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.InMemoryRegistryClient;
import org.wirefold.schema.Sha256;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.Provenance;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.Verdict;

/** A capture made by hand, which names only what a test is about. */
final class Crafted {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static { // sets the limits of Avro, which wants them before its first record
        AvroSerde.of(Topics.RAW, RawArticle.class, new InMemoryRegistryClient());
    }

    static final RawArticle A = raw("a", 1, "The lock opened at dawn.");
    static final RawArticle B = raw("b", 1, "The bridge was painted green.");

    private final InMemoryRegistryClient registry = new InMemoryRegistryClient();
    private final Map<String, List<CapturedRecord>> records = new HashMap<>();
    private final Map<String, PartitionRange> ranges = new HashMap<>();
    private Optional<Map<String, Long>> worked = Optional.empty();
    private Optional<CapturedTables> tables = Optional.empty();
    private List<OpenTransaction> transactions = List.of();
    private List<CapturedHealth> health = List.of();
    private Optional<Progress> progress = Optional.empty();
    private final List<SchemaUse> uses = new ArrayList<>();
    private final Map<Integer, Schema> schemas = new HashMap<>();

    static Crafted capture() {
        return new Crafted();
    }

    /** One more record behind the others of its topic. */
    @SuppressWarnings("unchecked")
    <T extends SpecificRecord> Crafted put(Topic topic, String key, T value) {
        byte[] bytes = AvroSerde.of(topic, (Class<T>) value.getClass(), registry)
                .serializer()
                .serialize(topic.name(), value);
        int id = ByteBuffer.wrap(bytes, 1, 4).getInt();
        schemas.put(id, registry.schemaById(id));
        return bytes(topic, key, bytes);
    }

    Crafted bytes(Topic topic, String key, byte[] value) {
        List<CapturedRecord> all = records.computeIfAbsent(topic.name(), name -> new ArrayList<>());
        all.add(new CapturedRecord(
                topic.name(), 0, all.size(), NOON.toEpochMilli(), key.getBytes(StandardCharsets.UTF_8), value));
        return this;
    }

    Crafted raw(RawArticle article) {
        return put(Topics.RAW, article.getArticleId(), article);
    }

    Crafted result(EnrichedArticle article) {
        Topic topic = article.getVerdict().getDuplicate() ? Topics.DUPLICATES : Topics.ENRICHED;
        return put(topic, article.getArticleId(), article);
    }

    Crafted letter(DeadLetter letter) {
        return put(Topics.DEAD_LETTERS, letter.getDeadLetterId(), letter);
    }

    Crafted range(Topic topic, PartitionRange range) {
        ranges.put(topic.name(), range);
        return this;
    }

    Crafted worked(Map<String, Long> positions) {
        worked = Optional.of(positions);
        return this;
    }

    Crafted tables(CapturedTables captured) {
        tables = Optional.of(captured);
        return this;
    }

    Crafted open(OpenTransaction transaction) {
        transactions = List.of(transaction);
        return this;
    }

    Crafted health(CapturedHealth answer, Progress seen) {
        health = List.of(answer);
        progress = Optional.of(seen);
        return this;
    }

    /** With a schema that the registry does not know. */
    Crafted use(SchemaUse use) {
        uses.add(use);
        return this;
    }

    Crafted use(SchemaUse use, Schema schema) {
        use(use);
        schemas.put(use.schemaId(), schema);
        return this;
    }

    Captured build() {
        Map<String, CapturedTopic> topics = new HashMap<>();
        for (Topic topic : Topics.all()) {
            List<CapturedRecord> all = records.getOrDefault(topic.name(), List.of());
            PartitionRange range = ranges.getOrDefault(topic.name(), new PartitionRange(0, all.size(), all.size()));
            topics.put(topic.name(), new CapturedTopic(topic.name(), Records.of(all), Map.of(0, range)));
        }
        return new Captured(
                topics,
                new CapturedSchemas(schemas, Map.of()),
                uses,
                worked,
                tables,
                Optional.of(transactions),
                health,
                progress,
                PipedRun.WINDOW);
    }

    static RawArticle raw(String id, long version, String body) {
        return RawArticle.newBuilder()
                .setArticleId(id)
                .setSource("Harbour Wire")
                .setProviderId("p-" + id)
                .setVersion(version)
                .setStatus(ArticleStatus.USABLE)
                .setTitle("")
                .setBody(body)
                .setPublishedAt(NOON)
                .setEventTime(NOON)
                .setOrigin(new Provenance("test", "text/plain", Sha256.hex(id + version + body)))
                .setRemoved(List.of())
                .setWarnings(List.of())
                .build();
    }

    static EnrichedArticle original(RawArticle raw, long sequence) {
        return EnrichedArticle.newBuilder()
                .setArticleId(raw.getArticleId())
                .setSource(raw.getSource())
                .setProviderId(raw.getProviderId())
                .setVersion(raw.getVersion())
                .setStatus(raw.getStatus())
                .setTitle(raw.getTitle())
                .setBody(raw.getBody())
                .setPublishedAt(raw.getPublishedAt())
                .setEventTime(raw.getEventTime())
                .setOrigin(raw.getOrigin())
                .setRemoved(List.of())
                .setWarnings(List.of())
                .setLane(0)
                .setSequence(sequence)
                .setVerdict(new Verdict(false, raw.getArticleId(), null, 0.0, 0.0, 1.0, "nothing alike", false, null))
                .setReusedPassages(List.of())
                .setQuotes(List.of())
                .setFigures(List.of())
                .build();
    }

    static EnrichedArticle copy(RawArticle raw, long sequence, String originalId, String storyId) {
        EnrichedArticle copy = original(raw, sequence);
        copy.setVerdict(new Verdict(true, storyId, originalId, 1.0, 1.0, 0.0, "same text", false, originalId));
        return copy;
    }

    /** A letter that is as it should be. */
    static DeadLetter deadLetter(String place, byte[] bytes, String reason) {
        byte[] head = ("enrich\n" + place + "\n").getBytes(StandardCharsets.UTF_8);
        return DeadLetter.newBuilder()
                .setDeadLetterId(Sha256.hex(head, bytes).substring(0, 32))
                .setStage("enrich")
                .setReason(reason)
                .setDetail("no")
                .setPlace(place)
                .setBytes(ByteBuffer.wrap(bytes))
                .setTotalBytes(bytes.length)
                .setSha256(Sha256.hex(bytes))
                .setAppVersion("test")
                .build();
    }

    static OpsEvent redelivery(RawArticle raw) {
        return new OpsEvent(
                "enrich", "REDELIVERED", "info", "version " + raw.getVersion() + " of it", raw.getArticleId(), NOON);
    }

    /** The violations that a check finds, each with its id. */
    static List<String> told(Invariant invariant, Captured captured) {
        return invariant.check(captured).violations().stream()
                .map(violation -> violation.id() + ": " + violation.what())
                .toList();
    }
}
