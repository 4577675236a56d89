package org.wirefold.sink;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.wirefold.runtime.DatabaseSettings;
import org.wirefold.runtime.Settings;

/**
 * Where the PostgreSQL is.
 *
 * @param url a {@code jdbc:postgresql:} address without password
 * @param user the role; empty for the name of the operating system's user
 * @param password empty for none
 * @param schema the schema of the tables
 */
public record Database(String url, String user, String password, String schema) {
    /** RELIABILITY 4.3: no statement, lock or forgotten transaction holds the others up. */
    private static final String LIMITS =
            "-c statement_timeout=30s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s";

    /** Longer than the statement limit, so that the server speaks first and a silent network is still noticed. */
    private static final String SOCKET_SECONDS = "45";

    private static final String CONNECT_SECONDS = "10";

    /** The one that the settings name. */
    public static Database of(Settings settings) {
        return new Database(
                settings.string(DatabaseSettings.URL),
                settings.optional(DatabaseSettings.USER).orElse(""),
                settings.optional(DatabaseSettings.PASSWORD).orElse(""),
                settings.string(DatabaseSettings.SCHEMA));
    }

    /** Refuses an address that the driver would not take, or that would put values into the text of statements. */
    public Database {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "no address of a PostgreSQL: '" + url + "' (expected jdbc:postgresql://host:port/database)");
        }
        if (url.contains("preferQueryMode=simple")) { // CVE-2024-1597
            throw new IllegalArgumentException(
                    "preferQueryMode=simple puts values into the text of statements: not here");
        }
    }

    /** The same with another schema. */
    Database withSchema(String other) {
        return new Database(url, user, password, other);
    }

    /** A new connection for writing: time limits set, transactions ended by hand. */
    Connection open() throws SQLException {
        Properties settings = new Properties();
        if (!user.isEmpty()) {
            settings.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            settings.setProperty("password", password);
        }
        settings.setProperty("currentSchema", schema);
        settings.setProperty("ApplicationName", "wirefold-sink");
        settings.setProperty("options", LIMITS);
        settings.setProperty("socketTimeout", SOCKET_SECONDS);
        settings.setProperty("connectTimeout", CONNECT_SECONDS);
        settings.setProperty("tcpKeepAlive", "true");
        Connection connection = DriverManager.getConnection(url, settings);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Without the password, as it may end up in a log. */
    @Override
    public String toString() {
        return "Database[" + url + ", user=" + user + ", schema=" + schema + "]";
    }
}
