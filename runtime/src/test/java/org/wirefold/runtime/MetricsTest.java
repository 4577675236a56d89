package org.wirefold.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void ownMetersStandBesideThoseOfTheMachine() {
        try (Metrics metrics = Metrics.create()) {
            metrics.registry().counter("wirefold.articles.read").increment(3);

            assertThat(metrics.scrape())
                    .contains("wirefold_articles_read_total 3.0")
                    .contains("jvm_memory_used_bytes");
        }
    }
}
