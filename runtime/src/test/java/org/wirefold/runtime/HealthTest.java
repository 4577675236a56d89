package org.wirefold.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthTest {
    @Test
    void twoAreReadyOnlyWhenBothAre() {
        Health up = Health.up(Map.of("lag", "0")).under("sink");
        Health waiting = Health.waiting(Map.of("state", "REBALANCING")).under("enrich");

        Health both = up.and(waiting);

        assertThat(both.live()).isTrue();
        assertThat(both.ready()).isFalse();
        assertThat(both.details()).containsEntry("sink.lag", "0").containsEntry("enrich.state", "REBALANCING");
        assertThat(up.and(Health.dead(Map.of())).live()).isFalse();
        assertThat(up.and(Health.starting(Map.of())).started()).isFalse();
    }
}
