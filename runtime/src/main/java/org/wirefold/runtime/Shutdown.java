package org.wirefold.runtime;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what a process started, last first, once: when the block that owns it ends, or when the process is told to end
 * (Ctrl-C, SIGTERM). A part that fails to close does not keep the others from closing.
 */
public final class Shutdown implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);
    /** Past this the process ends anyway; orchestrators kill after 30 to 90 s. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread hook = new Thread(this::told, "shutdown");

    private Shutdown() {}

    /** Listens for the end of the process from now on. */
    public static Shutdown onSignal() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(shutdown.hook);
        return shutdown;
    }

    /** Remembers a part that stands, and gives it back. */
    public synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /** Waits until the process is told to end. */
    public void await() throws InterruptedException {
        ending.await();
    }

    /** Waits for that or for a time; true when the process was told to end. */
    public boolean await(Duration time) throws InterruptedException {
        return ending.await(time.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        closeParts();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // the hook finds nothing left to close
        }
    }

    private void told() {
        ending.countDown();
        Thread worker = new Thread(this::closeParts, "closing");
        worker.setDaemon(true);
        worker.start();
        try {
            worker.join(LIMIT.toMillis());
            if (worker.isAlive()) {
                LOG.error("still closing after {}; ending without", LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void closeParts() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.error("{} does not close", part.getClass().getSimpleName(), e);
            }
        }
    }
}
