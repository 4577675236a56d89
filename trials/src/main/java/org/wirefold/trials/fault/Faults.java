package org.wirefold.trials.fault;

import java.time.Duration;
import java.util.List;

/** All faults that can be brought about here, in the order of the matrix. */
public final class Faults {
    private Faults() {}

    /** The ten of CI, as often as fits into a quarter of an hour on two cores. */
    public static List<Fault> ci() {
        return List.of(
                new KilledEnrich(10),
                new KilledSink(5),
                new PausedEnrich(List.of(Duration.ofSeconds(20))),
                new KilledBroker(2, 2, 1),
                new DamagedState(List.of(StateDamage.values())),
                new PoisonPills(5),
                new StoppedDatabase(Duration.ofSeconds(15)),
                new CutConnection(40),
                new RefusedRows(Duration.ofSeconds(5)),
                new ShortRetention());
    }

    /** Those that CI leaves out, each as often and as long as shows whether it holds at all. */
    public static List<Fault> brief() {
        return List.of(
                new RollingRestart(1),
                new AllBrokersDown(Duration.ofSeconds(30)),
                new CutOffBrokers(Duration.ofSeconds(10)),
                new CompactedChangelog(Duration.ofSeconds(30)),
                new SlowRows(Duration.ofSeconds(20)),
                new RebalanceStorm(4, Duration.ofSeconds(10)),
                new PassingErrors(Duration.ofSeconds(10)),
                new MissingColumn(),
                new SameNames(Duration.ofSeconds(30)),
                new SmallHeap(),
                new DeletedChangelog("sketches"),
                new ForgottenOffsets());
    }

    /** Everything, as often and as long as the matrix says. */
    public static List<Fault> all() {
        return List.of(
                new KilledEnrich(20),
                new KilledSink(20),
                new RollingRestart(2),
                new PausedEnrich(List.of(Duration.ofSeconds(20), Duration.ofSeconds(90))),
                new KilledBroker(5, 5, 2),
                new AllBrokersDown(Duration.ofMinutes(5)),
                new CutOffBrokers(Duration.ofSeconds(20)),
                new DamagedState(List.of(StateDamage.values())),
                new CompactedChangelog(Duration.ofSeconds(45)),
                new SlowRows(Duration.ofMinutes(2)),
                new RebalanceStorm(30, Duration.ofSeconds(10)),
                new PoisonPills(20),
                new StoppedDatabase(Duration.ofMinutes(10)),
                new CutConnection(200),
                new PassingErrors(Duration.ofSeconds(30)),
                new RefusedRows(Duration.ofSeconds(30)),
                new MissingColumn(),
                new SameNames(Duration.ofSeconds(30)),
                new SmallHeap(),
                new DeletedChangelog("sketches"),
                new ShortRetention(),
                new ForgottenOffsets());
    }
}
