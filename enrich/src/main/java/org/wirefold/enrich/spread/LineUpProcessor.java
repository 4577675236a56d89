package org.wirefold.enrich.spread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.stories.Sharing;
import org.wirefold.enrich.EnrichMetrics;
import org.wirefold.enrich.Keys;
import org.wirefold.enrich.Stores;
import org.wirefold.enrich.story.Analysed;
import org.wirefold.enrich.story.AnalysedArticle;
import org.wirefold.enrich.story.LookedUpArticle;
import org.wirefold.enrich.story.PassedOver;
import org.wirefold.schema.wire.NextNumber;
import org.wirefold.schema.wire.StoryAnswer;

/**
 * The place where a lane lines up again: takes what was analysed and what the shards answered as it comes, and hands the articles on
 * in order of their numbers, each with the sum of its answers. What has to wait is kept in stores, so nothing is lost in between.
 */
public final class LineUpProcessor extends ContextualProcessor<String, Object, String, Object> {
    private static final String NEXT = "next";

    /** Waiting articles that are also kept decoded: the answers come a commit or two behind the article. */
    private static final int RECENT = 1_024;

    /** Longer bodies are read back from the store, so that what is kept stays below 50 MB. */
    private static final int LONG_BODY = 1 << 14;

    private final int shards;
    private final WaitSettings wait;
    private final EnrichMetrics metrics;
    private final String next;
    private final String deadLetters;
    private final Map<Long, Analysed> recent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Analysed> eldest) {
            return size() > RECENT;
        }
    };
    private KeyValueStore<String, NextNumber> turns;
    private KeyValueStore<String, Analysed> articles;
    private KeyValueStore<String, StoryAnswer> answers;
    private LineUp lineUp;
    private ReorderWait reorder;

    /**
     * @param shards how many answers every number gets
     * @param next name of the step that gets the articles
     * @param deadLetters name of the sink that gets those that could not be read
     */
    @SuppressWarnings("NullAway.Init") // Streams calls init before the first record
    public LineUpProcessor(int shards, WaitSettings wait, EnrichMetrics metrics, String next, String deadLetters) {
        this.shards = shards;
        this.wait = wait;
        this.metrics = metrics;
        this.next = next;
        this.deadLetters = deadLetters;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        turns = context.getStateStore(Stores.LINE_UP_TURNS);
        articles = context.getStateStore(Stores.LINE_UP_ARTICLES);
        answers = context.getStateStore(Stores.LINE_UP_ANSWERS);
        NextNumber turn = turns.get(NEXT);
        lineUp = new LineUp(shards + 1, turn == null ? 0 : turn.getNext());
        reorder = new ReorderWait(lineUp, wait.limit());
        recent.clear(); // a task that comes back to life has the same steps
        restore();
        context.schedule(wait.interval(), PunctuationType.WALL_CLOCK_TIME, this::look);
    }

    @Override
    public void process(Record<String, Object> record) {
        arrive(record.value());
        if (!lineUp.isReady()) {
            keep(record.value());
            return;
        }
        // nothing was ready before, so what came completed its number: it is handed on without having been kept
        handOn(lineUp.take(), record.value());
        while (lineUp.isReady()) {
            handOn(lineUp.take(), null);
        }
        turns.put(NEXT, new NextNumber(lineUp.next()));
    }

    private void arrive(Object part) {
        if (part instanceof Analysed analysed) {
            lineUp.arrive(analysed.turn().sequence(), shards);
        } else if (part instanceof StoryAnswer answer) {
            lineUp.arrive(answer.getSequence(), answer.getShard());
        }
    }

    private void keep(Object part) {
        if (part instanceof Analysed analysed) {
            long sequence = analysed.turn().sequence();
            articles.put(Keys.of(sequence), analysed);
            if (analysed instanceof AnalysedArticle article
                    && article.raw().getBody().length() < LONG_BODY) {
                recent.put(sequence, analysed);
            }
        } else if (part instanceof StoryAnswer answer) {
            answers.put(Keys.share(answer.getSequence(), answer.getShard()), answer);
        }
    }

    /** @param inHand the part that came last and was not kept; null when all were */
    private void handOn(long sequence, @Nullable Object inHand) {
        Analysed analysed = inHand instanceof Analysed last ? last : takeArticle(sequence);
        List<long[]> hits = new ArrayList<>(shards);
        for (int shard = 0; shard < shards; shard++) {
            boolean last = inHand instanceof StoryAnswer answer && answer.getShard() == shard;
            StoryAnswer answer = last ? (StoryAnswer) inHand : answers.delete(Keys.share(sequence, shard));
            hits.add(Objects.requireNonNull(answer).getHits().stream()
                    .mapToLong(Long::longValue)
                    .toArray());
        }
        long written = analysed.turn().writtenAt();
        if (analysed instanceof AnalysedArticle article) {
            var lookedUp = new LookedUpArticle(article, Sharing.of(hits));
            context().forward(new Record<>(article.raw().getArticleId(), lookedUp, written), next);
        } else if (analysed instanceof PassedOver passedOver) {
            var letter = passedOver.letter();
            context().forward(new Record<>(letter.getDeadLetterId(), letter, written), deadLetters);
        }
    }

    private Analysed takeArticle(long sequence) {
        Analysed decoded = recent.remove(sequence);
        Analysed kept = decoded == null ? articles.get(Keys.of(sequence)) : decoded;
        articles.delete(Keys.of(sequence));
        return kept;
    }

    private void restore() {
        try (KeyValueIterator<String, Analysed> stored = articles.all()) {
            stored.forEachRemaining(entry -> lineUp.arrive(entry.value.turn().sequence(), shards));
        }
        try (KeyValueIterator<String, StoryAnswer> stored = answers.all()) {
            stored.forEachRemaining(entry -> lineUp.arrive(entry.value.getSequence(), entry.value.getShard()));
        }
    }

    private void look(long now) {
        String where = "lane-" + context().taskId().partition();
        wait.report(context(), reorder.look(now, where));
        metrics.reorderWait(where, reorder.waited(now));
    }
}
