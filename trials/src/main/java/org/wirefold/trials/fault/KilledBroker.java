package org.wirefold.trials.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.wirefold.trials.installation.Brokers;

/**
 * F06: the broker that leads articles.raw is killed, and started again; stopped cleanly, and started again; and the one that coordinates
 * the group of enrich is killed. Each time all copies are in step again before the next.
 */
record KilledBroker(int kills, int bounces, int coordinators) implements Fault {
    private static final Duration IN_STEP_LIMIT = Duration.ofMinutes(2);
    private static final int KILLED = 137;

    @Override
    public String id() {
        return "F06";
    }

    @Override
    public String what() {
        return "kill -9 of the leader of articles.raw, " + kills + " times, its clean restart, " + bounces
                + " times, kill -9 of the coordinator of enrich, " + coordinators + " times";
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws Exception {
        int killed = 0;
        int moved = 0;
        for (int i = 0; i < kills + bounces + coordinators; i++) {
            scene.pauseUpTo(Duration.ofSeconds(2));
            boolean leads = i < kills + bounces;
            int victim = leaderOrCoordinator(scene, leads);
            Brokers brokers = scene.installation().brokers();
            Instant at = Instant.now();
            if (i < kills || !leads) {
                killed += brokers.child(victim).kill() == KILLED ? 1 : 0;
            } else {
                brokers.stop(victim);
            }
            CompletableFuture<Instant> next = scene.results().nextResult();
            brokers.launch(victim);
            scene.measure(findings, at, next);
            awaitInStep(scene);
            moved += leaderOrCoordinator(scene, leads) == victim ? 0 : 1;
        }
        findings.evidence(killed + " ended with 137, " + bounces + " were stopped; leader or coordinator moved " + moved
                + " times");
        findings.require(killed == kills + coordinators, "not every kill killed");
        findings.require(moved > 0, "no leader ever moved");
    }

    private static int leaderOrCoordinator(Scene scene, boolean leader) throws Exception {
        return leader ? scene.cluster().leaderOfRaw() : scene.cluster().coordinator();
    }

    /** Otherwise the next kill would take the second of two copies, and waiting would be all that is right. */
    private static void awaitInStep(Scene scene) throws InterruptedException {
        long deadline = System.nanoTime() + IN_STEP_LIMIT.toNanos();
        while (!scene.cluster().isInStep()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("copies are not in step after " + IN_STEP_LIMIT);
            }
            Thread.sleep(200);
        }
    }
}
