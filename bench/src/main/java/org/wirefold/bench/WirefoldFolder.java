package org.wirefold.bench;

import java.util.Optional;
import org.wirefold.analysis.stories.Decision;
import org.wirefold.analysis.stories.Sketch;
import org.wirefold.analysis.stories.StoryWindow;
import org.wirefold.analysis.stories.WindowArticle;
import org.wirefold.analysis.text.Tokens;

/** The story window of the product, with its sketches in memory. It decides by itself, so its likeness is 0 or 1. */
final class WirefoldFolder implements Folder {
    private final Sketch[] sketches;
    private final StoryWindow window;
    private long streamTime = Long.MIN_VALUE;

    WirefoldFolder(int articles) {
        sketches = new Sketch[articles];
        window = new StoryWindow(StoryWindow.DEFAULT_WINDOW, place -> Optional.ofNullable(sketches[(int) place]));
    }

    @Override
    public Nearest fold(int place, LabelledArticles.Article article) {
        Sketch sketch = Sketch.of(article.id(), Tokens.of(article.title()), Tokens.of(article.body()));
        WindowArticle here = new WindowArticle(place, article.id(), article.eventTime());
        streamTime = Math.max(streamTime, article.eventTime());
        for (long gone : window.expire(streamTime)) {
            sketches[(int) gone] = null;
        }
        Decision decision = window.decide(here, sketch);
        window.add(here, sketch, decision);
        sketches[place] = sketch;
        return decision.duplicate() ? new Nearest((int) decision.placement().storySequence(), 1) : Nearest.NONE;
    }
}
