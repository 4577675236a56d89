package org.wirefold.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SinkStateTest {
    private final AtomicLong clock = new AtomicLong();
    private final SinkState state = new SinkState(clock::get);

    @Test
    void itIsStartedAndReadyOnceTheLoopWentRound() {
        assertThat(state.health().started()).isFalse();
        state.progress();
        assertThat(state.health().ready()).isTrue();
        assertThat(state.health().started()).isTrue();
    }

    @Test
    void aDatabaseThatIsAwayMakesItWaitButLive() {
        state.progress();
        state.waiting("the database is away");

        assertThat(state.health().ready()).isFalse();
        assertThat(state.health().live()).isTrue();
        assertThat(state.health().details()).containsEntry("trouble", "the database is away");
    }

    @Test
    void silenceBeyondAMinuteIsTrouble() {
        state.progress();
        clock.addAndGet(Duration.ofSeconds(61).toNanos());

        assertThat(state.health().ready()).isFalse();
        assertThat(state.health().details().get("trouble")).contains("no progress");
    }

    @Test
    void theDeadStayDead() {
        state.dead("fenced");
        state.progress();

        assertThat(state.health().live()).isFalse();
    }

    @Test
    void pausesGrowToTheLimitAndBeginAgain() {
        BackOff pauses = new BackOff(Duration.ofSeconds(2), new Random(7));
        for (long expected : new long[] {100, 200, 400, 800, 1600, 2000, 2000}) {
            assertThat(pauses.nextMillis()).isBetween(expected * 7 / 8, expected * 9 / 8);
        }
        pauses.reset();
        assertThat(pauses.nextMillis()).isLessThan(120);
    }
}
