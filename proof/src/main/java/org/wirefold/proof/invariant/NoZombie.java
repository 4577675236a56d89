package org.wirefold.proof.invariant;

import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedHealth;
import org.wirefold.proof.capture.Progress;

/** No program says that it is well while nothing moves. */
public final class NoZombie implements Invariant {
    @Override
    public String id() {
        return "I15";
    }

    @Override
    public String title() {
        return "no zombie: what says it is ready, works";
    }

    @Override
    public Findings check(Captured captured) {
        Findings findings = new Findings(this);
        if (captured.health().isEmpty()) {
            return findings.notChecked("no health address was given (--health)");
        }
        if (captured.progress().isEmpty()) {
            findings.notChecked("whether enrich moves: its consumer group is unknown");
        }
        boolean stuck = captured.progress().map(NoZombie::isStuck).orElse(false);
        for (CapturedHealth health : captured.health()) {
            findings.looked(1);
            if (!health.answered()) {
                findings.violation(health.address(), "nobody answers");
            } else if (health.ready() && !health.live()) {
                findings.violation(health.address(), "says that it is ready, and not alive");
            } else if (stuck && health.ready()) {
                findings.violation(
                        health.address(),
                        "says that it is ready, while enrich stood still before "
                                + captured.progress().map(Progress::lagAfter).orElse(0L) + " records");
            }
        }
        return findings;
    }

    private static boolean isStuck(Progress progress) {
        return progress.lagBefore() > 0 && progress.lagAfter() > 0 && !progress.moved();
    }
}
