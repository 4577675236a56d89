package org.wirefold.trials.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.wirefold.standalone.embedded.EmbeddedDatabase;
import org.wirefold.standalone.embedded.EmbeddedException;

/** The PostgreSQL of an installation: its own process, with a proxy between it and the sink. */
public final class DatabaseServer {
    private final Path folder;
    private final Path password;
    private final Proxy proxy;
    private EmbeddedDatabase database;

    DatabaseServer(Path folder) throws IOException {
        this.folder = folder;
        database = EmbeddedDatabase.start(folder);
        proxy = Proxy.before(database.port());
        password = folder.resolve("password");
        Files.writeString(password, database.password());
    }

    /** Without the proxy. */
    public String url() {
        return database.jdbcUrl();
    }

    String proxiedUrl() {
        return url().replace(":" + database.port() + "/", ":" + proxy.port() + "/");
    }

    public String user() {
        return database.user();
    }

    Path passwordFile() {
        return password;
    }

    public Proxy proxy() {
        return proxy;
    }

    /** A connection of the owner that sees the tables. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("currentSchema", "wirefold");
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(url(), properties);
    }

    /** Process id of the server. */
    public long pid() throws IOException {
        Path file = folder.resolve("pg18").resolve("data").resolve("postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).get(0).trim());
    }

    /** Ends it as an operator does; connections are thrown out. */
    public void stop() {
        database.close();
    }

    /** SIGKILL to the server; its children see it and end. */
    public void kill() throws IOException, InterruptedException {
        long pid = pid();
        new ProcessBuilder("kill", "-KILL", Long.toString(pid)).start().waitFor();
        while (Child.isRunning(pid)) {
            Thread.sleep(10);
        }
        try {
            database.close();
        } catch (EmbeddedException e) {
            // there is nobody left to stop
        }
    }

    /** On the port that it had. */
    public void start() {
        database = EmbeddedDatabase.start(folder);
    }

    void close() throws IOException {
        proxy.close();
        database.close();
    }
}
