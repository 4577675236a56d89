package org.wirefold.runtime;

import java.util.List;

/** Where the PostgreSQL is that the sink writes and the console reads. */
public final class DatabaseSettings {
    /** Address without password. */
    public static final String URL = "db.url";
    /** Role. */
    public static final String USER = "db.user";
    /** Password of the role. */
    public static final String PASSWORD = "db.password";
    /** Schema of the tables and views. */
    public static final String SCHEMA = "db.schema";

    /** The settings of this class. */
    public static final List<Setting> SETTINGS = List.of(
            Setting.of(
                    URL,
                    SettingType.STRING,
                    "Address of the PostgreSQL, jdbc:postgresql://host:port/database, without password. Not set: the embedded"
                            + " one, where the command brings one."),
            Setting.of(
                    USER, SettingType.STRING, "Role to log in as. Not set: the name of the operating system's user."),
            Setting.secret(PASSWORD, "Password of the role. Not set: none."),
            Setting.of(SCHEMA, "wirefold", "Schema that holds the tables and views; made when it is absent."));

    private DatabaseSettings() {}
}
