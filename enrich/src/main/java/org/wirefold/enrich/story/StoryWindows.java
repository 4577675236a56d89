package org.wirefold.enrich.story;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirefold.analysis.stories.Decision;
import org.wirefold.analysis.stories.Placement;
import org.wirefold.analysis.stories.Sketch;
import org.wirefold.analysis.stories.StoryWindow;
import org.wirefold.analysis.stories.WindowArticle;
import org.wirefold.analysis.text.Tokens;
import org.wirefold.schema.wire.Passage;
import org.wirefold.schema.wire.SketchState;
import org.wirefold.schema.wire.Verdict;

/** Between the story window of the text core and the store of sketches: one logged record an article, the index derived from it. */
final class StoryWindows {
    private static final Tokens NO_WORDS = Tokens.of("");

    private StoryWindows() {}

    /** The window that the store describes. The store iterates in order of number, which is the order in which they were added. */
    static StoryWindow rebuilt(Duration length, KeyValueStore<Long, SketchState> sketches) {
        StoryWindow window = new StoryWindow(
                length, sequence -> Optional.ofNullable(sketches.get(sequence)).flatMap(StoryWindows::sketch));
        try (KeyValueIterator<Long, SketchState> stored = sketches.all()) {
            while (stored.hasNext()) {
                KeyValue<Long, SketchState> entry = stored.next();
                add(window, entry.key, entry.value);
            }
        }
        return window;
    }

    private static void add(StoryWindow window, long sequence, SketchState state) {
        WindowArticle article =
                new WindowArticle(sequence, state.getArticleId(), state.getEventTime(), state.getPreviousSequence());
        Sketch sketch = sketch(state).orElse(Sketch.of(state.getArticleId(), NO_WORDS, NO_WORDS));
        window.add(
                article,
                sketch,
                new Placement(state.getDuplicate(), state.getStorySequence(), state.getRepresentative()));
        if (state.getRetracted()) {
            window.retract(sequence);
        }
        if (state.getRemoved()) {
            window.remove(sequence);
        }
    }

    private static Optional<Sketch> sketch(SketchState state) {
        ByteBuffer bytes = state.getSketch();
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return copy.length == 0 ? Optional.empty() : Optional.of(Sketch.of(copy));
    }

    static SketchState state(WindowArticle article, Sketch sketch, Placement placement) {
        return new SketchState(
                article.articleId(),
                article.eventTimeMillis(),
                article.previousSequence(),
                placement.duplicate(),
                placement.storySequence(),
                placement.representative(),
                false,
                false,
                ByteBuffer.wrap(sketch.toBytes()));
    }

    /** A later version replaced it. Its fingerprints stay until its day is dropped: they count for the caps of the index. */
    static SketchState removed(SketchState state) {
        SketchState removed = SketchState.newBuilder(state).build();
        removed.setRemoved(true);
        return removed;
    }

    static SketchState retracted(SketchState state) {
        SketchState retracted = SketchState.newBuilder(state).build();
        retracted.setRetracted(true);
        return retracted;
    }

    static Verdict verdict(Decision decision) {
        return new Verdict(
                decision.duplicate(),
                decision.storyId(),
                decision.duplicate() ? decision.matchedId() : null,
                decision.containment(),
                decision.resemblance(),
                decision.novelty(),
                decision.reason(),
                decision.originalRetracted(),
                decision.nearestId().orElse(null));
    }

    static List<Passage> passages(Decision decision) {
        return decision.passages().stream()
                .map(p -> new Passage(p.start(), p.end(), p.articleId(), p.articleStart(), p.articleEnd()))
                .toList();
    }
}
