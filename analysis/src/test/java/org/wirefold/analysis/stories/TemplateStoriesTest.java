package org.wirefold.analysis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TemplateStoriesTest {
    private static final long SEED = 20_261_120;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    @Test
    @Timeout(300)
    void tenThousandStoriesFromFourFormsMakeNoFalseStory() {
        System.out.println("seed " + SEED);
        TemplateStories forms = new TemplateStories(SEED);
        Stories stories = new Stories();
        for (int i = 0; i < 10_000; i++) {
            String body = forms.next();
            Decision decision = stories.feed("form-" + i, "", body, i * MINUTE / 4);
            assertThat(decision.duplicate())
                    .as(() -> "story " + decision.storyId() + " and\n" + body)
                    .isFalse();
        }
    }

    @Test
    void aFormPrintedTwiceIsOneStory() {
        TemplateStories forms = new TemplateStories(SEED);
        Stories stories = new Stories();
        for (int i = 0; i < 400; i++) {
            String body = forms.next();
            assertThat(stories.feed("form-" + i, "", body, i * MINUTE).duplicate())
                    .isFalse();
            Decision copy = stories.feed("copy-" + i, "", body + "\nAll rights reserved.", i * MINUTE);
            assertThat(copy.storyId()).isEqualTo("form-" + i);
        }
    }
}
