package org.wirefold.trials;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.wirefold.proof.stream.NewsStream;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.trials.installation.Installation;

/** Publishes a stream of news at an even pace, as ingest does, for as long as it is wanted; may be paused. */
@SuppressWarnings("try") // closing waits, and waiting can be interrupted
public final class Feeder implements AutoCloseable {
    /** A cluster may be down for minutes; nothing is given up meanwhile. */
    private static final String DELIVERY_MILLIS = Integer.toString(30 * 60 * 1000);

    private final NewsStream stream;
    private final KafkaProducer<String, byte[]> producer;
    private final Serializer<RawArticle> values;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong unpublished = new AtomicLong();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Thread thread = new Thread(this::run, "feeder");
    private volatile double perSecond;
    private volatile long most = Long.MAX_VALUE;
    private volatile boolean paused = true;
    private volatile boolean closed;
    private volatile boolean resting = true;

    public Feeder(Installation installation, NewsStream stream, double perSecond) {
        this.stream = stream;
        this.perSecond = perSecond;
        Map<String, Object> properties = new HashMap<>(KafkaSettings.producer(installation.settings()));
        properties.put("delivery.timeout.ms", DELIVERY_MILLIS);
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        values = AvroSerde.of(Topics.RAW, RawArticle.class, installation.registry())
                .serializer();
        thread.setDaemon(true);
        thread.start();
    }

    public void resume() {
        paused = false;
    }

    /** Stops for a moment, without waiting for anything, or goes on. */
    public void rest(boolean now) {
        paused = now;
    }

    /** Returns when everything that was sent is acknowledged. */
    public void pause() throws InterruptedException {
        paused = true;
        while (!resting && thread.isAlive()) {
            Thread.sleep(5);
        }
        producer.flush();
    }

    /** Goes no further than so many articles in all. */
    public void atMost(long inAll) {
        most = inAll;
    }

    /** Sends the rest of so many articles in all, at another pace; then the old pace holds. Returns when all of them are acknowledged. */
    void finish(double articlesPerSecond, long inAll) throws InterruptedException {
        double usual = perSecond;
        perSecond = articlesPerSecond;
        most = inAll;
        resume();
        while (sent.get() < most && thread.isAlive()) {
            Thread.sleep(20);
        }
        pause();
        perSecond = usual;
        most = Long.MAX_VALUE;
    }

    public long sent() {
        return sent.get();
    }

    /** A record that is no article, among the others. Returns when it is acknowledged. */
    void publish(ProducerRecord<String, byte[]> record) {
        send(record);
        producer.flush();
    }

    /**
     * Articles that no broker took, and the first reason: they never came, so nobody has to answer for them. What came is read from the
     * topic.
     */
    public String unpublished() {
        return unpublished.get() == 0 ? "" : unpublished.get() + " articles were taken by no broker: " + failure.get();
    }

    private void run() {
        long next = System.nanoTime();
        while (!closed) {
            resting = paused || sent.get() >= most;
            if (resting) {
                LockSupport.parkNanos(1_000_000);
                next = System.nanoTime();
                continue;
            }
            RawArticle article = stream.take(1).get(0);
            send(new ProducerRecord<>(
                    Topics.RAW.name(), 0, article.getArticleId(), values.serialize(Topics.RAW.name(), article)));
            sent.incrementAndGet();
            next += (long) (1e9 / perSecond);
            LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
        }
    }

    private void send(ProducerRecord<String, byte[]> record) {
        Future<RecordMetadata> unused = producer.send(record, (metadata, error) -> {
            if (error != null) {
                failure.compareAndSet(null, error);
                unpublished.incrementAndGet();
            }
        });
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join(5_000);
        producer.close(java.time.Duration.ofSeconds(5));
    }
}
