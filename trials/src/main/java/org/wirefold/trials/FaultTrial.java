package org.wirefold.trials;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.wirefold.proof.stream.NewsPace;
import org.wirefold.proof.stream.NewsStream;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.trials.fault.Fault;
import org.wirefold.trials.fault.Findings;
import org.wirefold.trials.fault.Publisher;
import org.wirefold.trials.fault.Scene;
import org.wirefold.trials.installation.Installation;
import org.wirefold.trials.installation.InstallationPlan;
import org.wirefold.trials.installation.Stage;
import org.wirefold.trials.watch.ClusterWatch;
import org.wirefold.trials.watch.Quiet;
import org.wirefold.trials.watch.ResultWatch;
import org.wirefold.trials.watch.SinkWatch;

/** One seed: an installation, a stream of articles through it, one fault after the other, and then all promises at once. */
final class FaultTrial {
    /** Longer than a session that ends, a restore and the backlog of it. */
    private static final Duration QUIET_LIMIT = Duration.ofMinutes(4);

    private static final Duration WINDOW = Duration.ofDays(4);
    /** Ten thousand articles then are two and a half windows. */
    private static final int ARTICLES_IN_WINDOW = 4_000;

    /** A process that lives for seconds never earns back what the second compiler costs. */
    private static final String QUICK_START = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MetaspaceSize=96m";

    /**
     * Five times the default: each transaction of each thread ends with a marker in each of its partitions and their copies, and at 100 ms
     * three brokers had two cores busy with nothing else (measured at 14 articles a second).
     */
    private static final String COMMIT = "500ms";

    private static final double CATCH_UP_PER_SECOND = 1_000;

    private final FaultPlan plan;
    private final PrintWriter out;

    /**
     * What a trial is to do.
     *
     * @param home where the launcher stands
     * @param work a folder of its own
     * @param seed everything that is random
     * @param articles at least how many in all: what the faults leave is sent afterwards
     * @param perSecond while faults are brought about
     * @param lateIsTold whether a recovery over its limit is told only, and does not fail
     * @param faults in this order
     */
    record FaultPlan(
            Path home, Path work, long seed, int articles, double perSecond, boolean lateIsTold, List<Fault> faults) {}

    FaultTrial(FaultPlan plan, PrintWriter out) {
        this.plan = plan;
        this.out = out;
    }

    /** True when every promise held. */
    @SuppressWarnings("try") // closing waits, and waiting can be interrupted
    boolean run() throws Exception {
        long start = System.nanoTime();
        plan.faults().forEach(fault -> say(fault.id() + "  " + fault.what()));
        say("seed " + plan.seed() + ": " + plan.articles() + " articles, "
                + plan.faults().size() + " faults; logs in " + plan.work());
        InstallationPlan wanted = new InstallationPlan(
                plan.home(), plan.work(), 3, true, QUICK_START, Map.of("enrich.commit.interval", COMMIT));
        NewsStream stream = new NewsStream(0, plan.seed(), NewsPace.of(WINDOW, ARTICLES_IN_WINDOW));
        try (Installation installation = Installation.start(wanted);
                Admin admin = Admin.create(KafkaSettings.admin(installation.settings()));
                ResultWatch results = ResultWatch.of(installation);
                SinkWatch sink = new SinkWatch(installation.database());
                Feeder feeder = new Feeder(installation, stream, plan.perSecond())) {
            say("3 brokers, 2 enrich, 1 sink are up after " + since(start));
            Scene scene = new Scene(
                    installation,
                    results,
                    sink,
                    new Quiet(admin, sink),
                    new ClusterWatch(admin),
                    admin,
                    publisher(feeder),
                    new Random(plan.seed()));
            feeder.resume();
            boolean holds = true;
            for (Fault fault : plan.faults()) {
                holds &= fault.isLast() || one(fault, scene);
            }
            feeder.finish(CATCH_UP_PER_SECOND, plan.articles());
            scene.quiet().await(QUIET_LIMIT);
            if (!feeder.unpublished().isEmpty()) {
                say(feeder.unpublished());
            }
            for (Stage stage : installation.stages()) {
                say(stage.name() + " ended by itself: " + (stage.ends().isEmpty() ? "never" : "with " + stage.ends()));
            }
            holds &= verify(installation);
            for (Fault fault : plan.faults()) {
                holds &= !fault.isLast() || one(fault, scene);
            }
            say((holds ? "held" : "VIOLATED") + ": seed " + plan.seed() + ", " + feeder.sent() + " articles, "
                    + since(start));
            return holds;
        }
    }

    private boolean one(Fault fault, Scene scene) throws InterruptedException {
        long start = System.nanoTime();
        Findings findings = new Findings(line -> say("     " + fault.id() + " " + line));
        attempt(findings, () -> fault.bringAbout(scene, findings));
        if (!fault.isLast()) {
            attempt(findings, () -> settle(scene));
        }
        FaultReport report = new FaultReport(
                fault,
                findings,
                fault.isLast() ? List.of() : scene.results().lost(),
                scene.results().doubled(),
                Duration.ofNanos(System.nanoTime() - start));
        report.lines().forEach(this::say);
        scene.results().forgive();
        scene.publisher().resume();
        return report.holds() && (report.inTime() || plan.lateIsTold());
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void attempt(Findings findings, Step step) throws InterruptedException {
        try {
            step.run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            findings.problem(e + (e.getCause() == null ? "" : ": " + e.getCause()));
        }
    }

    private static void settle(Scene scene) throws InterruptedException {
        scene.publisher().pause();
        scene.installation().awaitReady();
        scene.results().awaitCaughtUp(scene.quiet().await(QUIET_LIMIT));
    }

    private boolean verify(Installation installation) throws Exception {
        long start = System.nanoTime();
        Path log = plan.work().resolve("verify.log");
        int exitCode = installation.verify(log, "1g");
        Files.readAllLines(log).forEach(line -> say("     " + line));
        say("verify ended with " + exitCode + " after " + since(start));
        return exitCode == 0;
    }

    private static Publisher publisher(Feeder feeder) {
        return new Publisher() {
            @Override
            public void publish(ProducerRecord<String, byte[]> record) {
                feeder.publish(record);
            }

            @Override
            public void pause() throws InterruptedException {
                feeder.pause();
            }

            @Override
            public void resume() {
                feeder.resume();
            }
        };
    }

    private static String since(long start) {
        return Findings.seconds(Duration.ofNanos(System.nanoTime() - start));
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
