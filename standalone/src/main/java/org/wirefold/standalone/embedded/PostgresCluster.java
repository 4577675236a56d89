package org.wirefold.standalone.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** One PostgreSQL data folder and the server on it, worked with PostgreSQL's own initdb and pg_ctl. */
final class PostgresCluster {
    static final String SUPERUSER = "wirefold";
    /** So that a newer major version does not meet files that it cannot read. */
    static final String FOLDER = "pg18";

    private static final String SECONDS_TO_START = "60";
    private static final String SECONDS_TO_STOP = "30";
    private static final int ORPHAN_PAUSES = 20;

    private final Path binaries;
    private final PostgresUser user;
    private final Path home;
    private final PostgresLockFile lockFile;

    PostgresCluster(Path binaries, PostgresUser user, Path home) {
        this.binaries = binaries;
        this.user = user;
        this.home = home;
        this.lockFile = new PostgresLockFile(data().resolve("postmaster.pid"));
    }

    Path data() {
        return home.resolve("data");
    }

    Path portFile() {
        return home.resolve("port");
    }

    String password() throws IOException {
        return Files.readString(home.resolve("password")).trim();
    }

    /** Makes the data folder where there is none. Half-made ones are thrown away: a finished one has its name. */
    void initialiseOnce() throws IOException {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        Path password = home.resolve("password");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Files.writeString(password, HexFormat.of().formatHex(random) + "\n");
        Path work = home.resolve("initialising");
        if (Files.exists(work)) {
            PostgresBinaries.deleteTree(work);
        }
        ownHome();
        check(
                Commands.run(user.command(
                        binaries.resolve("bin/initdb").toString(),
                        "--pgdata=" + work,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        // the first start is the one that somebody waits for; the tables can be rebuilt from Kafka
                        "--no-sync",
                        "--no-instructions")),
                "PostgreSQL cannot make its data folder");
        Files.writeString(work.resolve("postgresql.conf"), "\ninclude 'wirefold.conf'\n", StandardOpenOption.APPEND);
        Files.move(work, data());
    }

    /** Starts the server and waits until it takes connections. */
    void start(int port) throws IOException {
        Files.writeString(data().resolve("wirefold.conf"), configuration(port));
        lockFile.dropStale();
        ownHome();
        Path log = home.resolve("server.log");
        List<String> command = user.command(
                pgCtl(), "start", "-w", "-s", "-t", SECONDS_TO_START, "-D", data().toString(), "-l", log.toString());
        Commands.Result result = Commands.run(command);
        for (int i = 0; i < ORPHAN_PAUSES && !result.ok() && tail(log).contains("pre-existing shared memory"); i++) {
            // children of a server that was killed take a moment to see it
            EmbeddedException.pause(Duration.ofMillis(250));
            result = Commands.run(command);
        }
        check(result, "PostgreSQL does not start; " + log + " ends with:\n" + tail(log));
    }

    /** Ends the server: open transactions are rolled back, everything committed is on disk. */
    void stop() {
        Commands.Result fast = stop("fast");
        if (!fast.ok()) {
            check(stop("immediate"), "PostgreSQL does not stop: " + fast.output());
        }
    }

    /** Whether a server runs on the data folder, ours or one that was left behind. */
    boolean isRunning() throws IOException {
        return lockFile.server().isPresent();
    }

    private Commands.Result stop(String mode) {
        return Commands.run(
                user.command(pgCtl(), "stop", "-w", "-s", "-m", mode, "-t", SECONDS_TO_STOP, "-D", data().toString()));
    }

    private void ownHome() {
        user.own(home).ifPresent(problem -> {
            throw new EmbeddedException("PostgreSQL cannot use " + home + ": " + problem);
        });
    }

    private String pgCtl() {
        return binaries.resolve("bin/pg_ctl").toString();
    }

    private static String configuration(int port) {
        return """
                # written at every start
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 40
                shared_buffers = 64MB
                # rows and consumed offsets are committed together: a commit that is lost would be read as done
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_min_messages = warning
                log_checkpoints = off
                jit = off
                """.formatted(port);
    }

    private static void check(Commands.Result result, String what) {
        if (!result.ok()) {
            throw new EmbeddedException(what + (result.output().isEmpty() ? "" : "\n" + result.output()));
        }
    }

    private static String tail(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "(nothing)";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }
}
