package org.wirefold.trials.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.wirefold.trials.installation.Proxy;
import org.wirefold.trials.installation.ProxyRule;

/**
 * F24: the connection of the sink to the database is reset: after a number of bytes that the seed chooses, on the first bytes of a new
 * connection, and with the answer to COMMIT, so that the sink cannot know whether it holds.
 */
record CutConnection(int times) implements Fault {
    private static final String COMMITTED = "COMMIT\0";
    /** A batch of the pace of a trial has a few of these. */
    private static final int MOST_BYTES = 30_000;

    private static final int KINDS = 4;

    @Override
    public String id() {
        return "F24";
    }

    @Override
    public String what() {
        return "connection to the database cut, " + times
                + " times: in the middle, at its first bytes, with the answer to COMMIT";
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws InterruptedException {
        int ends = scene.installation().sink().ends().size();
        Proxy proxy = scene.installation().database().proxy();
        int withCommit = 0;
        long cutBefore = proxy.broken();
        for (int i = 0; i < times; i++) {
            AtomicBoolean cut = new AtomicBoolean();
            int kind = i % KINDS;
            withCommit += kind == 0 ? 1 : 0;
            proxy.obey(
                    kind == 0
                            ? atCommit(cut)
                            : after(kind == 1 ? 1 : scene.random().nextInt(MOST_BYTES), cut));
            if (kind == 1) {
                proxy.breakAll();
            }
            long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
            while (!cut.get() && System.nanoTime() < deadline) {
                Thread.sleep(2);
            }
            Instant at = Instant.now();
            proxy.obey(ProxyRule.PASS);
            findings.require(cut.get(), "nothing went through that could be cut");
            scene.measureSink(findings, at, scene.sink().progress().orElseThrow());
        }
        findings.evidence(
                (proxy.broken() - cutBefore) + " resets, " + withCommit + " of them with the answer to COMMIT");
        findings.require(proxy.broken() - cutBefore >= times, "fewer connections were cut than meant");
        findings.require(scene.installation().sink().ends().size() == ends, "the sink ended instead of trying again");
    }

    private static ProxyRule atCommit(AtomicBoolean cut) {
        return (bytes, length, toServer) -> {
            boolean answer = !toServer && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(COMMITTED);
            return answer && cut.compareAndSet(false, true) ? ProxyRule.Verdict.BREAK : ProxyRule.Verdict.DELIVER;
        };
    }

    private static ProxyRule after(int count, AtomicBoolean cut) {
        AtomicLong passed = new AtomicLong();
        return (bytes, length, toServer) -> passed.addAndGet(length) >= count && cut.compareAndSet(false, true)
                ? ProxyRule.Verdict.BREAK
                : ProxyRule.Verdict.DELIVER;
    }
}
