package org.wirefold.runtime;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Offsets as the cluster knows them: where logs begin and end, and where groups are. */
public final class ClusterOffsets {
    private final Admin admin;

    /** Uses the admin client and leaves it open. */
    public ClusterOffsets(Admin admin) {
        this.admin = admin;
    }

    /** The first offset of each partition that is still there. */
    public Map<TopicPartition, Long> begins(Collection<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.earliest());
    }

    /** The offset behind the last of each partition, records of open transactions included. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.latest());
    }

    /** Where a group is; a partition without a committed offset is left out. */
    public Map<TopicPartition, Long> committed(String group) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        KafkaFutures.await(
                        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
                        "reading offsets of " + group)
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        positions.put(partition, offset.offset());
                    }
                });
        return positions;
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> request = new HashMap<>();
        partitions.forEach(partition -> request.put(partition, which));
        var options = new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> result = new HashMap<>();
        KafkaFutures.await(admin.listOffsets(request, options).all(), "reading offsets of " + partitions)
                .forEach((partition, offset) -> result.put(partition, offset.offset()));
        return result;
    }
}
