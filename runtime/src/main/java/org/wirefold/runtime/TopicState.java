package org.wirefold.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A topic as the cluster has it.
 *
 * @param name its name
 * @param partitions how many partitions
 * @param replicas of its first partition
 * @param settings everything the broker says about it, defaults included
 */
public record TopicState(String name, int partitions, int replicas, Map<String, String> settings) {
    /** Copies the settings. */
    public TopicState {
        settings = Map.copyOf(settings);
    }

    /** What is otherwise than wanted, one sentence each. */
    List<String> differences(TopicSpec wanted) {
        List<String> problems = new ArrayList<>();
        if (partitions != wanted.partitions()) {
            problems.add("topic " + name + " has " + partitions + " partitions, not " + wanted.partitions());
        }
        new TreeMap<>(wanted.settings()).forEach((key, value) -> {
            String actual = settings.getOrDefault(key, "");
            if (!actual.equals(value)) {
                problems.add("topic " + name + " has " + key + "=" + actual + ", not " + value);
            }
        });
        return problems;
    }
}
