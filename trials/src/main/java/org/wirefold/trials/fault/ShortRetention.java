package org.wirefold.trials.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.wirefold.runtime.ConsumerLag;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.trials.installation.Installation;
import org.wirefold.trials.installation.Stage;

/**
 * F13: a program was away for longer than its topic keeps records. It must not jump over what is gone: it stops and says how much is
 * missing. Nothing can follow this fault, since the articles are gone.
 */
record ShortRetention() implements Fault {
    private static final Duration OUTAGE = Duration.ofSeconds(4);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final Duration EXIT_LIMIT = Duration.ofSeconds(90);

    @Override
    public String id() {
        return "F13";
    }

    @Override
    public String what() {
        return "records deleted that enrich, and then the sink, had not read yet";
    }

    @Override
    public boolean isLast() {
        return true;
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws Exception {
        Stage sink = scene.installation().sink();
        findings.require(sink.end(STOP_LIMIT), "the sink does not end");
        awaySome(scene);
        for (int id = 1; id <= Installation.ENRICH_INSTANCES; id++) {
            findings.require(scene.installation().enrich(id).end(STOP_LIMIT), "enrich does not end");
        }
        awaySome(scene);
        Map<TopicPartition, Long> worked = Map.of(lane(Topics.RAW), committed(scene));
        Map<TopicPartition, Long> stored = scene.sink().positions().orElseThrow();
        refuses(scene, findings, scene.installation().enrich(1), lane(Topics.RAW), worked);
        refuses(scene, findings, sink, lane(Topics.ENRICHED), stored);
    }

    private static void awaySome(Scene scene) throws InterruptedException {
        scene.publisher().resume();
        Thread.sleep(OUTAGE.toMillis());
        scene.publisher().pause();
        Thread.sleep(1_000); // for the last transaction to end
    }

    private static long committed(Scene scene) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> offsets = scene.admin()
                .listConsumerGroupOffsets(Installation.APPLICATION)
                .partitionsToOffsetAndMetadata()
                .get();
        OffsetAndMetadata committed = offsets.get(lane(Topics.RAW));
        return committed == null ? 0 : committed.offset();
    }

    private static void refuses(
            Scene scene, Findings findings, Stage victim, TopicPartition lane, Map<TopicPartition, Long> positions)
            throws Exception {
        long position = positions.getOrDefault(lane, 0L);
        long behind =
                new ConsumerLag(scene.admin()).behind(positions, List.of(lane)).getOrDefault(lane, 0L);
        long gap = Math.max(1, behind / 2);
        scene.admin()
                .deleteRecords(Map.of(lane, RecordsToDelete.beforeOffset(position + gap)))
                .all()
                .get();
        long becameBefore = scene.results().became();
        int saidBefore = victim.said().length();
        int endsBefore = victim.ends().size();
        victim.start();
        int exitCode = awaitEnd(victim, endsBefore);
        String said = victim.said().substring(saidBefore);
        findings.evidence(
                victim.name() + " was at " + position + " of " + lane + ", which now begins at " + (position + gap)
                        + "; it " + (exitCode < 0 ? "runs" : "ended with " + exitCode) + sentence(said, lane));
        findings.require(exitCode > 0, victim.name() + " went on over " + gap + " records that are gone");
        findings.require(said.contains(lane.topic()), victim.name() + " does not name the topic");
        findings.require(
                said.contains(" " + gap + " ") || said.contains(Long.toString(position + gap)),
                victim.name() + " does not say how much is gone");
        findings.require(scene.results().became() == becameBefore, "results came although articles were missing");
    }

    /** The exit code; -1 when it goes on. */
    private static int awaitEnd(Stage victim, int endsBefore) throws InterruptedException {
        long deadline = System.nanoTime() + EXIT_LIMIT.toNanos();
        while (System.nanoTime() < deadline && victim.ends().size() == endsBefore) {
            Thread.sleep(50);
        }
        int exitCode = victim.ends().size() > endsBefore ? victim.ends().get(endsBefore) : -1;
        victim.kill();
        return exitCode;
    }

    private static String sentence(String said, TopicPartition lane) throws IOException {
        return said.lines()
                .filter(line -> line.contains(lane.topic()) && !line.startsWith("\tat"))
                .filter(line -> line.contains("ERROR") || line.startsWith("stopped") || line.startsWith("wirefold"))
                .findFirst()
                .map(line -> ", saying "
                        + line.strip().substring(0, Math.min(300, line.strip().length())))
                .orElse("");
    }

    private static TopicPartition lane(Topic topic) {
        return new TopicPartition(topic.name(), 0);
    }
}
