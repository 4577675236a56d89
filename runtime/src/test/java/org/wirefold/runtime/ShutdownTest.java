package org.wirefold.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShutdownTest {
    private final List<String> closed = new ArrayList<>();

    @Test
    void partsCloseLastFirstAndOnce() {
        Shutdown shutdown = Shutdown.onSignal();
        shutdown.add(() -> closed.add("broker"));
        shutdown.add(() -> closed.add("sink"));

        shutdown.close();
        shutdown.close();

        assertThat(closed).containsExactly("sink", "broker");
    }

    @Test
    void onePartThatFailsDoesNotKeepTheOthers() {
        try (Shutdown shutdown = Shutdown.onSignal()) {
            shutdown.add(() -> closed.add("broker"));
            shutdown.add(() -> {
                throw new IllegalStateException("stuck");
            });
        }

        assertThat(closed).containsExactly("broker");
    }

    @Test
    void waitingEndsWithTheTime() throws InterruptedException {
        try (Shutdown shutdown = Shutdown.onSignal()) {
            assertThat(shutdown.await(Duration.ofMillis(1))).isFalse();
        }
    }
}
