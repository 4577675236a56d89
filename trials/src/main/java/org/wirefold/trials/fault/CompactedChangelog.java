package org.wirefold.trials.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.wirefold.trials.installation.Installation;
import org.wirefold.trials.installation.Stage;

/** F11: while an enrich is away, the changelogs are compacted past the place up to which it has them on disk. */
record CompactedChangelog(Duration away) implements Fault {
    @Override
    public String id() {
        return "F11";
    }

    @Override
    public String what() {
        return "changelogs compacted while an enrich is away for " + away.toSeconds() + " s";
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws Exception {
        Stage victim = scene.installation().enrich(Math.max(1, scene.cluster().readerOfRaw()));
        findings.require(victim.end(Duration.ofMinutes(1)), victim.name() + " does not end");
        alter(scene, AlterConfigOp.OpType.SET);
        Thread.sleep(away.toMillis());
        Instant at = Instant.now();
        CompletableFuture<Instant> next = scene.results().nextResult();
        int said = victim.said().length();
        victim.start();
        scene.measure(findings, at, next);
        victim.awaitReady(Duration.ofMinutes(2));
        alter(scene, AlterConfigOp.OpType.DELETE);
        long rebuilds = victim.said()
                .substring(said)
                .lines()
                .filter(line -> line.contains("restored "))
                .count();
        findings.evidence(victim.name() + " restored " + rebuilds + " stores");
    }

    /** Closes segments at once and cleans what is dirty. */
    private static void alter(Scene scene, AlterConfigOp.OpType type) throws Exception {
        List<AlterConfigOp> settings = new ArrayList<>();
        Map.of("segment.ms", "1000", "min.cleanable.dirty.ratio", "0.001", "max.compaction.lag.ms", "1000")
                .forEach((key, value) -> settings.add(new AlterConfigOp(new ConfigEntry(key, value), type)));
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (String topic : scene.admin().listTopics().names().get()) {
            if (topic.startsWith(Installation.APPLICATION) && topic.endsWith("-changelog")) {
                changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic), settings);
            }
        }
        scene.admin().incrementalAlterConfigs(changes).all().get();
    }
}
