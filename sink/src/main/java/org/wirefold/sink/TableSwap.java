package org.wirefold.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Puts a freshly filled schema into the place of the old one by renaming both in one transaction: who asks sees the old
 * tables or the new ones, never none. A sink that is writing meanwhile ends its transaction first, finds other tables
 * under its name at the next one, and reads its positions anew.
 */
final class TableSwap {
    /** Views of somebody else on our tables, and whatever somebody else made in our schema. */
    private static final String STRANGERS = """
            SELECT DISTINCT n.nspname || '.' || c.relname
            FROM pg_depend d
            JOIN pg_rewrite r ON r.oid = d.objid AND d.classid = 'pg_rewrite'::regclass
            JOIN pg_class c ON c.oid = r.ev_class
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_class ours ON ours.oid = d.refobjid AND d.refclassid = 'pg_class'::regclass
            JOIN pg_namespace s ON s.oid = ours.relnamespace
            WHERE s.nspname = ? AND n.nspname <> s.nspname
            UNION
            SELECT n.nspname || '.' || c.relname
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND NOT EXISTS (
                SELECT FROM pg_class o JOIN pg_namespace p ON p.oid = o.relnamespace
                WHERE p.nspname = ? AND o.relname = c.relname)
            """;

    private final Connection connection;
    private final String schema;
    private final String fresh;
    private final String before;

    TableSwap(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
        this.fresh = freshOf(schema);
        this.before = schema + "_before";
    }

    /** Where the new tables are filled. */
    static String freshOf(String schema) {
        return schema + "_rebuild";
    }

    /** False when another connection is at it; the lock goes with the connection. */
    boolean begin() throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT pg_try_advisory_lock(hashtext('wirefold rebuild'), hashtext(?))")) {
            query.setString(1, schema);
            try (ResultSet found = query.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    /** Whether there is anything to replace. */
    boolean hasOldTables() throws SQLException {
        return exists(schema, "sink_offset");
    }

    /** Whether the tables of an earlier swap were kept. */
    boolean keepsEarlierTables() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT FROM pg_namespace WHERE nspname = ?")) {
            query.setString(1, before);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private boolean exists(String in, String table) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT FROM pg_tables WHERE schemaname = ? AND tablename = ?")) {
            query.setString(1, in);
            query.setString(2, table);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    /** After the swap: what hangs on the old tables or stayed behind with them. */
    List<String> strangers() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(STRANGERS)) {
            query.setString(1, before);
            query.setString(2, before);
            query.setString(3, schema);
            try (ResultSet found = query.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (found.next()) {
                    names.add(found.getString(1));
                }
                return names;
            }
        }
    }

    /**
     * Swaps, unless the old tables have got ahead of the new ones.
     *
     * @param reached how far the new tables are
     * @return whether it was done
     */
    boolean trySwap(Map<TopicPartition, Long> reached) throws SQLException {
        if (hasOldTables()) {
            run("LOCK TABLE " + quoted(schema) + ".sink_offset IN ACCESS EXCLUSIVE MODE");
            Map<TopicPartition, Long> old = PositionTable.all(connection);
            boolean behind = old.entrySet().stream()
                    .anyMatch(entry -> reached.getOrDefault(entry.getKey(), 0L) < entry.getValue());
            if (behind) {
                connection.rollback();
                return false;
            }
            run("ALTER SCHEMA " + quoted(schema) + " RENAME TO " + quoted(before));
        }
        run("ALTER SCHEMA " + quoted(fresh) + " RENAME TO " + quoted(schema));
        connection.commit();
        return true;
    }

    /** Lets go of what a failed try holds. */
    void giveUp() throws SQLException {
        connection.rollback();
    }

    /** The old tables, once nobody reads them any more. */
    void dropOld() throws SQLException {
        run("DROP SCHEMA IF EXISTS " + quoted(before) + " CASCADE");
        connection.commit();
    }

    /** What an interrupted rebuild left. */
    void dropUnfinished() throws SQLException {
        run("DROP SCHEMA IF EXISTS " + quoted(fresh) + " CASCADE");
        connection.commit();
    }

    /** Names of schemas come from the settings and cannot be parameters; nothing of an article gets here. */
    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
