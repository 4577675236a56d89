package org.wirefold.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationsIT {
    private TestDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.open();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void aSecondRunChangesNothing() {
        assertThat(Migrations.migrate(database.database())).isZero();
    }

    @Test
    void everyTableViewAndFunctionSaysWhatItIs() throws SQLException {
        assertThat(database.rows("SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
                        + " AND relkind IN ('r', 'v') AND obj_description(oid) IS NULL"
                        + " AND relname NOT LIKE 'flyway%'"))
                .isEmpty();
        assertThat(database.rows("SELECT proname FROM pg_proc WHERE pronamespace = current_schema()::regnamespace"
                        + " AND obj_description(oid, 'pg_proc') IS NULL"))
                .isEmpty();
    }

    @Test
    void everyColumnOfATableSaysWhatItHolds() throws SQLException {
        assertThat(database.rows("SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
                        + " WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND attnum > 0"
                        + " AND NOT attisdropped AND relname NOT LIKE 'flyway%'"
                        + " AND col_description(c.oid, attnum) IS NULL"))
                .isEmpty();
    }

    @Test
    void anArticleIsFoundByItsProvidersIdWithoutReadingAll() throws SQLException {
        assertThat(database.rows("SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema()"
                        + " AND tablename = 'articles'"))
                .anyMatch(index -> index.contains("(provider_id"));
    }
}
