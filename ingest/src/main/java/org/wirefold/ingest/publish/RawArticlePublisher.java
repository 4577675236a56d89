package org.wirefold.ingest.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirefold.ingest.read.ReadItem;
import org.wirefold.ingest.read.ReadResult;
import org.wirefold.ingest.read.Rejected;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.SeenItem;

/**
 * Sends articles, dead letters and the memory of both in one transaction each few hundred items: either all of a batch is
 * there, or nothing of it. Not for several threads. Any exception is infrastructure: close it and start a new one, which
 * reads the memory again and goes on where the last finished transaction ended.
 */
public final class RawArticlePublisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RawArticlePublisher.class);

    /** Undated items at the head of a backfill wait for the first date; more than these do not. */
    private static final int MAX_WAITING = 10_000;

    private final PublisherConfig config;
    private final EventClock clock;
    private final InstantSource now;
    private final Producer<byte[], byte[]> producer;
    private final SeenMemory memory;
    private final Serializer<RawArticle> articles;
    private final Serializer<SeenItem> seenItems;
    private final Serializer<DeadLetter> deadLetters;
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final List<ReadResult> waiting = new ArrayList<>();
    private Counts counts = Counts.NONE;
    private int open;

    private RawArticlePublisher(PublisherConfig config, RegistryClient registry, EventClock clock, InstantSource now) {
        this.config = config;
        this.clock = clock;
        this.now = now;
        articles = AvroSerde.of(Topics.RAW, RawArticle.class, registry).serializer();
        deadLetters =
                AvroSerde.of(Topics.DEAD_LETTERS, DeadLetter.class, registry).serializer();
        AvroSerde<SeenItem> seen = AvroSerde.of(Topics.INGEST_SEEN, SeenItem.class, registry);
        seenItems = seen.serializer();
        Map<String, Object> properties = new HashMap<>(config.producer());
        properties.put("transactional.id", config.transactionalId());
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            memory = SeenMemory.load(config.consumer(), seen.deserializer());
        } catch (RuntimeException e) {
            producer.close();
            throw e;
        }
        LOG.info("ingest remembers {} items", memory.size());
    }

    /** Fences an earlier publisher of the same id, ends what it left open, and reads the memory. The topics must exist. */
    public static RawArticlePublisher open(
            PublisherConfig config, RegistryClient registry, EventClock clock, InstantSource now) {
        return new RawArticlePublisher(config, registry, clock, now);
    }

    /** Takes one result. It is on its topic when the transaction of its batch has ended, at the latest after {@link #flush}. */
    public void publish(ReadResult result) {
        boolean undated = result instanceof ReadItem item && item.publishedAt() == null;
        if (!waiting.isEmpty() || (undated && clock.isWithoutTime())) {
            waiting.add(result);
            boolean dated = result instanceof ReadItem && !undated;
            if (dated || waiting.size() > MAX_WAITING) {
                releaseWaiting();
            }
            return;
        }
        send(result);
    }

    /** Ends the open transaction: all results so far are on their topics. */
    public void flush() {
        releaseWaiting();
        commit();
    }

    /** What became of all results that are on their topics or need no record. */
    public Counts counts() {
        return counts;
    }

    @Override
    public void close() {
        producer.close();
    }

    /** Undated items at the head take the first date that follows, or the epoch when none does. */
    private void releaseWaiting() {
        if (waiting.isEmpty()) {
            return;
        }
        clock.startAt(firstDate());
        List<ReadResult> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(this::send);
    }

    private Instant firstDate() {
        Instant latest = now.instant();
        for (ReadResult result : waiting) {
            Instant date = result instanceof ReadItem item ? item.publishedAt() : null;
            if (date != null) {
                return date.isAfter(latest) ? latest : date;
            }
        }
        return Instant.EPOCH;
    }

    private void send(ReadResult result) {
        Outcome outcome = result instanceof ReadItem item ? sendArticle(item) : sendLetter((Rejected) result);
        counts = counts.with(outcome);
        if (open >= config.batchItems()) {
            commit();
        }
    }

    private Outcome sendArticle(ReadItem item) {
        String id = ArticleIds.articleId(item.source(), item.providerId());
        EventClock.Reading time = clock.read(item.publishedAt(), now.instant()).orElseThrow();
        Optional<Versions.NewVersion> version = Versions.decide(item, memory.find(id));
        if (version.isEmpty()) {
            return Outcome.UNCHANGED;
        }
        logLiftedCancel(id, version.get(), item);
        RawArticle article = RecordMapper.article(item, id, version.get().number(), time);
        begin();
        produce(Topics.RAW.name(), config.lane(), id, articles, article);
        remember(id, version.get().remember());
        return Outcome.PUBLISHED;
    }

    private void logLiftedCancel(String id, Versions.NewVersion version, ReadItem item) {
        SeenItem seen = memory.find(id);
        if (seen == null || !seen.getCanceled() || item.status() != ArticleStatus.USABLE) {
            return;
        }
        if (version.number() > seen.getVersion()) {
            LOG.warn("version {} of article {} lifts its cancel {}", version.number(), id, seen.getVersion());
        }
    }

    private Outcome sendLetter(Rejected rejected) {
        String id = RecordMapper.deadLetterId(rejected);
        if (memory.find(id) != null) {
            return Outcome.UNCHANGED;
        }
        begin();
        produce(
                Topics.DEAD_LETTERS.name(),
                null,
                id,
                deadLetters,
                RecordMapper.deadLetter(rejected, config.appVersion()));
        remember(id, new SeenItem(0L, rejected.original().sha256(), false, List.of()));
        return Outcome.DEAD_LETTER;
    }

    private void remember(String id, SeenItem item) {
        produce(Topics.INGEST_SEEN.name(), null, id, seenItems, item);
        memory.remember(id, item);
        open++;
    }

    private <T extends SpecificRecord> void produce(
            String topic, @Nullable Integer partition, String key, Serializer<T> serializer, T value) {
        byte[] bytes = serializer.serialize(topic, value);
        var message = new ProducerRecord<>(topic, partition, key.getBytes(StandardCharsets.UTF_8), bytes);
        Future<RecordMetadata> unused = producer.send(message, (metadata, error) -> {
            if (error != null) {
                failure.compareAndSet(null, error);
            }
        });
    }

    private void begin() {
        if (open == 0) {
            producer.beginTransaction();
        }
    }

    /** A commit answers for its sends; the callbacks say which one failed and why. */
    private void commit() {
        if (open == 0) {
            return;
        }
        try {
            producer.commitTransaction();
        } catch (KafkaException e) {
            Exception first = failure.get();
            throw first == null ? e : new KafkaException("a record was not taken: " + first.getMessage(), first);
        }
        open = 0;
    }
}
