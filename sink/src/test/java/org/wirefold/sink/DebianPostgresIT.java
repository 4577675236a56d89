package org.wirefold.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirefold.sink.Records.aClaim;
import static org.wirefold.sink.Records.aCopy;
import static org.wirefold.sink.Records.aDeadLetter;
import static org.wirefold.sink.Records.aQuote;
import static org.wirefold.sink.Records.aSighting;
import static org.wirefold.sink.Records.anOriginal;
import static org.wirefold.sink.Records.duplicate;
import static org.wirefold.sink.Records.enriched;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.Topics;

/** The same migrations and statements on the PostgreSQL 15 of Debian as on the embedded 18. */
class DebianPostgresIT {
    private static final Path BINARIES = Path.of("/usr/lib/postgresql/15/bin");

    private static Path folder;
    private static TestDatabase fifteen;

    @BeforeAll
    static void start() throws Exception {
        if (!Files.isExecutable(BINARIES.resolve("initdb"))) {
            System.err.println("NOT RUN: no PostgreSQL 15 in " + BINARIES + " (apt-get install postgresql-15)");
            Assumptions.abort("no PostgreSQL 15");
        }
        folder = Files.createTempDirectory("wirefold-pg15");
        if (isRoot()) {
            run("chown", "postgres", folder.toString());
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String data = folder.resolve("data").toString();
        asUser(BINARIES.resolve("initdb").toString(), "-A", "trust", "-U", "postgres", "-E", "UTF8", "-D", data);
        asUser(
                BINARIES.resolve("pg_ctl").toString(),
                "-D",
                data,
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -k " + folder,
                "start");
        fifteen = TestDatabase.at("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
    }

    @AfterAll
    static void stop() throws Exception {
        if (fifteen != null) {
            asUser(
                    BINARIES.resolve("pg_ctl").toString(),
                    "-D",
                    folder.resolve("data").toString(),
                    "-m",
                    "fast",
                    "stop");
            run("rm", "-rf", folder.toString());
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** PostgreSQL does not run as root. */
    private static void asUser(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        if (isRoot()) {
            all.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        all.addAll(List.of(command));
        run(all.toArray(String[]::new));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("wirefold-pg15", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .directory(new java.io.File("/"))
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        Files.delete(said);
    }

    private static final String SHAPE =
            "SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attgenerated"
                    + " FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
                    + " WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'v') AND a.attnum > 0"
                    + " AND c.relname NOT LIKE 'flyway%' ORDER BY 1, 2";

    @Test
    void bothServersHaveTheSameTablesAndViews() throws SQLException {
        assertThat(fifteen.rows("SHOW server_version_num").get(0)).startsWith("15");
        try (TestDatabase eighteen = TestDatabase.open()) {
            assertThat(eighteen.rows("SHOW server_version_num").get(0)).startsWith("18");
            assertThat(fifteen.rows(SHAPE)).isEqualTo(eighteen.rows(SHAPE)).hasSizeGreaterThan(200);
        }
    }

    @Test
    void bothServersStoreAndExportTheSame() throws Exception {
        try (TestDatabase eighteen = TestDatabase.open()) {
            assertThat(contents(fifteen)).isEqualTo(contents(eighteen)).hasSizeGreaterThan(10);
        }
    }

    private static List<String> contents(TestDatabase database) throws Exception {
        List<ResultRow> rows = List.of(
                enriched(0, anOriginal("a", 0).setTitle("=Ti\0tle, \"quoted\"")),
                enriched(1, anOriginal("b", 1)),
                duplicate(0, aCopy("c", 2, "a")),
                Records.row(
                        Topics.QUOTE_CLUSTERS.name(),
                        0,
                        aQuote("q", aSighting("a", 0, "We leave."), aSighting("b", 1, "We leave."))
                                .build()),
                Records.row(
                        Topics.FIGURE_CLAIMS.name(),
                        0,
                        Records.aFigureClaim(aClaim("c", "a", 500, "current").build())),
                Records.row(
                        Topics.FIGURE_LEDGER.name(),
                        0,
                        Records.anEntry(aClaim("c", "a", 500, "current").build())
                                .build()),
                Records.row(Topics.DEAD_LETTERS.name(), 0, aDeadLetter("d", "{").build()),
                Records.row(Topics.OPS_EVENTS.name(), 0, Records.anAlarm("silent for 3 h")));
        try (PostgresStore store = new PostgresStore(database.database())) {
            store.write(new ResultBatch(rows, List.of()), refused -> {
                throw new AssertionError(refused.toString());
            });
        }
        List<String> lines = new ArrayList<>();
        for (ExportTable table : ExportTable.values()) {
            for (Export.Format format : Export.Format.values()) {
                StringBuilder out = new StringBuilder();
                new Export(database.database()).write(table, format, Optional.empty(), out);
                out.toString().lines().forEach(line -> lines.add(table.word() + ": " + line));
            }
        }
        assertThat(lines).anyMatch(line -> line.contains("\"'=Title, \"\"quoted\"\"\""));
        return lines;
    }
}
