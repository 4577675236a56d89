package org.wirefold.trials.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private final List<String> told = new ArrayList<>();
    private final Findings findings = new Findings(told::add);

    @Test
    void theShareThatRecoveredIsTheSmallestTimeThatCoversIt() {
        for (int second = 20; second >= 1; second--) {
            findings.recovery(Duration.ofSeconds(second));
        }

        assertThat(findings.recovered(0.5)).isEqualTo(Duration.ofSeconds(10));
        assertThat(findings.recovered(0.95)).isEqualTo(Duration.ofSeconds(19));
        assertThat(findings.recovered(1)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void withoutARecoveryThereIsNoTime() {
        assertThat(findings.recovered(0.95)).isZero();
    }

    @Test
    void whatIsRequiredAndDoesNotHoldIsAProblemAndIsToldAtOnce() {
        findings.require(true, "never said");
        findings.require(false, "the sink ended");

        assertThat(findings.problems()).containsExactly("the sink ended");
        assertThat(told).containsExactly("WRONG: the sink ended");
    }
}
