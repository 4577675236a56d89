package org.wirefold.standalone.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL 18 as a process of its own on the loopback address: durable, with a password, on the same port at
 * every start. Psql, pg_dump and every other client can use it meanwhile.
 *
 * <p>A process that is killed leaves its PostgreSQL behind; the next start on the folder finds it by its data folder and
 * takes it over.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String DATABASE = "wirefold";
    /** How long a server that was left behind may take to answer. */
    private static final Duration ORPHAN_LIMIT = Duration.ofSeconds(20);

    private final PostgresCluster cluster;
    private final @Nullable FolderLock lock;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedDatabase(PostgresCluster cluster, @Nullable FolderLock lock, int port, String password) {
        this.cluster = cluster;
        this.lock = lock;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server on a folder; below it stands one folder for each major version of PostgreSQL. Takes under a
     * second, the first time about three.
     *
     * @throws EmbeddedException with what the reader can do, when it cannot run here
     */
    public static EmbeddedDatabase start(Path folder) {
        return start(folder, PostgresUser.find());
    }

    static EmbeddedDatabase start(Path folder, PostgresUser user) {
        Path home = folder.toAbsolutePath().normalize().resolve(PostgresCluster.FOLDER);
        FolderLock lock = FolderLock.take(home);
        try {
            PostgresCluster cluster = new PostgresCluster(binaries(user, home), user, home);
            cluster.initialiseOnce();
            int port = portOfOrphan(cluster);
            if (port == 0) {
                port = FixedPorts.at(cluster.portFile());
                cluster.start(port);
            }
            EmbeddedDatabase database = new EmbeddedDatabase(cluster, lock, port, cluster.password());
            database.createOnce();
            return database;
        } catch (IOException | SQLException e) {
            lock.close();
            throw new EmbeddedException("PostgreSQL cannot run on " + home + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** True when the folder holds a database that was started before. */
    public static boolean isIn(Path folder) {
        return Files.exists(
                folder.resolve(PostgresCluster.FOLDER).resolve("data").resolve("PG_VERSION"));
    }

    /**
     * For reading beside whoever runs the server of the folder; starts it where it does not run, and then closing ends it.
     *
     * @throws EmbeddedException when it neither runs nor can be started
     */
    public static EmbeddedDatabase visit(Path folder) {
        Path home = folder.toAbsolutePath().normalize().resolve(PostgresCluster.FOLDER);
        PostgresUser user = PostgresUser.find();
        PostgresCluster cluster = new PostgresCluster(home, user, home);
        try {
            int port = portOfOrphan(cluster);
            return port == 0 ? start(folder, user) : new EmbeddedDatabase(cluster, null, port, cluster.password());
        } catch (IOException e) {
            throw new EmbeddedException("the database in " + home + " cannot be found: " + e.getMessage(), e);
        }
    }

    /** For JDBC, without the password. */
    public String jdbcUrl() {
        return url(port, DATABASE);
    }

    /** The owner of the database. */
    public String user() {
        return PostgresCluster.SUPERUSER;
    }

    /** Made at random for the folder. */
    public String password() {
        return password;
    }

    /** On 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Ends the server and waits until it is gone; one that was only visited goes on. */
    @Override
    public synchronized void close() {
        if (!closed && lock != null) {
            closed = true;
            // a server that somebody killed cannot be stopped, and its folder is free all the same
            try (lock) {
                cluster.stop();
            }
        }
    }

    /** Unpacked once for the user; into the folder where there is no such place or nobody may not enter it. */
    private static Path binaries(PostgresUser user, Path home) {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path shared = (cache != null && !cache.isBlank()
                        ? Path.of(cache)
                        : Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("wirefold");
        try {
            Path unpacked = PostgresBinaries.unpackedIn(shared);
            if (user.canRead(unpacked)) {
                return unpacked;
            }
        } catch (EmbeddedException e) {
            if (!(e.getCause() instanceof IOException)) {
                throw e;
            }
        }
        return PostgresBinaries.unpackedIn(home);
    }

    /** The port of a server that a killed process left on the data folder; 0 when there is none. */
    private static int portOfOrphan(PostgresCluster cluster) throws IOException {
        if (!cluster.isRunning() || !Files.exists(cluster.portFile())) {
            return 0;
        }
        int port = Integer.parseInt(Files.readString(cluster.portFile()).trim());
        long start = System.nanoTime();
        while (cluster.isRunning() && System.nanoTime() - start < ORPHAN_LIMIT.toNanos()) {
            try (Connection connection = connect(port, "postgres", cluster.password());
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("SHOW data_directory")) {
                result.next();
                Path served = Path.of(result.getString(1)).toRealPath();
                return served.equals(cluster.data().toRealPath()) ? port : 0;
            } catch (SQLException e) {
                // 57P03: still starting up; anything else is not our server
                if (!"57P03".equals(e.getSQLState())) {
                    return 0;
                }
                EmbeddedException.pause(Duration.ofMillis(100));
            }
        }
        return 0;
    }

    private void createOnce() throws SQLException {
        try (Connection connection = connect(port, "postgres", password);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        }
    }

    private static Connection connect(int port, String database, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", PostgresCluster.SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(url(port, database), properties);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
