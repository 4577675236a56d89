package org.wirefold.trials.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.wirefold.trials.installation.Installation;
import org.wirefold.trials.installation.Stage;

/** F01: kill -9 of an enrich, started again at once by its supervisor; every second time the one that reads articles.raw. */
record KilledEnrich(int times) implements Fault {
    private static final Duration BETWEEN = Duration.ofSeconds(3);
    private static final int KILLED = 137;

    @Override
    public String id() {
        return "F01";
    }

    @Override
    public String what() {
        return "kill -9 of an enrich, " + times + " times";
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws InterruptedException {
        int killed = 0;
        for (int i = 0; i < times; i++) {
            scene.pauseUpTo(BETWEEN);
            int reader = scene.cluster().readerOfRaw();
            int chosen = i % 2 == 0 && reader > 0 ? reader : 1 + scene.random().nextInt(Installation.ENRICH_INSTANCES);
            Stage victim = scene.installation().enrich(chosen);
            Instant at = Instant.now();
            killed += victim.kill() == KILLED ? 1 : 0;
            CompletableFuture<Instant> next = scene.results().nextResult();
            victim.start();
            scene.measure(findings, at, next);
            victim.awaitReady(Duration.ofMinutes(2));
        }
        findings.evidence(killed + " of " + times + " ended with 137");
        findings.require(killed == times, "not every kill killed");
    }
}
