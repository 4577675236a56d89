package org.wirefold.trials.fault;

import java.time.Duration;
import java.util.List;

/** All faults that can be brought about here, in the order of the matrix. */
public final class Faults {
    private Faults() {}

    /** With the numbers that fit into fifteen minutes on two cores. */
    public static List<Fault> quick() {
        return List.of(
                new KilledEnrich(20),
                new KilledSink(5),
                new PausedEnrich(List.of(Duration.ofSeconds(20), Duration.ofSeconds(90))),
                new KilledBroker(3, 3, 1),
                new DamagedState(List.of(StateDamage.values())),
                new PoisonPills(5),
                new StoppedDatabase(Duration.ofSeconds(20)),
                new CutConnection(40),
                new RefusedRows(Duration.ofSeconds(5)),
                new ShortRetention());
    }
}
