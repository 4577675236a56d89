package org.wirefold.proof.capture;

import java.util.Map;

/**
 * One topic: its committed records and where they begin and end.
 *
 * @param partitions by number
 */
public record CapturedTopic(String name, Records records, Map<Integer, PartitionRange> partitions) {
    public CapturedTopic {
        partitions = Map.copyOf(partitions);
    }

    /** True when records at the beginning of some partition are gone. */
    public boolean isCut() {
        return partitions.values().stream().anyMatch(range -> range.beginning() > 0);
    }

    /** The same topic with other records. */
    public CapturedTopic with(Records others) {
        return new CapturedTopic(name, others, partitions);
    }
}
