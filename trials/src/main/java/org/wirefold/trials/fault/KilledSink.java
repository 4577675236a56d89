package org.wirefold.trials.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wirefold.trials.installation.Child;
import org.wirefold.trials.installation.Proxy;
import org.wirefold.trials.installation.ProxyRule;
import org.wirefold.trials.installation.Stage;

/**
 * F02: kill -9 of the sink after the database has committed and before the sink knows: the answer to COMMIT is held back by the proxy,
 * and the process is killed while it waits for it.
 */
record KilledSink(int times) implements Fault {
    private static final String COMMITTED = "COMMIT\0";
    private static final int KILLED = 137;

    @Override
    public String id() {
        return "F02";
    }

    @Override
    public String what() {
        return "kill -9 of the sink between COMMIT and its answer, " + times + " times";
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws InterruptedException {
        Stage sink = scene.installation().sink();
        Proxy proxy = scene.installation().database().proxy();
        int killed = 0;
        int held = 0;
        for (int i = 0; i < times; i++) {
            scene.pauseUpTo(Duration.ofSeconds(2));
            CountDownLatch committed = new CountDownLatch(1);
            proxy.obey(holdAnswerToCommit(committed));
            held += committed.await(30, TimeUnit.SECONDS) ? 1 : 0;
            Child victim = sink.hold();
            Instant at = Instant.now();
            killed += victim.kill() == KILLED ? 1 : 0;
            proxy.obey(ProxyRule.PASS);
            long stored = scene.sink().progress().orElseThrow();
            sink.start();
            scene.measureSink(findings, at, stored);
        }
        findings.evidence(
                killed + " of " + times + " ended with 137, " + held + " while the answer to COMMIT was held back");
        findings.require(killed == times && held == times, "not every kill fell between COMMIT and its answer");
    }

    private static ProxyRule holdAnswerToCommit(CountDownLatch committed) {
        return (bytes, length, toServer) -> {
            boolean answer = !toServer && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(COMMITTED);
            if (answer || committed.getCount() == 0) {
                committed.countDown();
                return ProxyRule.Verdict.SWALLOW;
            }
            return ProxyRule.Verdict.DELIVER;
        };
    }
}
