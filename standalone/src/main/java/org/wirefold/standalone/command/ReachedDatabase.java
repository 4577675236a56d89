package org.wirefold.standalone.command;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wirefold.runtime.DatabaseSettings;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.SettingsException;
import org.wirefold.standalone.embedded.EmbeddedDatabase;

/** The database that a command reads: the one that the settings name, else an embedded one in the data folder. */
final class ReachedDatabase implements AutoCloseable {
    private final Settings settings;
    private final @Nullable EmbeddedDatabase visited;

    private ReachedDatabase(Settings settings, @Nullable EmbeddedDatabase visited) {
        this.settings = settings;
        this.visited = visited;
    }

    /** That of {@code run} in the data folder, else that of {@code demo}; {@link SettingsException} when there is none. */
    static ReachedDatabase of(Settings given) {
        if (given.has(DatabaseSettings.URL)) {
            return new ReachedDatabase(given, null);
        }
        Path data = given.path(StandaloneSettings.DATA);
        for (Path folder :
                List.of(data.resolve("postgres"), data.resolve("demo").resolve("postgres"))) {
            if (EmbeddedDatabase.isIn(folder)) {
                EmbeddedDatabase database = EmbeddedDatabase.visit(folder);
                return new ReachedDatabase(
                        given.with(Map.of(
                                DatabaseSettings.URL, database.jdbcUrl(),
                                DatabaseSettings.USER, database.user(),
                                DatabaseSettings.PASSWORD, database.password())),
                        database);
            }
        }
        throw new SettingsException(
                List.of("there is no database in " + data.toAbsolutePath().normalize()
                        + ": name one with --db.url, or the folder of a demo or a run with --data"));
    }

    /** The given settings with the address of the database. */
    Settings settings() {
        return settings;
    }

    /** What a person can do about a database that does not answer. */
    static IllegalStateException failure(Settings settings, SQLException error) {
        String state = String.valueOf(error.getSQLState());
        String where = "the database " + settings.string(DatabaseSettings.URL);
        String advice;
        if (state.startsWith("08")) {
            advice = " cannot be reached; does it run there?";
        } else if (state.startsWith("28")) {
            advice = " does not let this user in; db.user and db.password say who asks";
        } else if (state.equals("42P01") || state.equals("42883") || state.equals("3F000")) {
            advice = " has no tables of this version in the schema " + settings.string(DatabaseSettings.SCHEMA)
                    + "; the sink makes them when it starts";
        } else {
            advice = " cannot answer";
        }
        return new IllegalStateException(where + advice + " (" + error.getMessage() + ")", error);
    }

    @Override
    public void close() {
        if (visited != null) {
            visited.close();
        }
    }
}
