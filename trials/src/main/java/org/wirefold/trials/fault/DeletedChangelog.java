package org.wirefold.trials.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.wirefold.trials.installation.Installation;
import org.wirefold.trials.installation.Stage;

/** F12: the changelog of a store is deleted while enrich is away. It must not run with an empty store. */
record DeletedChangelog(String store) implements Fault {
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    @Override
    public String id() {
        return "F12";
    }

    @Override
    public String what() {
        return "the changelog of the store " + store + " deleted while enrich is away";
    }

    @Override
    public boolean isLast() {
        return true;
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws Exception {
        for (int id = 1; id <= Installation.ENRICH_INSTANCES; id++) {
            findings.require(scene.installation().enrich(id).end(STOP_LIMIT), "enrich does not end");
        }
        String topic = Installation.APPLICATION + "-" + store + "-changelog";
        scene.admin().deleteTopics(List.of(topic)).all().get();
        scene.publisher().resume();
        Thread.sleep(2_000);
        scene.publisher().pause();
        long before = scene.results().became();
        Stage enrich = scene.installation().enrich(1);
        int said = enrich.said().length();
        enrich.start();
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (enrich.ends().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        boolean refused = !enrich.ends().isEmpty();
        enrich.kill();
        findings.evidence((refused ? "ended with " + enrich.ends().get(0) : "went on") + sentence(enrich, said, topic)
                + "; " + (scene.results().became() - before) + " more results");
        findings.require(refused, "enrich runs with an empty store");
    }

    private static String sentence(Stage enrich, int saidBefore, String topic) throws IOException {
        return enrich.said()
                .substring(saidBefore)
                .lines()
                .filter(line -> line.contains(topic) && !line.startsWith("\tat"))
                .findFirst()
                .map(line -> ", saying "
                        + line.strip().substring(0, Math.min(300, line.strip().length())))
                .orElse("");
    }
}
