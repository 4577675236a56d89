package org.wirefold.trials.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.wirefold.trials.installation.Stage;

/** F33: the enrich that reads articles.raw runs out of heap. The process must end, and its supervisor starts it with a better one. */
record SmallHeap() implements Fault {
    private static final String TOO_SMALL = "18m";

    @Override
    public String id() {
        return "F33";
    }

    @Override
    public String what() {
        return "the enrich that reads articles.raw with a heap of " + TOO_SMALL;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws InterruptedException {
        Stage victim = scene.installation().enrich(Math.max(1, scene.cluster().readerOfRaw()));
        int ends = victim.ends().size();
        Instant at = Instant.now();
        victim.kill();
        victim.startWithHeap(TOO_SMALL);
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (victim.ends().size() == ends && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        findings.require(victim.ends().size() > ends, "it lives with a heap in which it cannot work");
        CompletableFuture<Instant> next = scene.results().nextResult();
        if (victim.ends().size() > ends) {
            findings.evidence("ended with " + victim.ends().get(ends) + " after "
                    + Findings.seconds(Duration.between(at, Instant.now())));
        } else {
            victim.kill();
            victim.start();
        }
        scene.measure(findings, Instant.now(), next);
        victim.awaitReady(Duration.ofMinutes(2));
    }
}
