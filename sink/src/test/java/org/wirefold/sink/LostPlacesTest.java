package org.wirefold.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LostPlacesTest {
    private static final TopicPartition LANE = new TopicPartition("articles.enriched", 0);

    @Test
    void aGapIsToldToTheOffset() {
        assertThat(LostPlaces.describe(Map.of(LANE, 7451L), Map.of(LANE, 7483L)))
                .isEqualTo(
                        "the offsets 7451 to 7482 of articles.enriched-0, 32 in number, left the topic before they were read."
                                + " Rewind the sink to go on (wirefold sink rewind)");
    }

    @Test
    void aTopicThatEndsBeforeThePlaceWasMadeAnew() {
        assertThat(LostPlaces.describe(Map.of(LANE, 90L), Map.of(LANE, 0L)))
                .startsWith("articles.enriched-0 ends before offset 90: the topic was made anew");
    }
}
