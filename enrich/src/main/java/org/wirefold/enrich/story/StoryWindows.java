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
import org.wirefold.analysis.stories.StoryIndex;
import org.wirefold.analysis.stories.StoryPlacements;
import org.wirefold.analysis.stories.WindowArticle;
import org.wirefold.schema.wire.Passage;
import org.wirefold.schema.wire.SketchState;
import org.wirefold.schema.wire.Verdict;

/** Between the stories of the text core and the store of sketches: one logged record an article, placements and index derived from it. */
final class StoryWindows {
    private static final long[] NONE = {};

    private StoryWindows() {}

    /** The placements that the store describes. It iterates in order of number, which is the order in which they were added. */
    static StoryPlacements placements(Duration length, KeyValueStore<Long, SketchState> sketches) {
        StoryPlacements placements = new StoryPlacements(
                length, sequence -> Optional.ofNullable(sketches.get(sequence)).flatMap(StoryWindows::sketch));
        try (KeyValueIterator<Long, SketchState> stored = sketches.all()) {
            while (stored.hasNext()) {
                KeyValue<Long, SketchState> entry = stored.next();
                add(placements, entry.key, entry.value);
            }
        }
        return placements;
    }

    /** The index over the same sketches. */
    static StoryIndex index(Duration length, KeyValueStore<Long, SketchState> sketches) {
        StoryIndex index = new StoryIndex(length);
        try (KeyValueIterator<Long, SketchState> stored = sketches.all()) {
            while (stored.hasNext()) {
                KeyValue<Long, SketchState> entry = stored.next();
                long[] fingerprints =
                        sketch(entry.value).map(Sketch::fingerprints).orElse(NONE);
                index.add(
                        entry.key,
                        entry.value.getEventTime(),
                        fingerprints,
                        StoryIndex.articleKey(entry.value.getArticleId()),
                        entry.value.getPreviousSequence() != WindowArticle.NONE);
            }
        }
        return index;
    }

    private static void add(StoryPlacements placements, long sequence, SketchState state) {
        WindowArticle article =
                new WindowArticle(sequence, state.getArticleId(), state.getEventTime(), state.getPreviousSequence());
        placements.add(
                article, new Placement(state.getDuplicate(), state.getStorySequence(), state.getRepresentative()));
        if (state.getRetracted()) {
            placements.retract(sequence);
        }
        if (state.getRemoved()) {
            placements.remove(sequence);
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

    /** A later version replaced it, also in the index; its own words that the later one lacks stay there until the day is dropped. */
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
