package org.wirefold.sink;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an error of PostgreSQL asks for, told from its SQLSTATE (PostgreSQL documentation, appendix A). The list of
 * refusals is closed: a code nobody thought of stops the sink instead of throwing an article away.
 */
enum PostgresFault {
    /** The row holds what the tables cannot keep: a dead letter. */
    REFUSED,
    /** Try again later: connection, resources, restart, deadlock, serialization, time limit. */
    TRANSIENT,
    /** Tables, rights or settings are not what we need: stop. */
    BROKEN;

    /** 22: data exceptions, for example 22001 too long, 22003 out of range, 22007 and 22008 dates, 22021 and 22P05 characters. */
    private static final Set<String> REFUSED_CLASSES = Set.of("22");

    /** Constraints on what a row holds; 54000 is the limit of an index entry. 23503 is not here: our own statements keep it. */
    private static final Set<String> REFUSED_CODES = Set.of("23502", "23505", "23514", "54000");

    /** 08 connection, 40 rolled back by the server, 53 resources, 57 operator intervention, 58 system error outside. */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "57", "58");

    /** 25006 is a server that became a standby, 25P03 an idle transaction it ended, 55P03 and 55006 locks. */
    private static final Set<String> TRANSIENT_CODES = Set.of("25006", "25P03", "55P03", "55006");

    static PostgresFault of(SQLException error) {
        String state = state(error);
        if (state == null) {
            return TRANSIENT;
        }
        String group = state.substring(0, 2);
        if (REFUSED_CLASSES.contains(group) || REFUSED_CODES.contains(state)) {
            return REFUSED;
        }
        return TRANSIENT_CLASSES.contains(group) || TRANSIENT_CODES.contains(state) ? TRANSIENT : BROKEN;
    }

    /** The five characters, looked for in the causes too; null when the driver gave none. */
    static @Nullable String state(SQLException error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().length() == 5) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
