package org.wirefold.trials.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.wirefold.trials.installation.Brokers;
import org.wirefold.trials.installation.Stage;

/** F07: all brokers are killed, and come back after a time. */
record AllBrokersDown(Duration away) implements Fault {
    @Override
    public String id() {
        return "F07";
    }

    @Override
    public String what() {
        return "kill -9 of all brokers at once, back after " + away.toSeconds() + " s";
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws Exception {
        Brokers brokers = scene.installation().brokers();
        long ends = ends(scene);
        int sinkEnds = scene.installation().sink().ends().size();
        for (int id = 1; id <= brokers.count(); id++) {
            brokers.child(id).kill();
        }
        CompletableFuture<Instant> next = scene.results().nextResult();
        Thread.sleep(away.toMillis());
        findings.require(!next.isDone(), "results came while no broker was there");
        for (int id = 1; id <= brokers.count(); id++) {
            brokers.launch(id);
        }
        scene.measure(findings, Instant.now(), next);
        findings.evidence("no result for " + away.toSeconds() + " s; programs that ended by themselves meanwhile: "
                + (ends(scene) - ends));
        findings.require(
                scene.installation().sink().ends().size() == sinkEnds,
                "the sink ended instead of waiting for the brokers");
    }

    private static long ends(Scene scene) {
        return scene.installation().stages().stream()
                .map(Stage::ends)
                .mapToLong(ends -> ends.size())
                .sum();
    }
}
