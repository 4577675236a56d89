package org.wirefold.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics that are missing, checks those that are there, and waits until all of them take records. */
public final class TopicProvisioner {
    private final Admin admin;
    private final Optional<Short> replicas;

    private TopicProvisioner(Admin admin, Optional<Short> replicas) {
        this.admin = admin;
        this.replicas = replicas;
    }

    /** Uses the admin client and leaves it open. New topics get the broker's default number of replicas. */
    public static TopicProvisioner with(Admin admin) {
        return new TopicProvisioner(admin, Optional.empty());
    }

    /** The same with a number of replicas for new topics. */
    public TopicProvisioner withReplicas(int count) {
        return new TopicProvisioner(admin, Optional.of((short) count));
    }

    /**
     * Makes the cluster hold these topics. Returns behind the barrier: from then on records may be sent.
     *
     * @return the names of the topics that it made
     * @throws SettingsException when a topic is there with other partitions or settings: every difference
     * @throws KafkaException when the cluster does not answer
     */
    public List<String> provision(Collection<TopicSpec> topics) {
        // Only what is missing: who may not create topics may still use those that an administrator made.
        Map<String, TopicState> there =
                describe(topics.stream().map(TopicSpec::name).toList());
        List<String> created = create(topics.stream()
                .filter(topic -> !there.containsKey(topic.name()))
                .toList());
        new TopicBarrier(admin).await(topics.stream().map(TopicSpec::name).toList());
        List<String> problems = differences(topics);
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return created;
    }

    /** What the cluster has otherwise than it should, one sentence each; a missing topic is a difference. */
    public List<String> differences(Collection<TopicSpec> topics) {
        Map<String, TopicState> states =
                describe(topics.stream().map(TopicSpec::name).toList());
        List<String> problems = new ArrayList<>();
        for (TopicSpec topic : topics) {
            TopicState state = states.get(topic.name());
            if (state == null) {
                problems.add("topic " + topic.name() + " is missing");
            } else {
                problems.addAll(state.differences(topic));
            }
        }
        return List.copyOf(problems);
    }

    /** What the cluster has, by name; topics that it does not have are left out. */
    public Map<String, TopicState> describe(Collection<String> names) {
        Map<String, TopicDescription> descriptions = new HashMap<>();
        admin.describeTopics(names).topicNameValues().forEach((name, future) -> {
            try {
                descriptions.put(name, KafkaFutures.await(future, "describing topic " + name));
            } catch (KafkaException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        });
        Map<String, TopicState> states = new HashMap<>();
        settings(descriptions.keySet()).forEach((name, settings) -> {
            TopicDescription description = descriptions.get(name);
            if (description != null) {
                int replicaCount = description.partitions().get(0).replicas().size();
                states.put(name, new TopicState(name, description.partitions().size(), replicaCount, settings));
            }
        });
        return states;
    }

    private Map<String, Map<String, String>> settings(Collection<String> topics) {
        List<ConfigResource> resources = topics.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, Map<String, String>> result = new HashMap<>();
        KafkaFutures.await(admin.describeConfigs(resources).all(), "reading topic settings")
                .forEach((resource, config) -> result.put(resource.name(), values(config)));
        return result;
    }

    private static Map<String, String> values(Config config) {
        Map<String, String> values = new HashMap<>();
        for (ConfigEntry entry : config.entries()) {
            if (entry.value() != null) {
                values.put(entry.name(), entry.value());
            }
        }
        return values;
    }

    private List<String> create(Collection<TopicSpec> topics) {
        List<NewTopic> wanted = topics.stream()
                .map(t -> new NewTopic(t.name(), Optional.of(t.partitions()), replicas).configs(t.settings()))
                .toList();
        List<String> created = new ArrayList<>();
        admin.createTopics(wanted).values().forEach((name, future) -> {
            try {
                KafkaFutures.await(future, "creating topic " + name);
                created.add(name);
            } catch (KafkaException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        });
        return List.copyOf(created);
    }
}
