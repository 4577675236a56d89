package org.wirefold.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
    @TempDir
    private Path folder;

    @Test
    void rowsPortAndPasswordOutliveARestart() throws SQLException {
        String url;
        String password;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            execute(database, "CREATE TABLE boats (name text)");
            execute(database, "INSERT INTO boats VALUES ('Petrel')");
            url = database.jdbcUrl();
            password = database.password();
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(database.jdbcUrl()).isEqualTo(url);
            assertThat(database.password()).isEqualTo(password);
            assertThat(query(database, "SELECT name FROM boats")).isEqualTo("Petrel");
        }
    }

    @Test
    void commitsAreDurableAndTextIsUnicode() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(query(database, "SHOW fsync")).isEqualTo("on");
            assertThat(query(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(database, "SHOW data_checksums")).isEqualTo("on");
            assertThat(query(database, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(query(database, "SELECT upper('één ćma')")).isEqualTo("ÉÉN ĆMA");
            assertThat(query(database, "SHOW server_version")).startsWith("18.");
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "guess")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void twoProcessesCannotShareAFolder() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(database.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(EmbeddedException.class)
                    .hasMessageContaining("in use by process");
        }
    }

    @Test
    void aServerLeftByAKilledProcessIsTakenOver() throws Exception {
        Process child = startChild();
        String port = child.inputReader().readLine();
        child.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(database.port()).isEqualTo(Integer.parseInt(port));
            assertThat(query(database, "SELECT name FROM boats")).isEqualTo("Kittiwake");
        }
        assertThat(new PostgresLockFile(folder.resolve("pg18/data/postmaster.pid")).server())
                .isEmpty();
    }

    @Test
    void bothWereKilledAndTheRowsAreThere() throws Exception {
        Process child = startChild();
        child.inputReader().readLine();
        long postmaster = postmaster();
        child.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(query(database, "SELECT name FROM boats")).isEqualTo("Kittiwake");
        }
    }

    @Test
    void rootGivesTheFolderToNobodyWhereNamespacesAreForbidden() throws Exception {
        Assumptions.assumeTrue(
                Commands.run(List.of("id", "-u")).output().equals("0"), "only root can give a folder away");
        // the parents of a test folder are closed to others
        Path open = Files.createTempDirectory(Path.of("/tmp"), "wirefold-nobody");
        Commands.run(List.of("chmod", "755", open.toString()));
        try {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(open, PostgresUser.NOBODY)) {
                execute(database, "CREATE TABLE boats (name text)");
            }
            try (EmbeddedDatabase database = EmbeddedDatabase.start(open, PostgresUser.NOBODY)) {
                assertThat(query(database, "SELECT count(*) FROM boats")).isEqualTo("0");
            }
        } finally {
            PostgresBinaries.deleteTree(open);
        }
    }

    private Process startChild() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseOwner.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("pg18/data/postmaster.pid"))
                .get(0)
                .trim());
    }

    static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
