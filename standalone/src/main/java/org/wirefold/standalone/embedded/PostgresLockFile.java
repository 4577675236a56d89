package org.wirefold.standalone.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's postmaster.pid: the first line names the server's process, a later one its shared memory. */
final class PostgresLockFile {
    /** Above every process id of Linux (pid_max is at most 4,194,304), so nobody answers for it. */
    private static final String NOBODY = "999999999";

    private final Path file;

    PostgresLockFile(Path file) {
        this.file = file;
    }

    /** The server's process while it runs. */
    Optional<ProcessHandle> server() throws IOException {
        return named().filter(process -> !isGone(process));
    }

    /**
     * Takes out a process that is dead but not yet buried, or that somebody else is since the machine restarted:
     * PostgreSQL would take both for a running server. The rest stays, as PostgreSQL finds left children by it.
     */
    void dropStale() throws IOException {
        if (named().filter(PostgresLockFile::isGone).isPresent()) {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            lines.set(0, NOBODY);
            Files.write(file, lines);
        }
    }

    private Optional<ProcessHandle> named() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).trim()));
    }

    private static boolean isGone(ProcessHandle process) {
        boolean somebodyElse = process.info()
                .command()
                .map(command -> !command.endsWith("/postgres"))
                .orElse(false);
        return somebodyElse || !process.isAlive() || isZombie(process.pid());
    }

    /** proc(5): the state is the letter behind the name, which stands in parentheses. */
    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return true;
        }
    }
}
