package org.wirefold.sink;

import java.util.Comparator;
import org.apache.kafka.common.TopicPartition;

/** The order in which partitions are listed. */
final class TopicOrder {
    static final Comparator<TopicPartition> BY_NAME =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private TopicOrder() {}
}
