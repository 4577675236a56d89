package org.wirefold.enrich.story;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirefold.analysis.stories.Sharing;
import org.wirefold.analysis.stories.Sketch;
import org.wirefold.analysis.stories.StoryIndex;
import org.wirefold.enrich.EnrichMetrics;
import org.wirefold.enrich.Stores;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.SketchState;

/** Looks each article up in the story index of its lane and adds it. The index is derived from the sketches that the next step keeps. */
public final class LookUpProcessor extends ContextualProcessor<String, Analysed, String, Object> {
    private final Duration window;
    private final EnrichMetrics metrics;
    private final String next;
    private final String deadLetters;
    private StoryIndex index;

    /**
     * @param window how long a story is open to copies, in event time
     * @param next name of the step that gets the articles
     * @param deadLetters name of the sink that gets those that could not be read
     */
    @SuppressWarnings("NullAway.Init") // Streams calls init before the first record
    public LookUpProcessor(Duration window, EnrichMetrics metrics, String next, String deadLetters) {
        this.window = window;
        this.metrics = metrics;
        this.next = next;
        this.deadLetters = deadLetters;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        KeyValueStore<Long, SketchState> sketches = context.getStateStore(Stores.SKETCHES);
        index = StoryWindows.index(window, sketches);
        context.schedule(EnrichMetrics.INTERVAL, PunctuationType.WALL_CLOCK_TIME, now -> tell());
    }

    private void tell() {
        metrics.index("lane-" + context().taskId().partition(), index.bytes(), index.hotPostings());
    }

    @Override
    public void process(Record<String, Analysed> record) {
        if (record.value() instanceof AnalysedArticle article) {
            context().forward(record.withValue(new LookedUpArticle(article, sharing(article))), next);
        } else if (record.value() instanceof PassedOver passedOver) {
            DeadLetter letter = passedOver.letter();
            context().forward(record.withKey(letter.getDeadLetterId()).withValue(letter), deadLetters);
        }
    }

    private Sharing sharing(AnalysedArticle article) {
        Optional<Sketch> sketch = article.sketch();
        if (sketch.isEmpty()) {
            return Sharing.NONE;
        }
        long[] fingerprints = sketch.get().fingerprints();
        long time = article.raw().getEventTime().toEpochMilli();
        Sharing sharing = Sharing.of(index.lookUp(time, fingerprints));
        index.add(
                article.turn().sequence(),
                time,
                fingerprints,
                StoryIndex.articleKey(article.raw().getArticleId()),
                article.turn().versionBefore() != null);
        index.expire(article.turn().streamTime());
        return sharing;
    }
}
