package org.wirefold.standalone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wirefold.runtime.Health;
import org.wirefold.runtime.Program;

/** The programs of this process: started in order, watched together, closed in reverse. */
public final class Programs implements AutoCloseable {
    private static final long LOOK_MILLIS = 500;

    private final Deque<Program> started = new ArrayDeque<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Starts one more. */
    public <P extends Program> P start(P program) throws Exception {
        synchronized (started) {
            started.push(program);
        }
        program.start();
        return program;
    }

    /** All together: ready when all are; without any, not yet started. */
    public Health health() {
        List<Program> programs = list();
        Health all = programs.isEmpty() ? Health.starting(Map.of()) : Health.up(Map.of());
        for (Program program : programs) {
            all = all.and(program.health().under(program.name()));
        }
        return all;
    }

    /** Waits until every program is ready; false when one died before. */
    public boolean awaitReady() throws InterruptedException {
        while (true) {
            Health health = health();
            if (!health.live() || health.ready()) {
                return health.live();
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS / 10);
        }
    }

    /** Waits until somebody calls {@link #end} or a program dies. True for the first, false for the second. */
    public boolean awaitEnd() throws InterruptedException {
        while (!stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (!health().live()) {
                return false;
            }
        }
        return true;
    }

    /** Ends the waiting of {@link #awaitEnd}. */
    public void end() {
        stopped.countDown();
    }

    @Override
    public void close() {
        end();
        Program next = take();
        while (next != null) {
            next.close();
            next = take();
        }
    }

    private @Nullable Program take() {
        synchronized (started) {
            return started.poll();
        }
    }

    private List<Program> list() {
        synchronized (started) {
            return new ArrayList<>(started);
        }
    }
}
