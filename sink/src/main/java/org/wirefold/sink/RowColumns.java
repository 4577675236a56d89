package org.wirefold.sink;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Rows turned to columns, as the statements take them. All JSON goes over in one piece, with where each record begins: as
 * an array of texts each quotation mark would be escaped here and unescaped there. Measured on PostgreSQL 15 with articles
 * of 3.3 kB: 24 microseconds of server time a row for the array, 8 for the piece.
 */
final class RowColumns {
    private final ByteArrayOutputStream records;
    private final Integer[] starts;
    private final Integer[] lengths;
    private final Integer[] partitions;
    private final Long[] offsets;
    private final Long[] timestamps;
    private final Boolean[] nulRemoved;

    RowColumns(List<ResultRow> rows) {
        int count = rows.size();
        records = new ByteArrayOutputStream(count * 1024);
        starts = new Integer[count];
        lengths = new Integer[count];
        partitions = new Integer[count];
        offsets = new Long[count];
        timestamps = new Long[count];
        nulRemoved = new Boolean[count];
        for (int i = 0; i < count; i++) {
            take(i, rows.get(i));
        }
    }

    private void take(int i, ResultRow row) {
        byte[] json = row.json().getBytes(StandardCharsets.UTF_8);
        starts[i] = records.size() + 1;
        lengths[i] = json.length;
        records.writeBytes(json);
        partitions[i] = row.partition();
        offsets[i] = row.offset();
        timestamps[i] = row.timestampMillis();
        nulRemoved[i] = row.nulRemoved();
    }

    /** Sets the parameters 1 to 7. */
    void bind(PreparedStatement statement) throws SQLException {
        statement.setBytes(1, records.toByteArray());
        array(statement, 2, "int4", starts);
        array(statement, 3, "int4", lengths);
        array(statement, 4, "int4", partitions);
        array(statement, 5, "int8", offsets);
        array(statement, 6, "int8", timestamps);
        array(statement, 7, "bool", nulRemoved);
    }

    private static void array(PreparedStatement statement, int index, String type, Object[] values)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
