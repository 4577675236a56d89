package org.wirefold.trials.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.wirefold.runtime.ConsumerLag;
import org.wirefold.schema.Topics;
import org.wirefold.trials.installation.Installation;

/** Waits until nothing is left to read anywhere: enrich on all its topics, the sink on the results. Nobody may publish meanwhile. */
public final class Quiet {
    private static final List<String> RESULTS = Topics.all().stream()
            .map(topic -> topic.name())
            .filter(name -> !name.equals(Topics.RAW.name()) && !name.equals(Topics.INGEST_SEEN.name()))
            .toList();

    private final Admin admin;
    private final SinkWatch sink;

    public Quiet(Admin admin, SinkWatch sink) {
        this.admin = admin;
        this.sink = sink;
    }

    /**
     * Waits for it.
     *
     * @return where the result topics end then
     * @throws IllegalStateException when something is left after the time: what
     */
    public Map<TopicPartition, Long> await(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        int quiet = 0;
        String left = "";
        // twice, as a transaction may just be on its way from one topic to the next
        while (quiet < 2) {
            try {
                left = left();
            } catch (KafkaException | ExecutionException e) {
                left = e.toString();
            }
            quiet = left.isEmpty() ? quiet + 1 : 0;
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not quiet after " + patience.toSeconds() + " s: " + left);
            }
            Thread.sleep(150);
        }
        return ends();
    }

    /** Offsets that are left before enrich and before the sink; for people. */
    public String left() throws ExecutionException, InterruptedException {
        ConsumerLag lag = new ConsumerLag(admin);
        Map<String, Long> left = new TreeMap<>();
        lag.of(Installation.APPLICATION, partitions(inputs()))
                .forEach((partition, behind) -> add(left, partition, behind));
        Map<TopicPartition, Long> stored = sink.positions().orElse(Map.of());
        lag.behind(stored, partitions(RESULTS))
                .forEach((partition, behind) -> add(left, new TopicPartition("sink " + partition.topic(), 0), behind));
        return left.isEmpty() ? "" : left.toString();
    }

    /** How many articles wait before enrich. */
    public long waiting() throws ExecutionException, InterruptedException {
        return new ConsumerLag(admin)
                .of(Installation.APPLICATION, partitions(List.of(Topics.RAW.name()))).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    private Map<TopicPartition, Long> ends() {
        List<String> topics = new ArrayList<>(RESULTS);
        topics.add(Topics.RAW.name());
        try {
            return new ConsumerLag(admin)
                    .behind(Map.of(), partitions(topics)); // nothing is deleted, so they begin at 0
        } catch (ExecutionException e) {
            throw new KafkaException("asking for the ends of topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("asking for the ends of topics", e);
        }
    }

    /** What enrich reads: also what stands between its own steps. */
    private List<String> inputs() throws ExecutionException, InterruptedException {
        List<String> inputs = new ArrayList<>(List.of(Topics.RAW.name(), Topics.FIGURE_CLAIMS.name()));
        Set<String> names = admin.listTopics().names().get();
        names.stream()
                .filter(name -> name.startsWith(Installation.APPLICATION) && name.endsWith("-repartition"))
                .forEach(inputs::add);
        return inputs;
    }

    private List<TopicPartition> partitions(List<String> topics) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        Map<String, TopicDescription> described =
                admin.describeTopics(topics).allTopicNames().get();
        described.forEach((name, topic) ->
                topic.partitions().forEach(info -> partitions.add(new TopicPartition(name, info.partition()))));
        return partitions;
    }

    private static void add(Map<String, Long> left, TopicPartition partition, long behind) {
        if (behind > 0) {
            left.merge(partition.topic(), behind, Long::sum);
        }
    }
}
