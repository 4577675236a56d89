package org.wirefold.trials.watch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.wirefold.trials.installation.DatabaseServer;

/** How far the sink has come, asked of the database itself. Not for several threads. */
public final class SinkWatch implements AutoCloseable {
    private static final long LOOK_MILLIS = 20;

    private final DatabaseServer database;
    private @Nullable Connection connection;

    public SinkWatch(DatabaseServer database) {
        this.database = database;
    }

    /** The next offset of each partition; empty while the database does not answer. */
    public Optional<Map<TopicPartition, Long>> positions() {
        boolean used = connection != null;
        Optional<Map<TopicPartition, Long>> found = ask();
        // a connection of before the last restart says nothing about now
        return found.isEmpty() && used ? ask() : found;
    }

    private Optional<Map<TopicPartition, Long>> ask() {
        try (Statement statement = connected().createStatement();
                ResultSet found = statement.executeQuery("SELECT topic, partition, next_off FROM sink_offset")) {
            Map<TopicPartition, Long> positions = new HashMap<>();
            while (found.next()) {
                positions.put(new TopicPartition(found.getString(1), found.getInt(2)), found.getLong(3));
            }
            return Optional.of(positions);
        } catch (SQLException e) {
            close();
            return Optional.empty();
        }
    }

    /** All positions added up: grows with everything that is stored. */
    public Optional<Long> progress() {
        return positions()
                .map(all -> all.values().stream().mapToLong(Long::longValue).sum());
    }

    /**
     * The moment at which more is stored than before.
     *
     * @return empty when nothing is stored within the time
     */
    public Optional<Instant> awaitMoreThan(long before, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (progress().orElse(before) > before) {
                return Optional.of(Instant.now());
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return Optional.empty();
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.connect();
            connection = open;
        }
        return open;
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                connection = null; // it is gone anyway
            }
        }
    }
}
