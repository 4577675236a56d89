package org.wirefold.analysis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoryWindowTest {
    private static final String FERRY = """
            The ferry that links the two islands ran aground on a sandbank shortly before dawn, the harbour office in Skarvik said.
            None of the 212 passengers was hurt and most were taken off in small boats within three hours of the accident.
            A spokesman for the line, Torvald Eng, said the captain had left the marked channel to avoid a fishing boat without lights.
            Engineers will try to pull the vessel free at high water tonight and expect service to resume later in the week.
            """;

    private final Stories stories = new Stories();

    @Test
    void aVerbatimCopyFolds() {
        stories.feed("first", "Ferry aground", FERRY);
        Decision copy = stories.feed("second", "Passengers safe", FERRY);
        assertThat(copy.duplicate()).isTrue();
        assertThat(copy.storyId()).isEqualTo("first");
        assertThat(copy.containment()).isEqualTo(1);
        assertThat(copy.novelty()).isZero();
        assertThat(copy.passages()).singleElement().satisfies(p -> {
            assertThat(p.start()).isZero();
            assertThat(FERRY.substring(p.start(), p.end())).endsWith("later in the week");
        });
    }

    @Test
    void aNewerVersionIsNoCopyOfItselfAndKeepsItsStory() {
        stories.feed("first", "Ferry aground", FERRY);
        stories.feed("copy", "Ferry aground", FERRY);
        Decision update = stories.feed("first", "Ferry aground", FERRY + "The line apologised.", 0, 0);
        assertThat(update.duplicate()).isFalse();
        assertThat(update.storyId()).isEqualTo("first");
        Decision later = stories.feed("third", "Ferry aground", FERRY);
        assertThat(later.storyId()).isEqualTo("first");
        assertThat(later.matchedSequence()).isEqualTo(2);
    }

    @Test
    void aCopyOfARetractedOriginalSaysSo() {
        stories.feed("first", "Ferry aground", FERRY);
        stories.window.retract(0);
        Decision copy = stories.feed("copy", "Ferry aground", FERRY);
        assertThat(copy.duplicate()).isTrue();
        assertThat(copy.originalRetracted()).isTrue();
    }

    @Test
    void aCopyOutsideTheWindowIsAnOriginal() {
        stories.feed("first", "Ferry aground", FERRY, 0);
        long later = Duration.ofHours(97).toMillis();
        assertThat(stories.feed("copy", "Ferry aground", FERRY, later).duplicate())
                .isFalse();
    }

    @Test
    void aSketchIsReadBackAsItWasWritten() {
        stories.feed("first", "Ferry aground", FERRY);
        Sketch sketch = stories.store.get(0L);
        assertThat(Sketch.of(sketch.toBytes())).isEqualTo(sketch);
    }
}
