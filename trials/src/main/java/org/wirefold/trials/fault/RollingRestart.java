package org.wirefold.trials.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.wirefold.trials.installation.Stage;

/** F04: every program is told to end, one after the other, and started again. */
record RollingRestart(int rounds) implements Fault {
    /** RELIABILITY 2.2. */
    private static final Duration CLEAN_CLOSE = Duration.ofSeconds(10);

    private static final int ENDED_BY_SIGNAL = 143;

    @Override
    public String id() {
        return "F04";
    }

    @Override
    public String what() {
        return "SIGTERM to every program, one after the other, " + rounds + " times";
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws InterruptedException {
        int clean = 0;
        int restarts = 0;
        Duration longest = Duration.ZERO;
        for (int round = 0; round < rounds; round++) {
            for (Stage stage : scene.installation().stages()) {
                Instant at = Instant.now();
                boolean ended = stage.end(Duration.ofMinutes(1));
                Duration took = Duration.between(at, Instant.now());
                longest = took.compareTo(longest) > 0 ? took : longest;
                findings.require(ended, stage.name() + " does not end within a minute");
                clean += ended && stage.child().exitCode() == ENDED_BY_SIGNAL ? 1 : 0;
                restarts++;
                CompletableFuture<Instant> next = scene.results().nextResult();
                stage.start();
                scene.measure(findings, at, next);
                stage.awaitReady(Duration.ofMinutes(2));
            }
        }
        findings.evidence(
                clean + " of " + restarts + " ended with 143, the slowest after " + Findings.seconds(longest));
        findings.require(
                longest.compareTo(CLEAN_CLOSE) <= 0, "a clean end took longer than " + CLEAN_CLOSE.toSeconds() + " s");
    }
}
