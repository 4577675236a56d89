package org.wirefold.enrich;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirefold.runtime.ClusterOffsets;
import org.wirefold.runtime.KafkaFutures;
import org.wirefold.runtime.SettingsException;
import org.wirefold.runtime.TopicProvisioner;
import org.wirefold.runtime.TopicState;

/**
 * Where the application begins to read. A new one begins at the beginning, and that place is committed for it; from then on a place that
 * is lost is an error, never a jump (RELIABILITY 2.2, F12 to F14): {@code auto.offset.reset} would read everything again, or leave
 * out what came in between, without a word.
 */
final class StartPositions {
    private static final Logger LOG = LoggerFactory.getLogger(StartPositions.class);

    private final Admin admin;
    private final ClusterOffsets offsets;
    private final String application;

    StartPositions(Admin admin, String application) {
        this.admin = admin;
        this.offsets = new ClusterOffsets(admin);
        this.application = application;
    }

    /**
     * Returns when every partition has a place that can be read from.
     *
     * @param inputs what the application reads, topics between its own steps left out
     * @throws SettingsException with a sentence for each place that is lost, and what can be done
     */
    void settle(Collection<TopicPartition> inputs) {
        Map<TopicPartition, Long> begins = offsets.begins(inputs);
        Map<TopicPartition, Long> ends = offsets.ends(inputs);
        Map<TopicPartition, Long> committed = offsets.committed(application);
        boolean hasRun = hasRun();
        Map<TopicPartition, OffsetAndMetadata> unset = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (TopicPartition input : inputs) {
            Long place = committed.get(input);
            long begin = begins.getOrDefault(input, 0L);
            long end = ends.getOrDefault(input, 0L);
            if (place != null) {
                check(input, place, begin, end, problems);
            } else if (hasRun && end > 0) {
                problems.add("the group " + application + " has forgotten where it was in " + input
                        + ", which now holds the offsets " + begin + " to " + (end - 1) + advice(input));
            } else {
                unset.put(input, new OffsetAndMetadata(begin));
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        commit(unset);
    }

    private void check(TopicPartition input, long place, long begin, long end, List<String> problems) {
        if (place < begin) {
            problems.add(gone(input, place, begin) + advice(input));
        } else if (place > end) {
            problems.add(input + " ends before offset " + end + ", and the group " + application + " was at " + place
                    + ": the topic was made anew, or lost its end" + advice(input));
        } else if (place > begin && states().isEmpty()) {
            problems.add("the group " + application + " was at offset " + place + " of " + input
                    + ", and the changelogs with all it knew are gone: set a new enrich.application.id, which replays"
                    + " articles.raw from the beginning");
        }
    }

    /** The gap, to the offset. Offsets also count marks of transactions, so there were at most so many records. */
    private static String gone(TopicPartition input, long place, long begin) {
        return "the offsets " + place + " to " + (begin - 1) + " of " + input + ", " + (begin - place)
                + " in number, left the topic before they were read";
    }

    private String advice(TopicPartition input) {
        return ". Set a new enrich.application.id, which replays what is there from the beginning; or, to go on with a gap,"
                + " kafka-consumer-groups.sh --group " + application + " --topic " + input.topic() + ":"
                + input.partition() + " --reset-offsets --to-earliest --execute";
    }

    /** What is to be told of a place that was lost while the application ran. */
    String lost(Map<TopicPartition, Long> places) {
        Map<TopicPartition, Long> begins = offsets.begins(places.keySet());
        return places.entrySet().stream()
                .map(place -> gone(place.getKey(), place.getValue(), begins.getOrDefault(place.getKey(), 0L)))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** An administrator may have made the changelogs before the first start, so it is records that tell. */
    private boolean hasRun() {
        return states().values().stream().anyMatch(end -> end > 0);
    }

    /** The ends of the changelog that the first article of a lane is written to; none when there is no such topic. */
    private Map<TopicPartition, Long> states() {
        String changelog = application + "-" + Stores.LANE + "-changelog";
        Map<String, TopicState> found = TopicProvisioner.with(admin).describe(List.of(changelog));
        List<TopicPartition> partitions = new ArrayList<>();
        found.values().forEach(topic -> {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                partitions.add(new TopicPartition(topic.name(), partition));
            }
        });
        return offsets.ends(partitions);
    }

    private void commit(Map<TopicPartition, OffsetAndMetadata> places) {
        if (places.isEmpty()) {
            return;
        }
        try {
            KafkaFutures.await(
                    admin.alterConsumerGroupOffsets(application, places).all(), "setting the first places");
            LOG.info("{} begins at {}", application, places);
        } catch (KafkaException e) {
            // another instance started at the same time, set them, and is in the group by now
            if (!(e.getCause() instanceof ApiException)
                    || !offsets.committed(application).keySet().containsAll(places.keySet())) {
                throw e;
            }
        }
    }
}
