package org.wirefold.enrich.story;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirefold.analysis.stories.Decision;
import org.wirefold.analysis.stories.Sketch;
import org.wirefold.analysis.stories.StoryWindow;
import org.wirefold.analysis.stories.WindowArticle;
import org.wirefold.enrich.EnrichMetrics;
import org.wirefold.enrich.Stores;
import org.wirefold.enrich.story.FoldedArticle.Hold;
import org.wirefold.schema.wire.ArticleState;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.SketchState;
import org.wirefold.schema.wire.Verdict;

/** Looks an article up among those of the window, decides, and adds it: the one place that says original or duplicate. */
public final class FoldProcessor extends ContextualProcessor<String, DealtArticle, String, FoldedArticle> {
    private final Duration windowLength;
    private final EnrichMetrics metrics;
    private KeyValueStore<Long, SketchState> sketches;
    private StoryWindow window;

    /** @param windowLength how long a story is open to copies, in event time */
    @SuppressWarnings("NullAway.Init") // Streams calls init before the first record
    public FoldProcessor(Duration windowLength, EnrichMetrics metrics) {
        this.windowLength = windowLength;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, FoldedArticle> context) {
        super.init(context);
        sketches = context.getStateStore(Stores.SKETCHES);
        window = StoryWindows.rebuilt(windowLength, sketches);
    }

    @Override
    public void process(Record<String, DealtArticle> record) {
        DealtArticle dealt = record.value();
        FoldedArticle folded = switch (dealt.dealing()) {
            case FIRST, NEWER -> fold(dealt);
            case TAKE_BACK -> takeBack(dealt);
            case LATE, REDELIVERED -> standing(dealt, "a later version counts; this one was not compared");
        };
        context().forward(record.withValue(folded));
    }

    private FoldedArticle fold(DealtArticle dealt) {
        RawArticle raw = dealt.article().raw();
        var analysis = dealt.article().analysis();
        Sketch sketch = Sketch.of(raw.getArticleId(), analysis.titleTokens(), analysis.bodyTokens());
        long previous = sketchBefore(dealt);
        WindowArticle article = new WindowArticle(
                dealt.sequence(), raw.getArticleId(), raw.getEventTime().toEpochMilli(), previous);
        Decision decision = window.decide(article, sketch);

        if (previous != WindowArticle.NONE) {
            update(previous, true);
        }
        sketches.put(dealt.sequence(), StoryWindows.state(article, sketch, decision.placement()));
        window.add(article, sketch, decision);
        window.expire(dealt.streamTime()).forEach(sketches::delete);
        metrics.window(window.size(), window.bytes(), window.hotPostings());
        return new FoldedArticle(dealt, StoryWindows.verdict(decision), StoryWindows.passages(decision), Hold.FREE);
    }

    /** The words stay in the window as a tombstone: copies from other outlets are still found, and flagged. */
    private FoldedArticle takeBack(DealtArticle dealt) {
        long previous = sketchBefore(dealt);
        if (previous != WindowArticle.NONE) {
            update(previous, false);
            window.retract(previous);
        }
        return standing(
                dealt, "the provider took it back: " + dealt.article().raw().getStatus());
    }

    private void update(long sequence, boolean removed) {
        SketchState state = sketches.get(sequence);
        if (state != null) {
            sketches.put(sequence, removed ? StoryWindows.removed(state) : StoryWindows.retracted(state));
        }
    }

    private static long sketchBefore(DealtArticle dealt) {
        Long before = dealt.sketchBefore();
        return before == null ? WindowArticle.NONE : before;
    }

    /** The story that the article already stands in; its own when it stands in none. */
    private static FoldedArticle standing(DealtArticle dealt, String reason) {
        ArticleState before = dealt.before();
        String story = before == null || before.getStoryId() == null
                ? dealt.article().raw().getArticleId()
                : before.getStoryId();
        Verdict verdict = new Verdict(false, story, null, 0.0, 0.0, 1.0, reason, false);
        return new FoldedArticle(dealt, verdict, List.of(), Hold.FREE);
    }
}
