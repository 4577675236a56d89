package org.wirefold.trials.fault;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.wirefold.trials.installation.DatabaseServer;

/** F23: the database is stopped for a time, restarted, and killed. */
record StoppedDatabase(Duration away) implements Fault {
    @Override
    public String id() {
        return "F23";
    }

    @Override
    public String what() {
        return "PostgreSQL stopped for " + away.toSeconds() + " s, restarted at once, and kill -9";
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws InterruptedException, IOException {
        int ends = scene.installation().sink().ends().size();
        DatabaseServer database = scene.installation().database();
        boolean ready = true;
        for (Duration time : new Duration[] {away, Duration.ZERO}) {
            long before = database.pid();
            database.stop();
            ready = awaitNotReady(scene, time);
            Thread.sleep(time.toMillis());
            database.start();
            measure(scene, findings);
            findings.evidence("server " + before + " gone, " + database.pid() + " there");
        }
        long before = database.pid();
        database.kill();
        database.start();
        measure(scene, findings);
        findings.evidence("server " + before + " killed, " + database.pid() + " there");
        findings.require(!ready || away.isZero(), "the sink said it was ready while there was no database");
        findings.require(scene.installation().sink().ends().size() == ends, "the sink ended instead of waiting");
    }

    /** The time from the moment at which the database takes connections again. */
    private static void measure(Scene scene, Findings findings) throws InterruptedException {
        Instant back = Instant.now();
        scene.measureSink(findings, back, scene.sink().progress().orElseThrow());
    }

    /** Whether the sink still says that it is ready once it must have noticed. */
    private static boolean awaitNotReady(Scene scene, Duration time) throws InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        boolean ready = true;
        while (ready && System.nanoTime() < deadline) {
            ready = scene.installation().sink().isReady();
            Thread.sleep(50);
        }
        return time.isZero() ? false : ready;
    }
}
