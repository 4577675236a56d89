package org.wirefold.sink;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store on an empty database, the steps of a topic that are written to it, and what it refused. */
abstract class StoreCase {
    TestDatabase database;
    PostgresStore store;
    final List<Refusal> refused = new ArrayList<>();

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.open();
        store = new PostgresStore(database.database());
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
        database.close();
    }

    void write(ResultRow... rows) {
        write(store, rows);
    }

    /** Rows of one topic, the step being from what the store says to one past the last row. */
    void write(ResultStore to, ResultRow... rows) {
        String topic = rows[0].topic();
        write(to, to.position(topic, 0), rows);
    }

    void write(ResultStore to, OptionalLong expected, ResultRow... rows) {
        long next = rows[rows.length - 1].offset() + 1;
        to.write(
                new ResultBatch(List.of(rows), List.of(new Advance(rows[0].topic(), 0, expected, next))),
                refused::addAll);
    }
}
