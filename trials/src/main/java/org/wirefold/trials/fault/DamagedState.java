package org.wirefold.trials.fault;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.wirefold.trials.installation.Stage;

/**
 * F10: the enrich that reads articles.raw is stopped, its state folder is harmed, and it is started again. It may restore or refuse to
 * start with a clear word; it may not give wrong answers. Where it refuses, the folder is deleted, as docs/OPERATIONS.md says.
 */
record DamagedState(List<StateDamage> damages) implements Fault {
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    @Override
    public String id() {
        return "F10";
    }

    @Override
    public String what() {
        return "state folder "
                + String.join(", ", damages.stream().map(StateDamage::words).toList());
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(1);
    }

    @Override
    @SuppressWarnings("try") // closing waits, and waiting can be interrupted
    public void bringAbout(Scene scene, Findings findings) throws InterruptedException, IOException {
        for (StateDamage damage : damages) {
            int reader = Math.max(1, scene.cluster().readerOfRaw());
            Stage victim = scene.installation().enrich(reader);
            try (DamagedFolder folder = new DamagedFolder(
                    scene.installation().stateFolder(reader),
                    scene.installation().work(),
                    scene.random())) {
                folder.prepare(damage);
                Thread.sleep(1_000); // the old copy is to be old
                findings.require(victim.end(STOP_LIMIT), victim.name() + " does not end within " + STOP_LIMIT);
                String harmed = folder.harm(damage);
                int saidBefore = victim.said().length();
                int ends = victim.ends().size();
                Instant at = Instant.now();
                CompletableFuture<Instant> next = scene.results().nextResult();
                victim.start();
                String how = outcome(victim, ends, folder);
                scene.measure(findings, at, next);
                findings.evidence(damage.name().toLowerCase(Locale.ROOT) + ": " + harmed + "; " + how
                        + complaint(victim.said().substring(saidBefore)));
            }
        }
    }

    private static String outcome(Stage victim, int endsBefore, DamagedFolder folder)
            throws InterruptedException, IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < deadline) {
            if (victim.isReady()) {
                return "started";
            }
            if (victim.ends().size() > endsBefore) {
                int exitCode = victim.ends().get(endsBefore);
                victim.hold().kill();
                folder.replace();
                victim.start();
                victim.awaitReady(Duration.ofMinutes(2));
                return "refused with exit code " + exitCode + ", started with an empty folder";
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(victim.name() + " neither starts nor refuses: see " + victim.log());
    }

    private static String complaint(String said) {
        return said.lines()
                .filter(line -> line.contains("Corruption")
                        || line.contains("ProcessorStateException")
                        || line.contains("not writable")
                        || line.contains("Read-only")
                        || line.contains("cannot write"))
                .findFirst()
                .map(line -> ", saying "
                        + line.strip().substring(0, Math.min(160, line.strip().length())))
                .orElse("");
    }
}
