package org.wirefold.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/**
 * The table {@code sink_offset}. A position moves by compare-and-set: a reader that was thought dead and wakes up finds
 * that its expected position is gone, and cannot write (OPS, B: a mere "greater than" lets it through).
 */
final class PositionTable {
    private static final String READ = "SELECT next_off FROM sink_offset WHERE topic = ? AND partition = ?";
    private static final String FIRST =
            "INSERT INTO sink_offset (next_off, topic, partition) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String NEXT =
            "UPDATE sink_offset SET next_off = ?, updated_at = now() WHERE topic = ? AND partition = ? AND next_off = ?";

    /** One order for everybody, so that two sinks that share partitions wait for each other instead of deadlocking. */
    private static final Comparator<Advance> LOCK_ORDER =
            Comparator.comparing(Advance::topic).thenComparing(Advance::partition);

    private PositionTable() {}

    static OptionalLong read(Connection connection, String topic, int partition) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setString(1, topic);
            query.setInt(2, partition);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** Tells this table from another of the same name; 0 when there is none. */
    static long identity(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT coalesce(to_regclass('sink_offset')::oid::bigint, 0)");
                ResultSet found = query.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Every position there is. */
    static Map<TopicPartition, Long> all(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT topic, partition, next_off FROM sink_offset");
                ResultSet found = query.executeQuery()) {
            Map<TopicPartition, Long> positions = new HashMap<>();
            while (found.next()) {
                positions.put(new TopicPartition(found.getString(1), found.getInt(2)), found.getLong(3));
            }
            return positions;
        }
    }

    /** An operator's step back; the position must still be where the step begins. */
    static void rewind(Connection connection, Rewind.Step step) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(NEXT)) {
            change.setLong(1, step.to());
            change.setString(2, step.topic());
            change.setInt(3, step.partition());
            change.setLong(4, step.from());
            if (change.executeUpdate() != 1) {
                throw new IllegalStateException("the position of " + step.topic() + "-" + step.partition()
                        + " has moved meanwhile: a sink is running; nothing was changed");
            }
        }
    }

    /** Moves every position, or throws and leaves the transaction to be rolled back. */
    static void move(Connection connection, List<Advance> steps) throws SQLException {
        for (Advance step : steps.stream().sorted(LOCK_ORDER).toList()) {
            boolean first = step.expected().isEmpty();
            try (PreparedStatement change = connection.prepareStatement(first ? FIRST : NEXT)) {
                change.setLong(1, step.next());
                change.setString(2, step.topic());
                change.setInt(3, step.partition());
                if (!first) {
                    change.setLong(4, step.expected().getAsLong());
                }
                if (change.executeUpdate() != 1) {
                    throw new StoreFencedException(step);
                }
            }
        }
    }
}
