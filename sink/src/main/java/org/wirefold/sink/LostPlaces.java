package org.wirefold.sink;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** What is to be told when a topic has nothing any more where the sink wants to go on. */
final class LostPlaces {
    private LostPlaces() {}

    /** One sentence, with the gap to the offset where the cluster can still be asked. */
    static String describe(OffsetOutOfRangeException lost, Consumer<?, ?> consumer) {
        Map<TopicPartition, Long> places = lost.offsetOutOfRangePartitions();
        try {
            return describe(places, consumer.beginningOffsets(places.keySet()));
        } catch (KafkaException e) {
            return "records left a topic before they were read, or the topic was made anew: " + places + advice();
        }
    }

    /** Offsets also count marks of transactions, so there were at most so many records. */
    static String describe(Map<TopicPartition, Long> places, Map<TopicPartition, Long> begins) {
        return places.entrySet().stream()
                        .map(place -> gone(place.getKey(), place.getValue(), begins.getOrDefault(place.getKey(), 0L)))
                        .sorted()
                        .collect(Collectors.joining("; "))
                + advice();
    }

    private static String gone(TopicPartition partition, long place, long begin) {
        return place < begin
                ? "the offsets " + place + " to " + (begin - 1) + " of " + partition + ", " + (begin - place)
                        + " in number, left the topic before they were read"
                : partition + " ends before offset " + place + ": the topic was made anew, or lost its end";
    }

    private static String advice() {
        return ". Rewind the sink to go on (wirefold sink rewind)";
    }
}
