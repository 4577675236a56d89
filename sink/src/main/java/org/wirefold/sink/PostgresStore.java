package org.wirefold.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Results in PostgreSQL. One connection, opened when first needed and again after it broke; for use by one thread.
 * Positions are moved before any row is written: a second writer waits there, on one row, and then finds itself fenced.
 */
public final class PostgresStore implements ResultStore {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresStore.class);

    private final Database database;
    private @Nullable Connection connection;
    private long identity;

    /** Does not connect yet. */
    public PostgresStore(Database database) {
        this.database = database;
    }

    @Override
    public OptionalLong position(String topic, int partition) {
        try {
            Connection open = connected();
            OptionalLong found = PositionTable.read(open, topic, partition);
            open.commit();
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void write(ResultBatch batch, RefusalHandler refused) {
        try {
            Connection open = connected();
            PositionTable.move(open, batch.advances());
            List<Refusal> refusals = new ArrayList<>();
            for (Map.Entry<String, List<ResultRow>> group :
                    byTopic(batch.rows()).entrySet()) {
                refusals.addAll(writeTopic(open, group.getKey(), group.getValue()));
            }
            if (!refusals.isEmpty()) {
                refused.publish(refusals);
            }
            open.commit();
        } catch (SQLException e) {
            throw failed(e);
        } catch (StoreFencedException e) {
            throw swappedMeanwhile() ? new StoreUnavailableException("the tables were made anew: " + database, e) : e;
        } catch (RuntimeException e) {
            disconnect();
            throw e;
        }
    }

    /** A rebuild leaves other tables under the same names: no reason to stop, but positions must be read anew. */
    private boolean swappedMeanwhile() {
        try {
            Connection open = connected();
            open.rollback();
            return PositionTable.identity(open) != identity;
        } catch (SQLException e) {
            LOG.debug("which tables these are cannot be told: {}", e.getMessage());
            return false;
        } finally {
            disconnect();
        }
    }

    private static Map<String, List<ResultRow>> byTopic(List<ResultRow> rows) {
        Map<String, List<ResultRow>> groups = new LinkedHashMap<>();
        for (ResultRow row : rows) {
            groups.computeIfAbsent(row.topic(), topic -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    /** All rows at once, as nearly always; one by one when the database refuses something among them. */
    private static List<Refusal> writeTopic(Connection open, String topic, List<ResultRow> rows) throws SQLException {
        SQLException refusal = tryWrite(open, topic, rows);
        if (refusal == null) {
            return List.of();
        }
        List<Refusal> refusals = new ArrayList<>();
        for (ResultRow row : rows) {
            SQLException why = rows.size() == 1 ? refusal : tryWrite(open, topic, List.of(row));
            if (why != null) {
                LOG.warn("{} refused: {} {}", row.place(), why.getSQLState(), message(why));
                refusals.add(new Refusal(row, String.valueOf(PostgresFault.state(why)), message(why)));
            }
        }
        return refusals;
    }

    /** Null when written; the error, with the transaction as it was before, when the rows were refused. */
    private static @Nullable SQLException tryWrite(Connection open, String topic, List<ResultRow> rows)
            throws SQLException {
        Savepoint before = open.setSavepoint();
        try {
            TopicStatements.write(open, topic, rows);
            open.releaseSavepoint(before);
            return null;
        } catch (SQLException e) {
            if (PostgresFault.of(e) != PostgresFault.REFUSED) {
                throw e;
            }
            open.rollback(before);
            return e;
        }
    }

    /** The server's first line: the rest repeats the row, which the dead letter holds anyway. */
    private static String message(SQLException error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.open();
            identity = PositionTable.identity(open);
            connection = open;
        }
        return open;
    }

    private RuntimeException failed(SQLException error) {
        disconnect();
        String what = PostgresFault.state(error) + " " + message(error);
        if (PostgresFault.of(error) == PostgresFault.TRANSIENT) {
            return new StoreUnavailableException(database + ": " + what, error);
        }
        return new StoreBrokenException(
                database + " cannot take what we write: " + what + "; tables, rights or migrations need a look", error);
    }

    /** Closing ends the transaction on the server, so nothing half-written stays. */
    private void disconnect() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("closing a broken connection: {}", e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        disconnect();
    }
}
