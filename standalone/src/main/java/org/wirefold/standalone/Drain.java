package org.wirefold.standalone;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.wirefold.enrich.EnrichProgram;
import org.wirefold.runtime.ConsumerLag;
import org.wirefold.runtime.Health;
import org.wirefold.runtime.Program;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.sink.Database;
import org.wirefold.sink.PostgresStore;

/** Waits until everything that was published has gone the whole way. */
public final class Drain {
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final Admin admin;
    private final String group;

    /** @param group consumer group of the Streams application */
    public Drain(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    /**
     * Returns once enrich has committed the end of articles.raw, then of the topics between its steps, and then of figures.claims.
     * Nobody may publish meanwhile.
     *
     * @throws IllegalStateException when a program dies, since it would wait for ever
     */
    public void await(EnrichProgram enrich) throws InterruptedException {
        await(enrich, () -> enrich.health().ready()); // it makes the topics between its steps itself
        ConsumerLag lag = new ConsumerLag(admin);
        // In the order of the flow: once one is read to its end, nothing more comes to the next.
        for (Topic topic : enrich.inputs()) {
            List<TopicPartition> partitions = partitions(topic);
            await(enrich, () -> isZero(lag.of(group, partitions)));
        }
    }

    /**
     * Returns once the sink has stored everything that the result topics held when this was called.
     *
     * @param settings where the database is
     */
    public void awaitSink(Program sink, Settings settings) throws InterruptedException {
        ConsumerLag lag = new ConsumerLag(admin);
        List<TopicPartition> results = Topics.all().stream()
                .filter(topic -> !topic.equals(Topics.RAW) && !topic.equals(Topics.INGEST_SEEN))
                .flatMap(topic -> partitions(topic).stream())
                .toList();
        await(sink, () -> sink.health().ready());
        try (PostgresStore store = new PostgresStore(Database.of(settings))) {
            await(sink, () -> isZero(lag.behind(positions(store, results), results)));
        }
    }

    private static Map<TopicPartition, Long> positions(PostgresStore store, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (TopicPartition partition : partitions) {
            store.position(partition.topic(), partition.partition()).ifPresent(next -> positions.put(partition, next));
        }
        return positions;
    }

    /** Waits for anything, as long as a program lives. */
    public static void await(Program program, BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            Health health = program.health();
            if (!health.live()) {
                throw new IllegalStateException(program.name() + " has stopped: " + health.details());
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    private static List<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
    }

    private static boolean isZero(Map<TopicPartition, Long> lag) {
        return lag.values().stream().allMatch(behind -> behind == 0);
    }
}
