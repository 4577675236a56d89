package org.wirefold.sink;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A schema of its own, migrated, in a real PostgreSQL: the one of {@code -Dwirefold.test.db.url} (user postgres), or one
 * started once for all tests of this run.
 */
final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final Deque<TestDatabase> EMPTY = new ArrayDeque<>();

    private final Database database;
    private final Connection connection;
    private boolean changed;

    private TestDatabase(String url) throws SQLException {
        // the other process of the tests may be on the same server
        String process = System.getProperty("surefire.forkNumber", "1");
        database = new Database(url, "postgres", "", "sink_test_" + process + "_" + COUNT.incrementAndGet());
        try (Connection fresh = database.open();
                Statement statement = fresh.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + database.schema() + " CASCADE");
            fresh.commit();
        }
        Migrations.migrate(database);
        connection = database.open();
        connection.setAutoCommit(true);
    }

    /** A migrated schema with nothing in it: that of an earlier test when it left the tables as they were. */
    static TestDatabase open() throws SQLException {
        TestDatabase ready = EMPTY.poll();
        return ready == null ? new TestDatabase(url()) : ready;
    }

    /** In another server, whose user postgres needs no password. */
    static TestDatabase at(String url) throws SQLException {
        return new TestDatabase(url);
    }

    private static String url() {
        String given = System.getProperty("wirefold.test.db.url", "");
        return given.isEmpty() ? Started.SERVER.getJdbcUrl("postgres", "postgres") : given;
    }

    Database database() {
        return database;
    }

    /** Every row as its columns joined by a bar, null as -. */
    List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    String column = found.getString(i);
                    columns.add(column == null ? "-" : column);
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        }
    }

    long count(String table) throws SQLException {
        return Long.parseLong(rows("SELECT count(*) FROM " + table).get(0));
    }

    /** Changes the tables themselves; no other test gets them. */
    void run(String sql) throws SQLException {
        changed = true;
        execute(sql);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        if (changed) {
            execute("DROP SCHEMA " + database.schema() + " CASCADE");
            connection.close();
            return;
        }
        empty();
        EMPTY.push(this);
    }

    /** Takes every row out. */
    void empty() throws SQLException {
        execute("TRUNCATE sink_offset, articles, current_versions, reused_passages, quote_clusters, sightings,"
                + " figure_claims, figure_claim_events, ledger_entries, claim_conflicts, dead_letters, ops_events");
    }

    /** Started when first asked for; ends with the JVM. */
    private static final class Started {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
