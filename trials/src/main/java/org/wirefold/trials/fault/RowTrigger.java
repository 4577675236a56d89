package org.wirefold.trials.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.wirefold.trials.installation.DatabaseServer;

/** Something that the database does with each article before it is stored, in PL/pgSQL; {@code kind} is a number from 0 to 8 of the article. */
record RowTrigger(DatabaseServer database, String statements) {
    void create() throws SQLException {
        execute("""
                CREATE FUNCTION trial_trigger() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE kind int := abs(hashtext(NEW.record ->> 'article_id')) % 9;
                BEGIN
                    STATEMENTS
                    RETURN NEW;
                END $$;
                CREATE TRIGGER trial_trigger BEFORE INSERT ON articles FOR EACH ROW EXECUTE FUNCTION trial_trigger();
                """.replace("STATEMENTS", statements));
    }

    void drop() throws SQLException {
        execute("DROP FUNCTION trial_trigger() CASCADE");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
