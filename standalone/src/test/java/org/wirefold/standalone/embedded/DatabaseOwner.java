package org.wirefold.standalone.embedded;

import java.nio.file.Path;

/** A process that starts a database, writes a row, says its port and waits to be killed. */
final class DatabaseOwner {
    private DatabaseOwner() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
        EmbeddedDatabaseIT.execute(database, "CREATE TABLE boats (name text)");
        EmbeddedDatabaseIT.execute(database, "INSERT INTO boats VALUES ('Kittiwake')");
        System.out.println(database.port());
        System.out.flush();
        Thread.sleep(120_000);
    }
}
