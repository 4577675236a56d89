package org.wirefold.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wirefold.ingest.text.Warning;

class EventClockTest {
    private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

    @Test
    void liveTimesAreClampedAndTheClampIsSaid() {
        EventClock clock = EventClock.live();

        assertThat(at(clock, "2024-05-01T12:30:00Z")).isEqualTo("2024-05-01T12:30:00Z");
        assertThat(at(clock, "2100-01-01T00:00:00Z")).isEqualTo("2024-05-01T13:00:00Z");
        assertThat(at(clock, "1987-01-01T00:00:00Z")).isEqualTo("2024-04-01T12:00:00Z");
        assertThat(clock.read(Instant.EPOCH, NOW)
                        .orElseThrow()
                        .warning()
                        .orElseThrow()
                        .code())
                .isEqualTo(Warning.Code.TIME_CLAMPED);
    }

    @Test
    void aBackfillKeepsThePastAndRefusesTheFuture() {
        EventClock clock = EventClock.backfill();

        assertThat(at(clock, "1987-02-26T15:01:01Z")).isEqualTo("1987-02-26T15:01:01Z");
        assertThat(at(clock, "2100-01-01T00:00:00Z")).isEqualTo("2024-05-01T12:00:00Z");
    }

    @Test
    void anUndatedArticleTakesTheTimeOfTheOneBeforeIt() {
        EventClock clock = EventClock.backfill();
        assertThat(clock.isWithoutTime()).isTrue();
        assertThat(clock.read(null, NOW)).isEmpty();

        at(clock, "2020-02-12T16:57:00Z");

        assertThat(at(clock, null)).isEqualTo("2020-02-12T16:57:00Z");
        assertThat(clock.read(null, NOW).orElseThrow().warning().orElseThrow().code())
                .isEqualTo(Warning.Code.UNDATED);
    }

    @Test
    void theFirstUndatedArticleOfALiveLaneTakesTheTimeOfItsArrival() {
        assertThat(at(EventClock.live(), null)).isEqualTo("2024-05-01T12:00:00Z");
    }

    private static String at(EventClock clock, String published) {
        Instant instant = published == null ? null : Instant.parse(published);
        return clock.read(instant, NOW).orElseThrow().at().toString();
    }
}
