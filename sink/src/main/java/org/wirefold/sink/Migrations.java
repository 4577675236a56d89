package org.wirefold.sink;

import org.flywaydb.core.Flyway;

/** Brings the tables and views of a database to what this program expects. */
public final class Migrations {
    private Migrations() {}

    /**
     * Runs every migration that is not applied yet; creates the schema when it is absent. Safe to call on every start
     * and from several processes at once, as Flyway locks its own table.
     *
     * @return how many migrations were applied
     */
    public static int migrate(Database database) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(
                        database.url(),
                        database.user().isEmpty() ? null : database.user(),
                        database.password().isEmpty() ? null : database.password())
                .schemas(database.schema())
                .defaultSchema(database.schema())
                .createSchemas(true)
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
