package org.wirefold.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Settings;

/**
 * Sets the read positions of the sink back, so that records are read and written again: after rows were deleted or
 * changed by hand, or a defect of the sink was repaired. Rows that are there and newer stay as they are.
 */
public final class Rewind {
    private static final String GROUP = "sink.group.id";

    private final Database database;
    private final Map<String, Object> adminProperties;
    private final String group;

    private Rewind(Database database, Map<String, Object> adminProperties, String group) {
        this.database = database;
        this.adminProperties = adminProperties;
        this.group = group;
    }

    /** One step back. */
    public record Step(String topic, int partition, long from, long to) {}

    /** For the cluster, the database and the group of these settings. */
    public static Rewind of(Settings settings) {
        return new Rewind(Database.of(settings), KafkaSettings.admin(settings), settings.string(GROUP));
    }

    /**
     * The steps that lead to a target. Positions before it, and partitions that were never read, are left out: going
     * forward would skip records.
     *
     * @param chosen which partitions
     * @throws IllegalStateException when a sink of the group is running
     */
    public List<Step> plan(RewindTarget target, Predicate<TopicPartition> chosen) throws SQLException {
        try (Admin admin = Admin.create(adminProperties);
                Connection connection = database.open()) {
            requireStopped(admin);
            Map<TopicPartition, Long> positions = new TreeMap<>(TopicOrder.BY_NAME);
            positions.putAll(PositionTable.all(connection));
            positions.keySet().removeIf(chosen.negate());
            Map<TopicPartition, OffsetSpec> questions = new HashMap<>();
            positions.keySet().forEach(partition -> questions.put(partition, target.spec()));
            Map<TopicPartition, ListOffsetsResultInfo> answers =
                    await(admin.listOffsets(questions).all());
            List<Step> steps = new ArrayList<>();
            positions.forEach((partition, from) -> {
                ListOffsetsResultInfo answer = answers.get(partition);
                long to = answer == null ? -1 : target.resolve(answer.offset());
                if (to >= 0 && to < from) {
                    steps.add(new Step(partition.topic(), partition.partition(), from, to));
                }
            });
            return steps;
        }
    }

    /**
     * Goes the steps, all or none.
     *
     * @throws IllegalStateException when a position is not any more where the step begins: a sink is running
     */
    public void apply(List<Step> steps) throws SQLException {
        try (Connection connection = database.open()) {
            for (Step step : steps) {
                PositionTable.rewind(connection, step);
            }
            connection.commit();
        }
    }

    private void requireStopped(Admin admin) {
        try {
            var groups = admin.describeConsumerGroups(List.of(group)).all().get();
            int members = groups.values().stream()
                    .mapToInt(found -> found.members().size())
                    .sum();
            if (members > 0) {
                throw new IllegalStateException("the group '" + group + "' has " + members
                        + " running sink(s); stop them first (one that was killed counts until its session ends)");
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw new IllegalStateException("the group '" + group + "' cannot be looked at: " + e.getCause(), e);
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static <T> T await(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker cannot tell where to go back to: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
