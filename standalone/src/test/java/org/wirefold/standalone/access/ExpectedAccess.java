package org.wirefold.standalone.access;

import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The table of docs/SECURITY.md, written down a second time: what is not in it must be refused. */
final class ExpectedAccess {
    /** R reads, W writes, D deletes; whoever may do any of it may also see the topic and its settings. */
    private static final Map<String, Map<String, String>> TOPICS = Map.of(
            "wirefold-ingest", Map.of("articles.raw", "W", "ops.dead-letters", "W", "ingest.seen", "RW"),
            "wirefold-enrich",
                    Map.ofEntries(
                            Map.entry("articles.raw", "R"),
                            Map.entry("articles.enriched", "W"),
                            Map.entry("articles.duplicates", "W"),
                            Map.entry("quotes.clusters", "W"),
                            Map.entry("figures.claims", "RW"),
                            Map.entry("figures.ledger", "W"),
                            Map.entry("ops.events", "W"),
                            Map.entry("ops.dead-letters", "W"),
                            Map.entry("wirefold-enrich-lane-changelog", "RW"),
                            Map.entry("wirefold-enrich-articles.dealt-repartition", "RWD")),
            "wirefold-sink",
                    Map.of(
                            "articles.enriched", "R",
                            "articles.duplicates", "R",
                            "quotes.clusters", "R",
                            "figures.claims", "R",
                            "figures.ledger", "R",
                            "ops.events", "R",
                            "ops.dead-letters", "RW"),
            "replayer", Map.of("articles.raw", "R"),
            "reader", Map.of());

    static final List<AclBinding> EVERYTHING_FOR_READER = everything("User:reader");
    static final List<AclBinding> EVERYTHING_FOR_SINK = everything("User:wirefold-sink");

    private ExpectedAccess() {}

    static Set<AclOperation> topic(String principal, String topic) {
        String letters = TOPICS.get(principal).getOrDefault(topic, "");
        EnumSet<AclOperation> operations = EnumSet.noneOf(AclOperation.class);
        if (letters.isEmpty()) {
            return operations;
        }
        operations.add(DESCRIBE);
        if (!principal.equals("replayer")) {
            operations.add(DESCRIBE_CONFIGS);
        }
        add(operations, letters, "R", READ);
        add(operations, letters, "W", WRITE);
        add(operations, letters, "D", DELETE);
        return operations;
    }

    static Set<AclOperation> group(String principal, String group) {
        return switch (principal + " " + group) {
            case "wirefold-enrich wirefold-enrich", "wirefold-sink sink" -> EnumSet.of(READ, DESCRIBE);
            case "replayer wirefold-enrich", "replayer sink" -> EnumSet.of(DELETE, DESCRIBE);
            default -> EnumSet.noneOf(AclOperation.class);
        };
    }

    private static void add(Set<AclOperation> operations, String letters, String letter, AclOperation operation) {
        if (letters.contains(letter)) {
            operations.add(operation);
        }
    }

    private static List<AclBinding> everything(String principal) {
        return List.of(new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "payroll", PatternType.LITERAL),
                new AccessControlEntry(principal, "*", AclOperation.ALL, AclPermissionType.ALLOW)));
    }
}
