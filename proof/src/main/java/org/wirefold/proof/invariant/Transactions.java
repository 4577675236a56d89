package org.wirefold.proof.invariant;

import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.OpenTransaction;

/** Nothing hangs: whoever reads finished transactions reads to the end of every topic, and no transaction stays open. */
public final class Transactions implements Invariant {
    /** RELIABILITY 2.1, I6; the programs commit every 100 ms and give up after 10 s. */
    private static final long OLDEST_MILLIS = 60_000;

    @Override
    public String id() {
        return "I6";
    }

    @Override
    public String title() {
        return "transactions: all finished, none hangs";
    }

    @Override
    public Findings check(Captured captured) {
        Findings findings = new Findings(this);
        captured.topics()
                .values()
                .forEach(topic -> topic.partitions().forEach((partition, range) -> {
                    findings.looked(1);
                    if (range.committedEnd() < range.end()) {
                        findings.violation(
                                topic.name() + "-" + partition,
                                "an open transaction holds readers up at offset " + range.committedEnd() + " of "
                                        + range.end());
                    }
                }));
        if (captured.transactions().isEmpty()) {
            findings.notChecked("how long transactions are open: the cluster does not list them");
        }
        for (OpenTransaction open : captured.transactions().orElseGet(java.util.List::of)) {
            if (open.ageMillis() > OLDEST_MILLIS) {
                findings.violation(open.transactionalId(), "a transaction open for " + open.ageMillis() / 1000 + " s");
            }
        }
        return findings;
    }
}
