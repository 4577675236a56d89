package org.wirefold.trials.fault;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.wirefold.trials.installation.Stage;

/**
 * F05: the enrich that reads articles.raw is stopped by SIGSTOP for longer than its session, as by a long garbage collection or a machine
 * that hangs, and goes on with what it believes to own.
 */
record PausedEnrich(List<Duration> pauses) implements Fault {
    private static final char STOPPED = 'T';

    @Override
    public String id() {
        return "F05";
    }

    @Override
    public String what() {
        List<String> lengths = new ArrayList<>();
        pauses.forEach(pause -> lengths.add(pause.toSeconds() + " s"));
        return "SIGSTOP of the enrich that reads articles.raw for " + String.join(" and ", lengths) + ", then SIGCONT";
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws InterruptedException, IOException {
        for (Duration pause : pauses) {
            int reader = Math.max(1, scene.cluster().readerOfRaw());
            Stage victim = scene.installation().enrich(reader);
            int saidBefore = victim.said().length();
            int ends = victim.ends().size();
            CompletableFuture<Instant> others = scene.results().nextResult();
            Instant stopped = Instant.now();
            victim.child().signal("STOP");
            Thread.sleep(50);
            char state = victim.child().state();
            findings.require(state == STOPPED, "the process was not stopped, its state is " + state);
            Thread.sleep(pause.toMillis());
            boolean handedOver = others.isDone();
            victim.child().signal("CONT");
            CompletableFuture<Instant> next = scene.results().nextResult();
            Instant continued = Instant.now();
            scene.measure(findings, continued, next);
            victim.awaitReady(Duration.ofMinutes(2));
            findings.evidence("enrich-" + reader + ": state " + state + " for " + pause.toSeconds() + " s; meanwhile "
                    + (handedOver ? "the other took over after " + since(stopped, others) : "nobody took over")
                    + "; afterwards " + told(victim, saidBefore)
                    + (victim.ends().size() > ends ? ", ended by itself" : ""));
        }
    }

    private static String since(Instant stopped, CompletableFuture<Instant> others) {
        return Findings.seconds(Duration.between(stopped, others.join()));
    }

    /** How the victim learned that it was no member any more. */
    private static String told(Stage victim, int saidBefore) throws IOException {
        String said = victim.said().substring(saidBefore);
        List<String> words = new ArrayList<>();
        for (String word : List.of(
                "TaskMigratedException",
                "ProducerFencedException",
                "InvalidProducerEpochException",
                "FencedInstanceIdException",
                "UnknownMemberIdException",
                "a stream thread died")) {
            if (said.contains(word)) {
                words.add(word);
            }
        }
        return words.isEmpty() ? "it said nothing of it" : "it said " + String.join(", ", words);
    }
}
