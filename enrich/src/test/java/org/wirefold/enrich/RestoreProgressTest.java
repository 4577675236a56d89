package org.wirefold.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreProgressTest {
    private static final TopicPartition LANE_0 = new TopicPartition("app-sketches-changelog", 0);
    private static final TopicPartition LANE_1 = new TopicPartition("app-sketches-changelog", 1);

    private final RestoreProgress progress = new RestoreProgress(Clock.systemUTC());

    @Test
    void itTellsWhatIsDoneOfEachStoreUntilItEnds() {
        assertThat(progress.describe()).isEmpty();
        progress.onRestoreStart(LANE_0, "sketches", 500, 12_500);
        progress.onRestoreStart(LANE_1, "sketches", 0, 7);
        progress.onBatchRestored(LANE_0, "sketches", 1500, 1000);
        progress.onBatchRestored(LANE_0, "sketches", 3500, 2000);
        assertThat(progress.describe()).isEqualTo("sketches/0: 3,000 of 12,000 records; sketches/1: 0 of 7 records");
        progress.onRestoreEnd(LANE_0, "sketches", 12_000);
        progress.onRestoreSuspended(LANE_1, "sketches", 0);
        assertThat(progress.describe()).isEmpty();
    }

    @Test
    void aBatchOfAStoreThatIsNotBeingRestoredIsPassedOver() {
        progress.onBatchRestored(LANE_0, "sketches", 10, 10);
        progress.onRestoreEnd(LANE_0, "sketches", 10);
        assertThat(progress.describe()).isEmpty();
    }
}
