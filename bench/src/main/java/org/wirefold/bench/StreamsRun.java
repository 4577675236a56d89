package org.wirefold.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.wirefold.runtime.ConsumerLag;

/** One Streams application on the broker of the run, from start to close. */
final class StreamsRun implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final KafkaStreams streams;
    private final String group;
    private final ConsumerLag lag;
    private final List<TopicPartition> inputs;

    private StreamsRun(KafkaStreams streams, String group, ConsumerLag lag, List<TopicPartition> inputs) {
        this.streams = streams;
        this.group = group;
        this.lag = lag;
        this.inputs = inputs;
    }

    /** Starts and waits until it runs. */
    static StreamsRun start(Topology topology, Properties properties, Admin admin, String... inputs)
            throws InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String input : inputs) {
            partitions.add(new TopicPartition(input, 0));
        }
        KafkaStreams streams = new KafkaStreams(topology, properties);
        var run = new StreamsRun(streams, properties.getProperty("application.id"), new ConsumerLag(admin), partitions);
        streams.start();
        run.await(() -> streams.state() == KafkaStreams.State.RUNNING, "running");
        return run;
    }

    /**
     * Waits until everything that was produced is read and committed.
     *
     * @return seconds for the last three quarters: the first quarter warms up, and the start of the client is left out
     */
    double awaitDrained() throws InterruptedException {
        long all = behind();
        await(() -> behind() <= all * 3 / 4, "a quarter of the way");
        long left = behind();
        long start = System.nanoTime();
        await(() -> behind() == 0, "drained");
        double seconds = (System.nanoTime() - start) / 1e9;
        return seconds * (all * 3 / 4.0) / Math.max(1, left);
    }

    private long behind() {
        return lag.of(group, inputs).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void await(BooleanSupplier reached, String what) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline || streams.state() == KafkaStreams.State.ERROR) {
                throw new IllegalStateException(group + " is not " + what + ", state " + streams.state());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Override
    public void close() {
        streams.close(CloseOptions.timeout(Duration.ofSeconds(30))
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
}
