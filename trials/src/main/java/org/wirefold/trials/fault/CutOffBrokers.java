package org.wirefold.trials.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.wirefold.trials.installation.Brokers;
import org.wirefold.trials.installation.ProxyRule;

/**
 * F08: the network between the programs and the brokers: one broker out of reach, all of them, connections that say nothing any more, and
 * 300 ms of delay with one packet in twenty that resets its connection.
 */
record CutOffBrokers(Duration time) implements Fault {
    private static final long DELAY_MILLIS = 300;
    private static final double RESETS = 0.05;

    @Override
    public String id() {
        return "F08";
    }

    @Override
    public String what() {
        return "programs cut off from one broker, from all, left in silence, delayed and reset, each for "
                + time.toSeconds() + " s";
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(45);
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws Exception {
        int sinkEnds = scene.installation().sink().ends().size();
        int leader = scene.cluster().leaderOfRaw();
        during(scene, findings, "one broker closed", () -> ProxyRule.CLOSED, leader, leader);
        int all = scene.installation().brokers().count();
        during(scene, findings, "all closed", () -> ProxyRule.CLOSED, 1, all);
        during(scene, findings, "one silent", () -> ProxyRule.SILENCE, leader, leader);
        during(scene, findings, "all silent", () -> ProxyRule.SILENCE, 1, all);
        Random seeds = scene.random();
        during(scene, findings, "delays and resets", () -> slow(new Random(seeds.nextLong())), 1, all);
        findings.require(
                scene.installation().sink().ends().size() == sinkEnds,
                "the sink ended instead of waiting for the brokers");
    }

    /** Recovery counts from the moment at which the network is well again. */
    private void during(Scene scene, Findings findings, String name, Supplier<ProxyRule> rule, int from, int to)
            throws InterruptedException {
        Brokers brokers = scene.installation().brokers();
        long before = broken(brokers);
        CompletableFuture<Instant> meanwhile = scene.results().nextResult();
        for (int id = from; id <= to; id++) {
            brokers.proxy(id).obey(rule.get());
        }
        Thread.sleep(time.toMillis());
        boolean flowed = meanwhile.isDone();
        for (int id = from; id <= to; id++) {
            brokers.proxy(id).obey(ProxyRule.PASS);
            // what was swallowed leaves a hole in the stream: no such connection may go on
            brokers.proxy(id).breakAll();
        }
        CompletableFuture<Instant> next = scene.results().nextResult();
        scene.measure(findings, Instant.now(), next);
        findings.evidence(name + " for " + time.toSeconds() + " s: " + (broken(brokers) - before) + " resets, results "
                + (flowed ? "went on" : "stopped"));
    }

    private static long broken(Brokers brokers) {
        long sum = 0;
        for (int id = 1; id <= brokers.count(); id++) {
            sum += brokers.proxy(id).broken();
        }
        return sum;
    }

    private static ProxyRule slow(Random random) {
        return (bytes, length, toServer) -> {
            if (toServer) {
                try {
                    Thread.sleep(DELAY_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return random.nextDouble() < RESETS ? ProxyRule.Verdict.BREAK : ProxyRule.Verdict.DELIVER;
        };
    }
}
