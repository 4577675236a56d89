package org.wirefold.trials.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.TopicPartition;
import org.wirefold.schema.Topics;
import org.wirefold.trials.installation.Installation;
import org.wirefold.trials.installation.Stage;

/**
 * F14: the cluster has forgotten the positions of both groups. The sink has its own and goes on; enrich must not begin anew over stores
 * that know the articles already.
 */
record ForgottenOffsets() implements Fault {
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    @Override
    public String id() {
        return "F14";
    }

    @Override
    public String what() {
        return "committed positions of enrich and sink deleted while they are away";
    }

    @Override
    public boolean isLast() {
        return true;
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws Exception {
        for (Stage stage : scene.installation().stages()) {
            findings.require(stage.end(STOP_LIMIT), stage.name() + " does not end");
        }
        scene.publisher().pause();
        long before = scene.results().became();
        for (String group : List.of(Installation.APPLICATION, "sink")) {
            forget(scene.admin(), group);
        }
        long rows = scene.sink().progress().orElse(0L);
        Stage sink = scene.installation().sink();
        sink.start();
        sink.awaitReady(Duration.ofMinutes(2));
        findings.evidence("sink: went on from its table at " + rows);
        Stage enrich = scene.installation().enrich(1);
        int said = enrich.said().length();
        enrich.start();
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (enrich.ends().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        boolean refused = !enrich.ends().isEmpty();
        enrich.kill();
        sink.kill();
        long end = scene.admin()
                .listOffsets(Map.of(new TopicPartition(Topics.RAW.name(), 0), OffsetSpec.latest()))
                .all()
                .get()
                .values()
                .iterator()
                .next()
                .offset();
        findings.evidence(
                "enrich: " + (refused ? "ended with " + enrich.ends().get(0) : "went on") + sentence(enrich, said)
                        + "; " + (scene.results().became() - before) + " more results of " + end + " records");
        findings.require(refused, "enrich begins anew");
        findings.require(scene.results().became() == before, "articles were worked on a second time");
    }

    /** A static member stays in its group until its session ends, unless it is taken out. */
    private static void forget(Admin admin, String group) throws Exception {
        ConsumerGroupDescription described =
                admin.describeConsumerGroups(List.of(group)).all().get().get(group);
        if (described != null && !described.members().isEmpty()) {
            admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        }
        admin.deleteConsumerGroups(List.of(group)).all().get();
    }

    private static String sentence(Stage enrich, int saidBefore) throws IOException {
        return enrich.said()
                .substring(saidBefore)
                .lines()
                .filter(line -> line.contains(Topics.RAW.name()) && !line.startsWith("\tat"))
                .filter(line -> line.contains("ERROR") || line.startsWith("stopped") || line.startsWith("wirefold"))
                .findFirst()
                .map(line -> ", saying "
                        + line.strip().substring(0, Math.min(300, line.strip().length())))
                .orElse("");
    }
}
