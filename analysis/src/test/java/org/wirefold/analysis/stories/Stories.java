package org.wirefold.analysis.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.analysis.text.Tokens;

/** A window with its store in memory: articles are fed one by one, as the ordered step does. */
final class Stories {
    final Map<Long, Sketch> store = new HashMap<>();
    final StoryWindow window = new StoryWindow(StoryWindow.DEFAULT_WINDOW, s -> Optional.ofNullable(store.get(s)));
    private long next;
    private long streamTime = Long.MIN_VALUE;

    Decision feed(String id, String title, String body) {
        return feed(id, title, body, 0);
    }

    Decision feed(String id, String title, String body, long eventTime) {
        return feed(id, title, body, eventTime, WindowArticle.NONE);
    }

    Decision feed(String id, String title, String body, long eventTime, long previous) {
        return feed(id, title, body, eventTime, previous, List.of());
    }

    Decision feed(String id, String title, String body, long eventTime, long previous, List<TextSpan> furniture) {
        WindowArticle article = new WindowArticle(next++, id, eventTime, previous);
        Sketch sketch = Sketch.of(id, Tokens.of(title), Tokens.of(body), furniture);
        streamTime = Math.max(streamTime, eventTime);
        List<Long> expired = window.expire(streamTime);
        expired.forEach(store::remove);
        Decision decision = window.decide(article, sketch);
        window.add(article, sketch, decision);
        store.put(article.sequence(), sketch);
        return decision;
    }
}
