package org.wirefold.standalone.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.wirefold.runtime.KafkaFutures;

/**
 * The rules that a cluster has, beside those that it should have.
 *
 * @param there as they should be
 * @param missing should be there
 * @param beyond allow or deny one of the same principals something else
 */
public record ClusterAccess(Set<AclBinding> there, Set<AclBinding> missing, Set<AclBinding> beyond) {

    /** @throws KafkaException when the cluster does not answer, keeps no rules, or does not show them to this principal */
    public static ClusterAccess of(Admin admin, Set<AclBinding> wanted) {
        Set<String> principals =
                wanted.stream().map(rule -> rule.entry().principal()).collect(Collectors.toCollection(TreeSet::new));
        Set<AclBinding> found = new LinkedHashSet<>();
        for (String principal : principals) {
            var filter = new AclBindingFilter(
                    ResourcePatternFilter.ANY,
                    new AccessControlEntryFilter(principal, null, AclOperation.ANY, AclPermissionType.ANY));
            found.addAll(KafkaFutures.await(admin.describeAcls(filter).values(), "reading the rules of " + principal));
        }
        Set<AclBinding> there = new LinkedHashSet<>(wanted);
        there.retainAll(found);
        Set<AclBinding> missing = new LinkedHashSet<>(wanted);
        missing.removeAll(found);
        Set<AclBinding> beyond = new LinkedHashSet<>(found);
        beyond.removeAll(wanted);
        return new ClusterAccess(there, missing, beyond);
    }

    /** Adds what is missing; the same again changes nothing. What stands beyond is left alone. */
    public void add(Admin admin) {
        if (!missing.isEmpty()) {
            KafkaFutures.await(admin.createAcls(List.copyOf(missing)).all(), "adding rules");
        }
    }

    /** Whether the cluster allows neither more nor less. */
    public boolean isExact() {
        return missing.isEmpty() && beyond.isEmpty();
    }
}
