package org.wirefold.standalone.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.utils.SecurityUtils;

/**
 * Rules of one principal for one resource, to be read by people.
 *
 * @param resource its type and name; a name that ends with * stands for all that begin with it
 * @param operations as Kafka's own tools write them, in the order of the alphabet
 */
public record AccessRow(String principal, String resource, String operations) {

    /** In the order in which the first rule of each row comes. */
    public static List<AccessRow> of(Collection<AclBinding> rules) {
        Map<List<String>, TreeSet<String>> grouped = new LinkedHashMap<>();
        for (AclBinding rule : rules) {
            String operation = SecurityUtils.operationName(rule.entry().operation());
            String host = rule.entry().host().equals("*")
                    ? ""
                    : " from " + rule.entry().host();
            boolean denies = rule.entry().permissionType() == AclPermissionType.DENY;
            grouped.computeIfAbsent(List.of(rule.entry().principal(), resource(rule.pattern())), row -> new TreeSet<>())
                    .add((denies ? "not " : "") + operation + host);
        }
        List<AccessRow> rows = new ArrayList<>();
        grouped.forEach(
                (row, operations) -> rows.add(new AccessRow(row.get(0), row.get(1), String.join(", ", operations))));
        return rows;
    }

    private static String resource(ResourcePattern pattern) {
        return SecurityUtils.resourceTypeName(pattern.resourceType()) + " " + pattern.name()
                + (pattern.patternType() == PatternType.PREFIXED ? "*" : "");
    }
}
