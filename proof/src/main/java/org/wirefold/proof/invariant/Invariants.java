package org.wirefold.proof.invariant;

import java.util.List;

/** All promises that one capture can be checked for, in the order of docs/PROOF.md. I5 takes two captures: {@link Replay}. */
public final class Invariants {
    private Invariants() {}

    public static List<Invariant> all() {
        return with(new OracleEqual());
    }

    /** The same with another oracle. */
    public static List<Invariant> with(OracleEqual oracle) {
        return List.of(
                new Conservation(),
                new IngestAccounting(),
                new Stories(),
                oracle,
                new Transactions(),
                new SinkContent(),
                new SinkAtomicity(),
                new LedgerFold(),
                new Evidence(),
                new DeadLetterForm(),
                new Repolls(),
                new NoZombie(),
                new OrderPerKey(),
                new Schemas());
    }
}
