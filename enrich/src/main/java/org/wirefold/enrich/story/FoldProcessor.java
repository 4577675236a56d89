package org.wirefold.enrich.story;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.stories.Decision;
import org.wirefold.analysis.stories.Sketch;
import org.wirefold.analysis.stories.StoryPlacements;
import org.wirefold.analysis.stories.WindowArticle;
import org.wirefold.enrich.EnrichMetrics;
import org.wirefold.enrich.Stores;
import org.wirefold.enrich.story.FoldedArticle.Hold;
import org.wirefold.schema.wire.ArticleState;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.SketchState;
import org.wirefold.schema.wire.Verdict;

/** Compares an article with those that share fingerprints with it, and decides: the one place that says original or duplicate. */
public final class FoldProcessor extends ContextualProcessor<String, LookedUpArticle, String, FoldedArticle> {
    private final Duration windowLength;
    private final EnrichMetrics metrics;
    private KeyValueStore<Long, SketchState> sketches;
    private KeyValueStore<String, ArticleState> articles;
    private StoryPlacements placements;

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
        articles = context.getStateStore(Stores.ARTICLES);
        placements = StoryWindows.placements(windowLength, sketches);
        context.schedule(EnrichMetrics.INTERVAL, PunctuationType.WALL_CLOCK_TIME, now -> tell());
    }

    private void tell() {
        metrics.placements("lane-" + context().taskId().partition(), placements.size(), placements.bytes());
    }

    @Override
    public void process(Record<String, LookedUpArticle> record) {
        AnalysedArticle article = record.value().article();
        ArticleState before = articles.get(article.raw().getArticleId());
        FoldedArticle folded = switch (article.turn().dealing()) {
            case FIRST, NEWER -> fold(record.value(), before);
            case TAKE_BACK -> takeBack(article, before);
            case LATE, REDELIVERED -> standing(article, before, "a later version counts; this one was not compared");
        };
        context().forward(record.withValue(folded));
    }

    private FoldedArticle fold(LookedUpArticle lookedUp, @Nullable ArticleState before) {
        AnalysedArticle analysed = lookedUp.article();
        Sketch sketch = analysed.sketch().orElseThrow();
        RawArticle raw = analysed.raw();
        long sequence = analysed.turn().sequence();
        long previous = sketchOf(before);
        WindowArticle article = new WindowArticle(
                sequence, raw.getArticleId(), raw.getEventTime().toEpochMilli(), previous);
        long leftOut = placements.leftOut();
        Decision decision = placements.decide(article, sketch, lookedUp.sharing());
        metrics.leftOut(placements.leftOut() - leftOut);

        if (previous != WindowArticle.NONE) {
            update(previous, true);
        }
        sketches.put(sequence, StoryWindows.state(article, sketch, decision.placement()));
        placements.add(article, decision.placement());
        placements.expire(analysed.turn().streamTime()).forEach(sketches::delete);
        return new FoldedArticle(
                analysed, before, StoryWindows.verdict(decision), StoryWindows.passages(decision), Hold.FREE);
    }

    /** The words stay in the window as a tombstone: copies from other outlets are still found, and flagged. */
    private FoldedArticle takeBack(AnalysedArticle article, @Nullable ArticleState before) {
        long previous = sketchOf(before);
        if (previous != WindowArticle.NONE) {
            update(previous, false);
            placements.retract(previous);
        }
        return standing(
                article, before, "the provider took it back: " + article.raw().getStatus());
    }

    private void update(long sequence, boolean removed) {
        SketchState state = sketches.get(sequence);
        if (state != null) {
            sketches.put(sequence, removed ? StoryWindows.removed(state) : StoryWindows.retracted(state));
        }
    }

    /** Number of the version whose sketch stands in the window. */
    private static long sketchOf(@Nullable ArticleState before) {
        Long sequence = before == null ? null : before.getSketchSequence();
        return sequence == null ? WindowArticle.NONE : sequence;
    }

    /** The story that the article already stands in; its own when it stands in none. */
    private static FoldedArticle standing(AnalysedArticle article, @Nullable ArticleState before, String reason) {
        String story =
                before == null || before.getStoryId() == null ? article.raw().getArticleId() : before.getStoryId();
        Verdict verdict = new Verdict(false, story, null, 0.0, 0.0, 1.0, reason, false, null);
        return new FoldedArticle(article, before, verdict, List.of(), Hold.FREE);
    }
}
