package org.wirefold.console;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.wirefold.runtime.DatabaseSettings;
import org.wirefold.runtime.Settings;

/**
 * The views of the sink's database, read-only. A connection for each question: they are few, and a database that comes
 * back is found at once.
 *
 * @param url a {@code jdbc:postgresql:} address without password
 * @param user the role; empty for the name of the operating system's user
 * @param password empty for none
 * @param schema the schema of the views
 */
record Views(String url, String user, String password, String schema) {
    /** Nobody waits longer than 10 s for a page; UTC as the page says so beside every time. */
    private static final String OPTIONS =
            "-c statement_timeout=10s -c default_transaction_read_only=on -c TimeZone=UTC";

    /** Those of the database that the settings name. */
    static Views of(Settings settings) {
        return new Views(
                settings.string(DatabaseSettings.URL),
                settings.optional(DatabaseSettings.USER).orElse(""),
                settings.optional(DatabaseSettings.PASSWORD).orElse(""),
                settings.string(DatabaseSettings.SCHEMA));
    }

    /** The first column of each row: a JSON object. */
    List<String> json(String sql, List<? extends @Nullable Object> parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement question = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                question.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet found = question.executeQuery()) {
                List<String> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(found.getString(1));
                }
                return rows;
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties settings = new Properties();
        if (!user.isEmpty()) {
            settings.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            settings.setProperty("password", password);
        }
        settings.setProperty("currentSchema", schema);
        settings.setProperty("ApplicationName", "wirefold-console");
        settings.setProperty("options", OPTIONS);
        settings.setProperty("connectTimeout", "3");
        settings.setProperty("socketTimeout", "15");
        return DriverManager.getConnection(url, settings);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Views[" + url + ", user=" + user + ", schema=" + schema + "]";
    }
}
