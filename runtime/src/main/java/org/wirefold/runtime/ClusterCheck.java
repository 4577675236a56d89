package org.wirefold.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.FeatureMetadata;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a cluster keeps what it is told. Each of these settings has lost or doubled records somewhere (RELIABILITY.md 2.5), and none
 * of them shows before a broker fails; so a program refuses to start on such a cluster, and says what to change.
 */
public final class ClusterCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterCheck.class);

    private static final String SINGLE_BROKER = "cluster.single.broker";

    /** For SettingsCatalogue. */
    public static final List<Setting> SETTINGS = List.of(
            Setting.of(
                    SINGLE_BROKER,
                    SettingType.BOOLEAN,
                    "false",
                    "Accept a cluster that keeps fewer than three copies of a record, with a warning. For trying: one lost disk is lost data."));

    /** Three copies, two of them written before anybody is told: one broker may fail and nothing acknowledged is lost. */
    private static final int COPIES = 3;

    private static final int COPIES_WRITTEN = 2;

    /** From this level on an epoch belongs to one transaction, so that a late commit cannot end the next one (KIP-890). */
    private static final int TRANSACTION_VERSION = 2;

    private static final String OWN_LOGS_MIN_ISR = "transaction.state.log.min.isr";

    private ClusterCheck() {}

    /**
     * Returns when the cluster is safe, or when the settings say that one broker is enough.
     *
     * @param topics topics that exist and must not lose anything
     * @param longest how long the longest kept of them keeps its records
     * @throws SettingsException with one sentence for each thing to change
     */
    public static void require(Admin admin, Settings settings, Collection<String> topics, Duration longest) {
        List<String> copies = copies(admin, topics);
        List<String> problems = new ArrayList<>();
        if (settings.bool(SINGLE_BROKER)) {
            if (!copies.isEmpty()) {
                LOG.warn(
                        "a lost disk would be lost data here, which {} = true accepts: {}",
                        SINGLE_BROKER,
                        copies.get(0));
            }
        } else {
            problems.addAll(copies);
        }
        problems.addAll(brokers(admin, longest));
        problems.addAll(transactions(admin));
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }

    private static List<String> copies(Admin admin, Collection<String> topics) {
        List<String> problems = new ArrayList<>();
        new TreeMap<>(TopicProvisioner.with(admin).describe(topics)).forEach((name, topic) -> {
            if (topic.replicas() < COPIES) {
                problems.add("topic " + name + " has " + topic.replicas() + " of " + COPIES
                        + " copies: give the cluster three brokers and reassign it, or set " + SINGLE_BROKER
                        + " = true");
            } else if (number(topic.settings(), "min.insync.replicas") < COPIES_WRITTEN) {
                problems.add("topic " + name + " has min.insync.replicas="
                        + topic.settings().get("min.insync.replicas") + ": set it to " + COPIES_WRITTEN);
            }
            if (Boolean.parseBoolean(topic.settings().get("unclean.leader.election.enable"))) {
                problems.add("topic " + name + " lets a broker lead that has not got everything:"
                        + " set unclean.leader.election.enable to false");
            }
        });
        configs(admin).forEach((broker, config) -> {
            below(problems, broker, config, "offsets.topic.replication.factor", COPIES);
            below(problems, broker, config, "transaction.state.log.replication.factor", COPIES);
            below(problems, broker, config, OWN_LOGS_MIN_ISR, COPIES_WRITTEN);
        });
        return problems;
    }

    private static void below(List<String> problems, String broker, Map<String, String> config, String key, int least) {
        if (config.containsKey(key) && number(config, key) < least) {
            problems.add("broker " + broker + " has " + key + "=" + config.get(key) + ": set it to " + least
                    + " before its first start, or set " + SINGLE_BROKER + " = true");
        }
    }

    private static List<String> brokers(Admin admin, Duration longest) {
        List<String> problems = new ArrayList<>();
        configs(admin).forEach((broker, config) -> {
            long minutes = number(config, "offsets.retention.minutes");
            if (config.containsKey("offsets.retention.minutes") && minutes < longest.toMinutes()) {
                problems.add("broker " + broker + " forgets the offsets of a group after " + minutes
                        + " minutes, and articles are kept for " + longest.toMinutes()
                        + ": a program that was away longer would not know where it was. Set offsets.retention.minutes to "
                        + longest.toMinutes());
            }
        });
        return problems;
    }

    private static List<String> transactions(Admin admin) {
        FeatureMetadata features =
                KafkaFutures.await(admin.describeFeatures().featureMetadata(), "reading the features of the cluster");
        FinalizedVersionRange range = features.finalizedFeatures().get("transaction.version");
        int level = range == null ? 0 : range.maxVersionLevel();
        return level >= TRANSACTION_VERSION
                ? List.of()
                : List.of("the cluster has transaction.version=" + level + ": raise it to " + TRANSACTION_VERSION
                        + " with kafka-features.sh upgrade --feature transaction.version=" + TRANSACTION_VERSION);
    }

    /** By broker id; empty for a broker whose settings this principal may not read. */
    private static Map<String, Map<String, String>> configs(Admin admin) {
        List<ConfigResource> brokers =
                KafkaFutures.await(admin.describeCluster().nodes(), "asking for the brokers").stream()
                        .map(Node::idString)
                        .map(id -> new ConfigResource(ConfigResource.Type.BROKER, id))
                        .toList();
        Map<String, Map<String, String>> configs = new TreeMap<>();
        try {
            KafkaFutures.await(admin.describeConfigs(brokers).all(), "reading the settings of the brokers")
                    .forEach((resource, config) -> configs.put(resource.name(), values(config)));
        } catch (KafkaException e) {
            if (!(e.getCause() instanceof ClusterAuthorizationException)) {
                throw e;
            }
            LOG.warn(
                    "the settings of the brokers were not checked: this principal may not read them (DescribeConfigs)");
        }
        return configs;
    }

    private static Map<String, String> values(Config config) {
        Map<String, String> values = new TreeMap<>();
        for (ConfigEntry entry : config.entries()) {
            if (entry.value() != null) {
                values.put(entry.name(), entry.value());
            }
        }
        return values;
    }

    private static long number(Map<String, String> settings, String key) {
        String value = settings.getOrDefault(key, "0");
        return Long.parseLong(value);
    }
}
