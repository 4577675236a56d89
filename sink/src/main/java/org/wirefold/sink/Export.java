package org.wirefold.sink;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tables as CSV or JSON Lines, for people without a database client. Rows are streamed, so size does not matter. */
public final class Export {
    /** Rows fetched at a time. */
    private static final int FETCH = 1_000;

    private final Database database;

    /** Connects at each call. */
    public Export(Database database) {
        this.database = database;
    }

    /** How a row is written. */
    public enum Format {
        /**
         * RFC 4180 with a head line: comma, double quotes, CR LF. A text that begins with = + - @ or a tab gets an
         * apostrophe in front, or a spreadsheet would run it (RELIABILITY 4.4).
         */
        CSV,
        /** One JSON object a line, columns in their order, times as ISO 8601. */
        JSONL
    }

    /**
     * Writes one table.
     *
     * @param since leaves out rows of before
     * @return how many rows
     * @throws IllegalArgumentException when the table has no time to begin from
     */
    public long write(ExportTable table, Format format, Optional<Instant> since, Appendable out)
            throws SQLException, IOException {
        if (since.isPresent() && !table.hasTime()) {
            throw new IllegalArgumentException(table.word() + " has no time to begin from");
        }
        String sql = format == Format.CSV ? table.sql(since.isPresent()) : table.jsonSql(since.isPresent());
        try (Connection connection = database.open();
                PreparedStatement query = prepare(connection, sql)) {
            if (since.isPresent()) {
                query.setObject(1, since.get().atOffset(ZoneOffset.UTC));
            }
            try (ResultSet rows = query.executeQuery()) {
                return format == Format.CSV ? csv(rows, out) : lines(rows, out);
            }
        }
    }

    /** Read-only, and without the time limit that statements have otherwise: a large table takes longer. */
    private static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION READ ONLY");
            statement.execute("SET LOCAL statement_timeout = 0");
            statement.execute("SET LOCAL TimeZone = 'UTC'");
        }
        PreparedStatement query = connection.prepareStatement(sql);
        query.setFetchSize(FETCH);
        return query;
    }

    private static long lines(ResultSet rows, Appendable out) throws SQLException, IOException {
        long count = 0;
        while (rows.next()) {
            out.append(rows.getString(1)).append('\n');
            count++;
        }
        return count;
    }

    private static long csv(ResultSet rows, Appendable out) throws SQLException, IOException {
        ResultSetMetaData columns = rows.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            out.append(i == 1 ? "" : ",").append(quoted(columns.getColumnLabel(i)));
        }
        out.append("\r\n");
        long count = 0;
        while (rows.next()) {
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                out.append(i == 1 ? "" : ",").append(cell(rows, i, columns.getColumnType(i)));
            }
            out.append("\r\n");
            count++;
        }
        return count;
    }

    private static String cell(ResultSet rows, int column, int type) throws SQLException {
        boolean time = type == Types.TIMESTAMP || type == Types.TIMESTAMP_WITH_TIMEZONE;
        OffsetDateTime at = time ? rows.getObject(column, OffsetDateTime.class) : null;
        if (at == null || at.equals(OffsetDateTime.MAX) || at.equals(OffsetDateTime.MIN)) { // infinity, in words
            return cell(rows.getString(column), type);
        }
        return at.toInstant().toString();
    }

    /** Null is nothing at all, an empty text is a pair of quotes. */
    static String cell(@Nullable String value, int type) {
        if (value == null) {
            return "";
        }
        boolean text = type == Types.VARCHAR || type == Types.OTHER || type == Types.ARRAY;
        if (text && !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0) {
            return quoted("'" + value);
        }
        return text ? quoted(value) : value;
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
