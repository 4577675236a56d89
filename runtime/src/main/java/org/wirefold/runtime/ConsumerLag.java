package org.wirefold.runtime;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * How many offsets a group is behind, asked of the cluster: the client's own metric said 49,000 or nothing when 31,198
 * were committed behind (OPS.md, D). Offsets are no record counts, since transaction markers and compaction take some;
 * only 0 has an exact meaning: nothing is left to read.
 */
public final class ConsumerLag {
    private final ClusterOffsets offsets;

    /** Uses the admin client and leaves it open. */
    public ConsumerLag(Admin admin) {
        this.offsets = new ClusterOffsets(admin);
    }

    /**
     * The lag of each partition of some topics. Where the group committed nothing it counts from the first offset that
     * is still there. The end is that of the log, not what a read_committed reader can reach now: a producer learns that its
     * transaction is committed before the markers stand in the partitions, and until then the records of it would not
     * count. An open transaction is therefore lag.
     */
    public Map<TopicPartition, Long> of(String group, Collection<TopicPartition> partitions) {
        return behind(offsets.committed(group), partitions);
    }

    /** The same for a reader that keeps its positions elsewhere, as the sink does in its database. */
    public Map<TopicPartition, Long> behind(
            Map<TopicPartition, Long> positions, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = offsets.ends(partitions);
        Map<TopicPartition, Long> starts = offsets.begins(partitions);
        Map<TopicPartition, Long> lag = new HashMap<>();
        for (TopicPartition partition : partitions) {
            long start = starts.getOrDefault(partition, 0L);
            long position = Math.max(start, positions.getOrDefault(partition, start));
            lag.put(partition, Math.max(0, ends.getOrDefault(partition, 0L) - position));
        }
        return lag;
    }
}
