package org.wirefold.standalone.access;

import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;

/**
 * The rules of a cluster that refuses what no rule allows (RELIABILITY 4.2). Nobody may create or change a topic: an administrator makes
 * them. Beyond that table stands DescribeConfigs, with which a program sees at its start whether cluster and topics can lose records.
 */
public final class AccessRules {
    private static final String EVERY_HOST = "*";
    private static final String INGESTS = "ingest-";

    private final Set<AclBinding> rules = new LinkedHashSet<>();

    private AccessRules() {}

    /** For the names that the programs take from these settings: groups, transactions, topics of the application. */
    public static Set<AclBinding> of(Settings settings, Principals principals) {
        AccessRules rules = new AccessRules();
        String application = settings.string("enrich.application.id");
        String sinks = settings.string("sink.group.id");
        principals.find(Part.INGEST).ifPresent(name -> rules.ingest(name, settings.string("ingest.instance.id")));
        principals.find(Part.ENRICH).ifPresent(name -> rules.enrich(name, application));
        principals.find(Part.SINK).ifPresent(name -> rules.sink(name, sinks));
        principals.find(Part.REPLAY_ADMIN).ifPresent(name -> rules.replayAdmin(name, application, sinks));
        return rules.rules;
    }

    private void ingest(String principal, String instance) {
        program(principal, Part.INGEST);
        // every ingest has an instance id of its own
        ResourcePattern transactions = instance.startsWith(INGESTS)
                ? pattern(ResourceType.TRANSACTIONAL_ID, INGESTS, PatternType.PREFIXED)
                : pattern(ResourceType.TRANSACTIONAL_ID, instance, PatternType.LITERAL);
        allow(principal, transactions, DESCRIBE, WRITE);
    }

    private void enrich(String principal, String application) {
        program(principal, Part.ENRICH);
        String own = application + "-";
        allow(principal, pattern(ResourceType.GROUP, application, PatternType.LITERAL), READ);
        allow(principal, pattern(ResourceType.TRANSACTIONAL_ID, own, PatternType.PREFIXED), DESCRIBE, WRITE);
        allow(
                principal,
                pattern(ResourceType.TOPIC, own, PatternType.PREFIXED),
                DESCRIBE,
                DESCRIBE_CONFIGS,
                READ,
                WRITE);
        // Streams deletes records between two steps once they have been worked on
        for (Topic between : List.of(Topics.DEALT, Topics.ANALYSED, Topics.PROBES, Topics.ANSWERS)) {
            allow(principal, topic(Topics.ofApplication(application, between, 1)), DELETE);
        }
    }

    private void sink(String principal, String group) {
        program(principal, Part.SINK);
        allow(principal, pattern(ResourceType.GROUP, group, PatternType.LITERAL), READ);
    }

    private void replayAdmin(String principal, String application, String sinks) {
        Part.REPLAY_ADMIN.reads().forEach(topic -> allow(principal, topic(topic), DESCRIBE, READ));
        for (String group : List.of(application, sinks)) {
            allow(principal, pattern(ResourceType.GROUP, group, PatternType.LITERAL), DELETE, DESCRIBE);
        }
    }

    private void program(String principal, Part part) {
        allow(principal, pattern(ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL), DESCRIBE_CONFIGS);
        for (Topic topic : part.topics()) {
            allow(principal, topic(topic), DESCRIBE, DESCRIBE_CONFIGS);
            if (part.reads().contains(topic)) {
                allow(principal, topic(topic), READ);
            }
            if (part.writes().contains(topic)) {
                allow(principal, topic(topic), WRITE);
            }
        }
    }

    private void allow(String principal, ResourcePattern resource, AclOperation... operations) {
        for (AclOperation operation : operations) {
            rules.add(new AclBinding(
                    resource, new AccessControlEntry(principal, EVERY_HOST, operation, AclPermissionType.ALLOW)));
        }
    }

    private static ResourcePattern topic(Topic topic) {
        return pattern(ResourceType.TOPIC, topic.name(), PatternType.LITERAL);
    }

    private static ResourcePattern pattern(ResourceType type, String name, PatternType how) {
        return new ResourcePattern(type, name, how);
    }
}
