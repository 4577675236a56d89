package org.wirefold.trials;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wirefold.standalone.FolderTree;
import org.wirefold.trials.FaultTrial.FaultPlan;
import org.wirefold.trials.fault.Fault;
import org.wirefold.trials.fault.Faults;
import org.wirefold.trials.soak.Soak;
import org.wirefold.trials.soak.Soak.SoakPlan;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code ./wirefold-proof}. */
@Command(
        name = "wirefold-proof",
        mixinStandardHelpOptions = true,
        description = {
            "Starts three brokers, two enrich and a sink as processes, brings faults about while articles come, and holds what is"
                    + " left against the promises of docs/PROOF.md.",
            "A line for each fault: lost, doubled, recovery, and what shows that it really happened."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything held", "1:something did not", "2:wrong usage"})
public final class Trials implements Callable<Integer> {
    /** Enough for stores with something in them. */
    private static final int ARTICLES_BEFORE = 500;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--seeds",
            defaultValue = "1",
            description = "How many runs, each with another seed (${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--seed", description = "The first seed; not given: the clock's.")
    private @Nullable Long seed;

    @Option(names = "--articles", defaultValue = "10000", description = "Articles a run (${DEFAULT-VALUE}).")
    private int articles;

    @Option(
            names = "--rate",
            defaultValue = "14",
            description = "Articles a second while faults are brought about (${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--faults",
            split = ",",
            paramLabel = "ID",
            description = "Only these, for example F01,F23. Not given: all of them.")
    private List<String> only = List.of();

    @Option(names = "--ci", description = "The ten of CI only, as often as fits into a quarter of an hour.")
    private boolean ci;

    @Option(names = "--brief", description = "Those that CI leaves out only, for seconds instead of minutes.")
    private boolean brief;

    @Option(
            names = "--late-is-told",
            description = "A recovery over its limit is told as LATE and does not fail: for a machine with other work.")
    private boolean lateIsTold;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "trials/target/work",
            description = "Where everything is kept; what is in it is deleted (${DEFAULT-VALUE}).")
    private Path work = Path.of("trials/target/work");

    private Trials() {}

    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(new Trials());
        commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        // what was started ends with this, however it ends
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        System.exit(commandLine.execute(arguments));
    }

    @Command(
            name = "soak",
            mixinStandardHelpOptions = true,
            description = {
                "A day of news at ten a second, as fast as it goes, in windows of 15 minutes, with a fault every minute or three.",
                "Ends with the slopes of memory, heap after collections, descriptors and threads, and with the promises."
            })
    int soak(
            @Option(names = "--articles", defaultValue = "864000", description = "How many (${DEFAULT-VALUE}).")
                    int count,
            @Option(names = "--seed", defaultValue = "1", description = "Everything that is random (${DEFAULT-VALUE}).")
                    long soakSeed,
            @Option(
                            names = "--minutes",
                            defaultValue = "1440",
                            description = "At most so long, whatever came until then (${DEFAULT-VALUE}).")
                    int minutes,
            @Option(
                            names = "--brokers",
                            defaultValue = "3",
                            description = "3, or 1 on a small machine (${DEFAULT-VALUE}).")
                    int brokers,
            @Option(names = "--spread", description = "In the spread form.") boolean spread)
            throws Exception {
        Path folder = home().resolve(work).resolve("soak-" + soakSeed);
        FolderTree.delete(folder);
        SoakPlan plan = new SoakPlan(home(), folder, soakSeed, count, Duration.ofMinutes(minutes), brokers, spread);
        return new Soak(plan, spec.commandLine().getOut()).run() ? 0 : 1;
    }

    private static Path home() {
        return Path.of(System.getProperty("wirefold.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    @Override
    public Integer call() throws Exception {
        Path home = home();
        long first = seed == null ? System.currentTimeMillis() % 1_000_000 : seed;
        int held = 0;
        for (int run = 0; run < seeds; run++) {
            held += one(home, first + run) ? 1 : 0;
        }
        if (seeds > 1) {
            spec.commandLine().getOut().println(held + " of " + seeds + " seeds held");
        }
        return held == seeds ? 0 : 1;
    }

    /** After a fault that nothing can follow, the next one needs an installation of its own. */
    private boolean one(Path home, long seedOfRun) throws Exception {
        List<Fault> together = new ArrayList<>(chosen());
        List<Fault> alone = together.stream().filter(Fault::isLast).skip(1).toList();
        together.removeAll(alone);
        boolean held = run(home, seedOfRun, "seed-" + seedOfRun, articles, together);
        for (Fault fault : alone) {
            held &= run(home, seedOfRun, "seed-" + seedOfRun + "-" + fault.id(), ARTICLES_BEFORE, List.of(fault));
        }
        return held;
    }

    private boolean run(Path home, long seedOfRun, String name, int count, List<Fault> faults) throws Exception {
        Path folder = home.resolve(work).resolve(name);
        FolderTree.delete(folder);
        FaultPlan plan = new FaultPlan(home, folder, seedOfRun, count, rate, lateIsTold, faults);
        return new FaultTrial(plan, spec.commandLine().getOut()).run();
    }

    private List<Fault> chosen() {
        List<Fault> all = ci ? Faults.ci() : brief ? Faults.brief() : Faults.all();
        if (only.isEmpty()) {
            return all;
        }
        List<Fault> chosen = new ArrayList<>();
        for (String id : only) {
            chosen.add(all.stream()
                    .filter(fault -> fault.id().equals(id.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.ParameterException(spec.commandLine(), "no fault " + id)));
        }
        return chosen;
    }
}
