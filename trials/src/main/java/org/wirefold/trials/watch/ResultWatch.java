package org.wirefold.trials.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.trials.installation.Installation;

/** Reads finished transactions as any consumer does, keeps the {@link Balance}, and tells when results flow again. */
@SuppressWarnings("try") // closing waits, and waiting can be interrupted
public final class ResultWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    /** Articles that came are remembered until their result came, at most so many: more than a backlog of any trial. */
    private static final int MOST_WAITING = 200_000;

    private final Balance balance = new Balance();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Deserializer<RawArticle> raw;
    private final Deserializer<EnrichedArticle> articles;
    private final Deserializer<DeadLetter> letters;
    private final Deserializer<OpsEvent> events;
    private final Map<String, Long> sentAt = new Recent<>(MOST_WAITING);
    private final List<Alarm> alarms = new CopyOnWriteArrayList<>();
    private final Map<String, String> rawByPlace = new Recent<>(MOST_WAITING);
    private final Map<TopicPartition, Long> reached = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::run, "result-watch");
    private volatile boolean closed;
    private final AtomicLong unreadable = new AtomicLong();
    private volatile String failure = "";

    /** Rings at the first result of an article that was sent at or after a moment. */
    private record Alarm(long sentFromMillis, CompletableFuture<Instant> rings) {}

    private ResultWatch(Installation installation) {
        Map<String, Object> properties = new HashMap<>(KafkaSettings.consumer(installation.settings()));
        properties.put("auto.offset.reset", "earliest");
        properties.put("fetch.max.wait.ms", "50");
        properties.put("max.poll.records", "5000");
        consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        raw = values(installation, Topics.RAW, RawArticle.class);
        articles = values(installation, Topics.ENRICHED, EnrichedArticle.class);
        letters = values(installation, Topics.DEAD_LETTERS, DeadLetter.class);
        events = values(installation, Topics.OPS_EVENTS, OpsEvent.class);
        consumer.assign(List.of(
                partition(Topics.RAW),
                partition(Topics.ENRICHED),
                partition(Topics.DUPLICATES),
                partition(Topics.DEAD_LETTERS),
                partition(Topics.OPS_EVENTS)));
        thread.setDaemon(true);
        thread.start();
    }

    /** From the beginning of the topics on. */
    public static ResultWatch of(Installation installation) {
        return new ResultWatch(installation);
    }

    /** The moment at which this sees the first result of an article that was sent from now on. */
    public CompletableFuture<Instant> nextResult() {
        CompletableFuture<Instant> rings = new CompletableFuture<>();
        alarms.add(new Alarm(System.currentTimeMillis(), rings));
        return rings;
    }

    /** Articles of which more came than became; call it at quiet. */
    public List<String> lost() {
        return balance.lost();
    }

    /** Articles of which more became than came; call it at quiet. */
    public List<String> doubled() {
        return balance.doubled();
    }

    /** What is lost or doubled so far is told and counts no more. */
    public void forgive() {
        balance.forgive(balance.lost());
        balance.forgive(balance.doubled());
    }

    public long came() {
        return balance.came();
    }

    public long became() {
        return balance.became();
    }

    /** Records of articles.raw that are no articles. */
    public long unreadable() {
        return unreadable.get();
    }

    /** Returns when everything that stands on the topics now has been seen. */
    public void awaitCaughtUp(Map<TopicPartition, Long> ends) throws InterruptedException {
        while (!hasReached(ends)) {
            if (!failure.isEmpty()) {
                throw new IllegalStateException("nobody watches any more: " + failure);
            }
            Thread.sleep(50);
        }
    }

    private boolean hasReached(Map<TopicPartition, Long> ends) {
        return reached.keySet().stream()
                        .allMatch(partition -> reached.getOrDefault(partition, 0L) >= ends.getOrDefault(partition, 0L))
                && !reached.isEmpty();
    }

    private void run() {
        try {
            while (!closed) {
                List<ConsumerRecord<String, byte[]>> results = new ArrayList<>();
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (record.topic().equals(Topics.RAW.name())) {
                        came(record);
                    } else {
                        results.add(record);
                    }
                }
                results.forEach(this::became);
                for (TopicPartition partition : consumer.assignment()) {
                    reached.put(partition, consumer.position(partition));
                }
            }
        } catch (WakeupException e) {
            failure = "closed";
        } catch (RuntimeException e) {
            failure = e.toString();
        } finally {
            consumer.close();
        }
    }

    private void came(ConsumerRecord<String, byte[]> record) {
        RawArticle article = read(raw, record);
        String place = record.topic() + "-" + record.partition() + "-" + record.offset();
        String version;
        if (article == null) {
            unreadable.incrementAndGet();
            version = place;
        } else {
            version = article.getArticleId() + "|" + article.getVersion();
            sentAt.put(version, record.timestamp());
        }
        rawByPlace.put(place, version);
        balance.came(version);
    }

    private void became(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(Topics.DEAD_LETTERS.name())) {
            DeadLetter letter = read(letters, record);
            if (letter != null && letter.getStage().equals("enrich")) {
                String version = rawByPlace.get(letter.getPlace());
                balance.became(version == null ? letter.getPlace() : version);
            }
        } else if (record.topic().equals(Topics.OPS_EVENTS.name())) {
            OpsEvent event = read(events, record);
            if (event != null && event.getCode().equals("REDELIVERED")) {
                balance.became(event.getSubject() + "|" + firstNumber(event.getDetail()));
            }
        } else {
            EnrichedArticle article = read(articles, record);
            if (article != null) {
                String version = article.getArticleId() + "|" + article.getVersion();
                balance.became(version);
                Long sent = sentAt.remove(version);
                if (sent != null) {
                    ring(sent);
                }
            }
        }
    }

    private void ring(long sentMillis) {
        alarms.removeIf(
                alarm -> sentMillis >= alarm.sentFromMillis() && alarm.rings().complete(Instant.now()));
    }

    private static <T> @Nullable T read(Deserializer<T> values, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return null;
        }
        try {
            return values.deserialize(record.topic(), record.value());
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** The version, which is the first number of the sentence. */
    private static String firstNumber(String detail) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < detail.length(); i++) {
            char c = detail.charAt(i);
            if (Character.isDigit(c) || (c == '-' && digits.isEmpty())) {
                digits.append(c);
            } else if (!digits.isEmpty()) {
                break;
            }
        }
        return digits.toString();
    }

    private static <T extends SpecificRecord> Deserializer<T> values(
            Installation installation, Topic topic, Class<T> type) {
        return AvroSerde.of(topic, type, installation.registry()).deserializer();
    }

    private static TopicPartition partition(Topic topic) {
        return new TopicPartition(topic.name(), 0);
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        consumer.wakeup();
        thread.join();
    }
}
