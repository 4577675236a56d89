package org.wirefold.trials.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.wirefold.trials.installation.Installation;
import org.wirefold.trials.watch.ClusterWatch;
import org.wirefold.trials.watch.Quiet;
import org.wirefold.trials.watch.ResultWatch;
import org.wirefold.trials.watch.SinkWatch;

/**
 * What a fault works with: an installation in which articles keep coming, and eyes on it.
 *
 * @param installation what is harmed
 * @param results what comes out of enrich
 * @param sink what comes out of the sink
 * @param quiet how to wait until all is through
 * @param cluster who does what
 * @param admin for orders to the cluster
 * @param publisher for records that are no articles, and for a pause
 * @param random seeded
 */
public record Scene(
        Installation installation,
        ResultWatch results,
        SinkWatch sink,
        Quiet quiet,
        ClusterWatch cluster,
        Admin admin,
        Publisher publisher,
        Random random) {
    /** Longer than any recovery that could still be called one. */
    private static final Duration GIVE_UP = Duration.ofSeconds(150);

    /** The time from a moment until a result is seen of an article that was sent after {@code armed} was asked for. */
    public void measure(Findings findings, Instant since, CompletableFuture<Instant> armed)
            throws InterruptedException {
        try {
            findings.recovery(Duration.between(since, armed.get(GIVE_UP.toSeconds(), TimeUnit.SECONDS)));
        } catch (TimeoutException | ExecutionException e) {
            findings.problem("no new result for " + GIVE_UP.toSeconds() + " s");
        }
    }

    /** The time from a moment until the sink has stored more than it had then. */
    public void measureSink(Findings findings, Instant since, long stored) throws InterruptedException {
        sink.awaitMoreThan(stored, GIVE_UP)
                .ifPresentOrElse(
                        at -> findings.recovery(Duration.between(since, at)),
                        () -> findings.problem("nothing stored for " + GIVE_UP.toSeconds() + " s"));
    }

    /** A moment chosen by the seed, so that a fault does not fall on the beat of commits. */
    public void pauseUpTo(Duration most) throws InterruptedException {
        Thread.sleep(random.nextLong(most.toMillis() + 1));
    }
}
