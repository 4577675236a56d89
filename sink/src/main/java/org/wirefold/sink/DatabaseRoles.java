package org.wirefold.sink;

/**
 * Roles of least privilege in the database: {@code wirefold_owner} migrates and rebuilds, {@code wirefold_writer} is the
 * sink, {@code wirefold_reader} asks the views, {@code wirefold_console} is the console. What they may do is granted after
 * every migration, so that a new table or view has its rights at once.
 */
public final class DatabaseRoles {
    private DatabaseRoles() {}

    /** For an administrator of the database; running it again changes nothing. */
    public static String script() {
        return Resource.text("roles.sql");
    }
}
