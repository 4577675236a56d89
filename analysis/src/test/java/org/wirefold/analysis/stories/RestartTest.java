package org.wirefold.analysis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.wirefold.analysis.text.Tokens;

/** A window built again from what was stored answers as the one that never stopped. */
class RestartTest {
    private record Stored(WindowArticle article, Sketch sketch, Placement placement) {}

    private final List<Stored> log = new ArrayList<>();
    private final Set<Long> removed = new HashSet<>();
    private final Set<Long> retracted = new HashSet<>();

    @RepeatedTest(5)
    void theRestOfTheStreamIsDecidedTheSameWay(RepetitionInfo repetition) {
        long seed = 900L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        TemplateStories forms = new TemplateStories(seed);
        StoryWindow kept = window();
        List<String> texts = new ArrayList<>();
        StoryWindow rebuilt = kept;
        for (int n = 0; n < 400; n++) {
            if (n % 100 == 50) {
                rebuilt = rebuild();
            }
            String text = random.nextInt(3) > 0 || texts.isEmpty()
                    ? forms.next()
                    : texts.get(random.nextInt(texts.size())) + "\nMore was added by desk " + random.nextInt(100);
            texts.add(text);
            long time = random.nextInt((int) Duration.ofDays(6).toMillis());
            long previous = random.nextInt(10) == 0 && n > 0 ? random.nextInt(n) : WindowArticle.NONE;
            WindowArticle article = new WindowArticle(n, "a" + (previous < 0 ? n : previous), time, previous);
            Sketch sketch = Sketch.of(article.articleId(), Tokens.of(""), Tokens.of(text));
            Decision decision = kept.decide(article, sketch);
            assertThat(rebuilt.decide(article, sketch))
                    .as("seed %d, article %d", seed, n)
                    .isEqualTo(decision);
            log.add(new Stored(article, Sketch.of(sketch.toBytes()), decision.placement()));
            kept.add(article, sketch, decision);
            if (rebuilt != kept) {
                rebuilt.add(article, sketch, decision);
            }
            if (random.nextInt(20) == 0) {
                long gone = random.nextInt(n + 1);
                boolean removes = random.nextBoolean();
                (removes ? removed : retracted).add(gone);
                for (StoryWindow window : List.of(kept, rebuilt)) {
                    if (removes) {
                        window.remove(gone);
                    } else {
                        window.retract(gone);
                    }
                }
            }
        }
        assertThat(rebuilt).isNotSameAs(kept);
        assertThat(rebuilt.size()).isEqualTo(kept.size());
    }

    private StoryWindow window() {
        return new StoryWindow(
                StoryWindow.DEFAULT_WINDOW,
                sequence -> sequence < log.size()
                        ? Optional.of(log.get((int) sequence).sketch())
                        : Optional.empty());
    }

    private StoryWindow rebuild() {
        StoryWindow window = window();
        log.forEach(stored -> window.add(stored.article(), stored.sketch(), stored.placement()));
        removed.forEach(window::remove);
        retracted.forEach(window::retract);
        return window;
    }
}
