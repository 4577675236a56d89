package org.wirefold.trials.soak;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.wirefold.proof.stream.NewsPace;
import org.wirefold.proof.stream.NewsStream;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.trials.Feeder;
import org.wirefold.trials.fault.Findings;
import org.wirefold.trials.installation.Installation;
import org.wirefold.trials.installation.InstallationPlan;
import org.wirefold.trials.watch.Quiet;
import org.wirefold.trials.watch.ResultWatch;
import org.wirefold.trials.watch.SinkWatch;

/** RELIABILITY 2.4: as many articles as a day brings at ten a second, in many windows, with faults, as fast as it goes. */
public final class Soak {
    /** Ten a second for 24 hours. */
    private static final int DAY = 864_000;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    /** At ten a second there would be 9,000; fewer make more windows of a day, and more of what an end of a window sets free. */
    private static final int ARTICLES_IN_WINDOW = 2_000;

    private static final Duration SAMPLE = Duration.ofSeconds(10);
    private static final Duration LINE = Duration.ofMinutes(1);
    private static final Duration QUIET_LIMIT = Duration.ofMinutes(15);
    /** More waiting than this and the feeder rests: what is measured is the programs, not the length of a queue. */
    private static final long MOST_WAITING = 4_000;

    private static final double AS_FAST_AS_IT_GOES = 2_000;
    /** One per cent of what docker-compose.yml gives an enrich, in MiB. */
    private static final double MOST_GROWTH = 15;

    private final SoakPlan plan;
    private final PrintWriter out;

    /**
     * What a soak is to do.
     *
     * @param home where the launcher stands
     * @param work a folder of its own
     * @param seed everything that is random
     * @param articles how many
     * @param time at most so long, whatever came until then
     * @param brokers three, or one where the machine is small
     * @param spread the spread form; otherwise a lane is one task
     */
    public record SoakPlan(Path home, Path work, long seed, int articles, Duration time, int brokers, boolean spread) {}

    public Soak(SoakPlan plan, PrintWriter out) {
        this.plan = plan;
        this.out = out;
    }

    /** True when every promise held and nothing grew. */
    @SuppressWarnings("try") // closing waits, and waiting can be interrupted
    public boolean run() throws Exception {
        Files.createDirectories(plan.work());
        NewsPace pace = NewsPace.of(WINDOW, ARTICLES_IN_WINDOW);
        NewsStream stream = new NewsStream(0, plan.seed(), pace);
        say("soak, seed " + plan.seed() + ": " + plan.articles() + " articles, " + plan.articles() / ARTICLES_IN_WINDOW
                + " windows of " + WINDOW.toMinutes() + " minutes");
        try (Installation installation = Installation.start(installationPlan());
                Admin admin = Admin.create(KafkaSettings.admin(installation.settings()));
                ResultWatch results = ResultWatch.of(installation);
                SinkWatch sink = new SinkWatch(installation.database());
                Feeder feeder = new Feeder(installation, stream, AS_FAST_AS_IT_GOES)) {
            List<Watched> watched = watched(installation);
            SoakFaults faults = new SoakFaults(installation, new Random(plan.seed()), this::say);
            Quiet quiet = new Quiet(admin, sink);
            long start = System.nanoTime();
            feed(feeder, watched, faults, results);
            say(feeder.sent() + " sent after " + since(start));
            installation.awaitReady();
            results.awaitCaughtUp(quiet.await(QUIET_LIMIT));
            say("all through after " + since(start) + "; faults: " + faults.counts());
            return report(installation, watched, results);
        }
    }

    private InstallationPlan installationPlan() {
        return new InstallationPlan(
                plan.home(),
                plan.work(),
                plan.brokers(),
                false,
                // all of the heap is touched at the start, so that resident memory shows what else grows
                "-XX:+AlwaysPreTouch -XX:+UseSerialGC",
                Map.of("dedupe.window", WINDOW.toMinutes() + "m", "enrich.form", plan.spread() ? "spread" : "fused"));
    }

    private void feed(Feeder feeder, List<Watched> watched, SoakFaults faults, ResultWatch results)
            throws InterruptedException {
        feeder.atMost(plan.articles());
        feeder.resume();
        long nextSample = System.nanoTime();
        long nextLine = nextSample;
        long start = nextSample;
        while (feeder.sent() < plan.articles()
                && System.nanoTime() - start < plan.time().toNanos()) {
            Thread.sleep(50);
            feeder.rest(feeder.sent() - results.became() > MOST_WAITING);
            faults.next();
            if (System.nanoTime() >= nextSample) {
                nextSample += SAMPLE.toNanos();
                double day = feeder.sent() / (double) DAY;
                watched.forEach(one -> one.sample(day));
            }
            if (System.nanoTime() >= nextLine) {
                nextLine += LINE.toNanos();
                for (Watched one : watched) {
                    one.collect();
                }
                say(since(start) + ": " + feeder.sent() + " sent, " + results.became() + " results");
                watched.forEach(one -> say("  " + one.line()));
            }
        }
        feeder.pause();
    }

    /** Those that no fault ends. */
    private List<Watched> watched(Installation installation) {
        List<Watched> watched = new ArrayList<>();
        watched.add(new Watched(
                "enrich-1", () -> installation.enrich(1).child().pid(), new GcLog(installation.gcLog("enrich-1"))));
        watched.add(new Watched(
                "sink-1", () -> installation.sink().child().pid(), new GcLog(installation.gcLog("sink-1"))));
        return watched;
    }

    private boolean report(Installation installation, List<Watched> watched, ResultWatch results) throws Exception {
        boolean holds = results.lost().isEmpty() && results.doubled().isEmpty();
        say(results.came() + " articles, " + results.came() / ARTICLES_IN_WINDOW + " windows; lost "
                + results.lost().size() + ", doubled " + results.doubled().size());
        for (Watched one : watched) {
            boolean well = one.lives() && one.rssPerDay() <= MOST_GROWTH;
            holds &= well;
            say((well ? "ok        " : "VIOLATED  ")
                    + one.line()
                    + (one.lives() ? "" : ", and did not live through it"));
        }
        for (int id = 1; id <= Installation.ENRICH_INSTANCES; id++) {
            say("state folder of enrich-" + id + ": " + megabytes(installation.stateFolder(id)) + " MB");
        }
        say("logs of the brokers: " + megabytes(plan.work().resolve("kafka")) + " MB");
        Path log = plan.work().resolve("verify.log");
        int exitCode = installation.verify(log, "4g");
        Files.readAllLines(log).forEach(line -> say("     " + line));
        return holds && exitCode == 0;
    }

    private static long megabytes(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file ->
                                    file.toFile().isFile() ? file.toFile().length() : 0)
                            .sum()
                    / 1_000_000;
        }
    }

    private static String since(long start) {
        return String.format(Locale.ROOT, "%s", Findings.seconds(Duration.ofNanos(System.nanoTime() - start)));
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
