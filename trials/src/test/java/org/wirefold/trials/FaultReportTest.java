package org.wirefold.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirefold.trials.fault.Fault;
import org.wirefold.trials.fault.Findings;
import org.wirefold.trials.fault.Scene;

class FaultReportTest {
    private final Findings findings = new Findings(line -> {});

    @Test
    void aLateRecoveryLosesNothing() {
        findings.recovery(Duration.ofSeconds(31));
        FaultReport report = report(List.of());
        assertThat(report.holds()).isTrue();
        assertThat(report.inTime()).isFalse();
        assertThat(report.lines().get(0)).startsWith("F99  LATE");
    }

    @Test
    void aLostArticleIsAViolationHoweverQuickTheRecovery() {
        findings.recovery(Duration.ofSeconds(1));
        FaultReport report = report(List.of("feed:1|1"));
        assertThat(report.holds()).isFalse();
        assertThat(report.lines()).first().asString().startsWith("F99  VIOLATED");
        assertThat(report.lines()).contains("     LOST: feed:1|1");
    }

    private FaultReport report(List<String> lost) {
        return new FaultReport(new Nothing(), findings, lost, List.of(), Duration.ofSeconds(40));
    }

    private static final class Nothing implements Fault {
        @Override
        public String id() {
            return "F99";
        }

        @Override
        public String what() {
            return "nothing is done";
        }

        @Override
        public void bringAbout(Scene scene, Findings seen) {
            // nothing
        }
    }
}
