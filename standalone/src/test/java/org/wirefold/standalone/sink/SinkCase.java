package org.wirefold.standalone.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.sink.SinkProgram;
import org.wirefold.standalone.JavaProcess;
import org.wirefold.standalone.embedded.EmbeddedBroker;
import org.wirefold.standalone.embedded.EmbeddedDatabase;

/** Broker and database are started once for a class; each test has new topics, a new database and a group of its own. */
abstract class SinkCase {
    private static final AtomicInteger CASES = new AtomicInteger();

    @TempDir
    private static Path parts;

    private static EmbeddedBroker broker;
    private static EmbeddedDatabase database;

    @TempDir
    Path folder;

    final Metrics metrics = Metrics.create();
    ResultTopics topics;

    private final String group = "sink-of-test-" + CASES.incrementAndGet();
    private final int partitions;

    /** @param partitions of the topic of originals */
    SinkCase(int partitions) {
        this.partitions = partitions;
    }

    @BeforeAll
    static void startParts() {
        broker = EmbeddedBroker.start(parts.resolve("broker"));
        startDatabase();
    }

    @AfterAll
    static void stopParts() {
        database.close();
        broker.close();
    }

    static void startDatabase() {
        database = EmbeddedDatabase.start(parts.resolve("database"));
    }

    static EmbeddedDatabase database() {
        return database;
    }

    @BeforeEach
    void renew() throws SQLException {
        String maintenance = database.jdbcUrl().replaceFirst("/wirefold\\b", "/postgres");
        try (Connection connection = DriverManager.getConnection(maintenance, database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE wirefold WITH (FORCE)");
            statement.execute("CREATE DATABASE wirefold");
        }
        topics = new ResultTopics(broker.bootstrapServers(), partitions);
    }

    @AfterEach
    void close() {
        topics.close();
        metrics.close();
    }

    /** Of a sink that waits less long than usual, as what sets it up is near. */
    Map<String, String> settings() {
        return new TreeMap<>(Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "db.url", database.jdbcUrl(),
                "db.user", database.user(),
                "db.password", database.password(),
                "consumer.session.timeout.ms", "6000",
                "sink.group.id", group,
                "sink.retry.max", "1s"));
    }

    SinkProgram startSink() {
        return startSink(settings());
    }

    SinkProgram startSink(Map<String, String> settings) {
        SinkProgram sink =
                new SinkProgram(Settings.of(SinkProgram.settings(), settings), ResultTopics.registry(), metrics);
        sink.start();
        return sink;
    }

    /** As a process of its own, which writes little at a time so that it can be killed on the way. */
    Process startSinkProcess(String instance) throws IOException {
        Map<String, String> settings = settings();
        settings.put("sink.instance.id", instance);
        settings.put("sink.batch.rows", "100");
        return JavaProcess.start(SinkProcess.class, folder.resolve(instance + ".log"), settings);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl() + (database.jdbcUrl().contains("?") ? "&" : "?") + "currentSchema=wirefold",
                database.user(),
                database.password());
    }

    /** The rows of a question, columns joined by a bar. */
    List<String> rows(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    columns.add(found.getString(i));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        }
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The one number that is asked for; -1 while it cannot be, as when the tables are not there yet. */
    long count(String sql) {
        try {
            return Long.parseLong(rows(sql).get(0));
        } catch (SQLException e) {
            return -1;
        }
    }

    long articles() {
        return count("SELECT count(*) FROM articles");
    }

    static void await(String what, Callable<Boolean> condition) throws Exception {
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (!condition.call()) {
            assertThat(Instant.now()).as("waiting for: " + what).isBefore(limit);
            Thread.sleep(50);
        }
    }
}
