package org.wirefold.enrich;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.TopicSpec;
import org.wirefold.schema.InMemoryRegistryClient;
import org.wirefold.schema.Topics;

/**
 * The topics that Streams makes for the application: changelogs of its stores, and in the spread form those between its steps. Where
 * the application may make no topics, an administrator makes them first.
 */
public final class InternalTopics {
    private static final String BETWEEN_STEPS = "-repartition";

    private final EnrichConfig config;
    private final int lanes;
    private final Map<String, Integer> partitions = new HashMap<>();
    private final Map<String, TopicSpec> specs = new TreeMap<>();

    private InternalTopics(EnrichConfig config, int lanes) {
        this.config = config;
        this.lanes = lanes;
        EnrichForm form = config.form();
        partitions.put(Topics.RAW.name(), lanes);
        partitions.put(Topics.FIGURE_CLAIMS.name(), Topics.FIGURE_CLAIMS.partitions());
        partitions.put(Topics.DEALT.name() + BETWEEN_STEPS, form.analysisPartitions());
        partitions.put(Topics.PROBES.name() + BETWEEN_STEPS, form.indexShards());
        partitions.put(Topics.ANALYSED.name() + BETWEEN_STEPS, lanes);
        partitions.put(Topics.ANSWERS.name() + BETWEEN_STEPS, lanes);
    }

    /**
     * As Streams would make them, in the order of their names.
     *
     * @param lanes partitions of articles.raw
     */
    public static List<TopicSpec> of(Settings settings, int lanes) {
        InternalTopics topics = new InternalTopics(EnrichConfig.of(settings), lanes);
        topics.topology().describe().subtopologies().forEach(topics::add);
        return List.copyOf(topics.specs.values());
    }

    private Topology topology() {
        var metrics = EnrichMetrics.unread();
        return EnrichTopology.build(
                new EnrichParts(new InMemoryRegistryClient(), config.window(), metrics), config.form(), lanes);
    }

    /** A store has as many changelog partitions as its steps have tasks, and those are as many as what they read has partitions. */
    private void add(Subtopology steps) {
        int tasks = 1;
        for (TopologyDescription.Node step : steps.nodes()) {
            if (step instanceof Source source) {
                for (String topic : source.topicSet()) {
                    int count = partitions.getOrDefault(topic, 1);
                    tasks = Math.max(tasks, count);
                    if (topic.endsWith(BETWEEN_STEPS)) {
                        put(new TopicSpec(config.applicationId() + "-" + topic, count, betweenSteps()));
                    }
                }
            }
        }
        for (TopologyDescription.Node step : steps.nodes()) {
            Set<String> stores = step instanceof Processor processor ? processor.stores() : Set.of();
            for (String store : stores) {
                put(new TopicSpec(config.applicationId() + "-" + store + "-changelog", tasks, changelog()));
            }
        }
    }

    private void put(TopicSpec topic) {
        specs.put(topic.name(), topic);
    }

    private static Map<String, String> changelog() {
        return Map.of(
                "cleanup.policy", "compact",
                "message.timestamp.type", "CreateTime",
                "max.message.bytes", Integer.toString(EnrichProperties.INTERNAL_RECORD_BYTES));
    }

    /** Streams deletes their records itself; smaller segments than the broker's are sooner free. */
    private static Map<String, String> betweenSteps() {
        return Map.of(
                "cleanup.policy", "delete",
                "retention.ms", "-1",
                "segment.bytes", Integer.toString(50 * 1024 * 1024),
                "message.timestamp.type", "CreateTime",
                "max.message.bytes", Integer.toString(EnrichProperties.INTERNAL_RECORD_BYTES));
    }
}
