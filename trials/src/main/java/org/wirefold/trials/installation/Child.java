package org.wirefold.trials.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process, with what it says appended to a file. Signals are those of the operating system (Linux). */
public final class Child {
    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    static Child start(List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new Child(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.get(0), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** 137 after {@link #kill}: 128 and the number of the signal. */
    public int exitCode() {
        return process.exitValue();
    }

    /** SIGKILL, which no process can catch. Returns its exit code once it is gone. */
    public int kill() throws InterruptedException {
        signal("KILL");
        return process.waitFor();
    }

    /** SIGTERM; false when it has not ended within the time. */
    public boolean end(Duration patience) throws InterruptedException {
        signal("TERM");
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** False when it still runs after the time. */
    public boolean awaitExit(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** STOP, CONT, TERM, KILL. */
    public void signal(String name) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot send a signal", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The letter of proc(5): R running, S sleeping, T stopped; ? when there is no such process. */
    public char state() {
        return state(pid());
    }

    /** Whether a process runs, ours or not; one that has ended and waits for its parent does not. */
    static boolean isRunning(long pid) {
        char state = state(pid);
        return state != '?' && state != 'Z';
    }

    private static char state(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return '?';
        }
    }
}
