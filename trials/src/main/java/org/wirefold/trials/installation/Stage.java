package org.wirefold.trials.installation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One program of Wirefold as a process, started by the launcher. When it ends by itself it is started again after a moment, as any
 * supervisor does; each such end is kept. While it is held down it stays down.
 */
public final class Stage {
    private static final long RESTART_PAUSE_MILLIS = 500;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final URI health;
    private final List<Integer> ends = new CopyOnWriteArrayList<>();
    private @Nullable Child child;
    private boolean held = true;
    private final Thread supervisor;

    Stage(String name, List<String> command, Map<String, String> environment, Path log, URI health) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.health = health;
        supervisor = new Thread(this::supervise, "supervisor-" + name);
        supervisor.setDaemon(true);
        supervisor.start();
    }

    public String name() {
        return name;
    }

    /** Base address for health. */
    public URI health() {
        return health;
    }

    /** What it has said so far, all starts together. */
    public String said() throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }

    public Path log() {
        return log;
    }

    /** The process as it is now. */
    public synchronized Child child() {
        if (child == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return child;
    }

    /** Exit codes of the times when it ended by itself. */
    public List<Integer> ends() {
        return List.copyOf(ends);
    }

    public synchronized void start() {
        held = false;
        if (child == null || !child.isAlive()) {
            child = Child.start(command, environment, log);
        }
    }

    /** The next process, and only that, has another heap. */
    public synchronized void startWithHeap(String heap) {
        held = false;
        Map<String, String> other = new HashMap<>(environment);
        other.computeIfPresent("WIREFOLD_JAVA_OPTS", (key, flags) -> flags.replaceAll("-Xm[sx]\\w+", "-Xmx" + heap));
        child = Child.start(command, other, log);
    }

    /** Nobody looks after it any more. */
    public void close() {
        supervisor.interrupt();
    }

    /** SIGKILL; it is started again at once by whoever calls {@link #start}. */
    public int kill() throws InterruptedException {
        Child victim = hold();
        return victim.kill();
    }

    /** SIGTERM; false when it does not end within the time. It stays down. */
    public boolean end(Duration patience) throws InterruptedException {
        return hold().end(patience);
    }

    /** From now on nobody starts it again but {@link #start}. */
    public synchronized Child hold() {
        held = true;
        return child();
    }

    public boolean isReady() {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(health.resolve("/health/ready"))
                                            .timeout(Duration.ofSeconds(2))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @throws IllegalStateException when it is not ready within the time */
    public void awaitReady(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " is not ready after " + patience + ": see " + log);
            }
            Thread.sleep(100);
        }
    }

    private void supervise() {
        while (true) {
            try {
                Thread.sleep(RESTART_PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            synchronized (this) {
                if (child != null && !held && !child.isAlive()) {
                    ends.add(child.exitCode());
                    start();
                }
            }
        }
    }
}
