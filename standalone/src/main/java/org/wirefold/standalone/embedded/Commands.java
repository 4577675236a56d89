package org.wirefold.standalone.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command of the system and takes what it says. */
final class Commands {
    /** Exit code of a command that could not be started or did not end in time. */
    static final int NOT_RUN = -1;

    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** What came of it; output and error together. */
    record Result(int exitCode, String output) {
        boolean ok() {
            return exitCode == 0;
        }
    }

    private Commands() {}

    static Result run(List<String> command) {
        try {
            // a file, as a server started by the command would keep a pipe open
            Path output = Files.createTempFile("wirefold", ".out");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(output.toFile());
                // the operator's own PGDATA and language are not for this server
                builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
                builder.environment().put("LC_ALL", "C");
                int exitCode = exitCode(builder.start());
                return new Result(
                        exitCode,
                        Files.readString(output, StandardCharsets.UTF_8).strip());
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new Result(NOT_RUN, e.toString());
        }
    }

    private static int exitCode(Process process) {
        try {
            if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return NOT_RUN;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return NOT_RUN;
        }
    }
}
