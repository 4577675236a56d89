package org.wirefold.runtime;

import java.util.Map;
import java.util.TreeMap;
import org.wirefold.schema.Topic;

/**
 * A topic as it must be on the cluster.
 *
 * @param name its name
 * @param partitions how many partitions; more or fewer on the cluster stop the start, as the order of articles hangs on
 *     them
 * @param settings the broker's settings of the topic that matter to us; others are left alone
 */
public record TopicSpec(String name, int partitions, Map<String, String> settings) {
    /**
     * The largest record, 5 MiB: a dead letter carries up to 1 MiB of bytes and a field at most 4 MiB. Kafka's own limit
     * is 1 MiB, so producers set {@code max.request.size} to the same.
     */
    public static final int MAX_RECORD_BYTES = 5 * 1024 * 1024;

    /** Copies the settings. */
    public TopicSpec {
        settings = Map.copyOf(settings);
    }

    /** What the catalogue says. */
    public static TopicSpec of(Topic topic) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("cleanup.policy", topic.cleanup().setting());
        settings.put(
                "retention.ms",
                topic.retention().map(d -> Long.toString(d.toMillis())).orElse("-1"));
        settings.put("max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
        // the broker keeps what the producer compressed instead of doing it again
        settings.put("compression.type", "producer");
        return new TopicSpec(topic.name(), topic.partitions(), settings);
    }

    /** A log of raw bytes that are kept for a time, for example Kafka Streams' own dead-letter queue. */
    public static TopicSpec log(String name, int partitions, java.time.Duration retention) {
        return new TopicSpec(
                name,
                partitions,
                Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        Long.toString(retention.toMillis()),
                        "max.message.bytes",
                        Integer.toString(MAX_RECORD_BYTES),
                        "compression.type",
                        "producer"));
    }
}
