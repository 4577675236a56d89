package org.wirefold.trials.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.wirefold.trials.installation.Installation;
import org.wirefold.trials.installation.Stage;

/** F18: one enrich leaves and joins again, over and over. */
record RebalanceStorm(int times, Duration every) implements Fault {
    @Override
    public String id() {
        return "F18";
    }

    @Override
    public String what() {
        return "an enrich leaves and joins every " + every.toSeconds() + " s, " + times + " times";
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws InterruptedException {
        Stage guest = scene.installation().enrich(Installation.ENRICH_INSTANCES);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long before = scene.results().became();
            CompletableFuture<Instant> next = scene.results().nextResult();
            Instant at = Instant.now();
            findings.require(guest.end(Duration.ofMinutes(1)), guest.name() + " does not end");
            guest.start();
            long rest = every.minus(Duration.between(at, Instant.now())).toMillis();
            Thread.sleep(Math.max(0, rest));
            scene.measure(findings, at, next);
            least = Math.min(least, scene.results().became() - before);
        }
        guest.awaitReady(Duration.ofMinutes(2));
        findings.evidence("left and joined " + times + " times; results between two of them: at least " + least);
    }
}
