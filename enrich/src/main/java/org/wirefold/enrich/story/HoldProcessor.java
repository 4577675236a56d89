package org.wirefold.enrich.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirefold.enrich.Keys;
import org.wirefold.enrich.Stores;
import org.wirefold.enrich.story.FoldedArticle.Hold;
import org.wirefold.schema.wire.ArticleState;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.HeldArticle;
import org.wirefold.schema.wire.RawArticle;

/**
 * Keeps the words of embargoed articles out of clusters and ledger until the stream time of the lane has passed the embargo. Stream
 * time, not the clock: a replay releases at the same place in the lane. Sinks gate the enriched record itself by the clock. An
 * embargo that nobody can read is never released; a version without it frees the article.
 */
public final class HoldProcessor extends ContextualProcessor<String, FoldedArticle, String, FoldedArticle> {
    private KeyValueStore<String, HeldArticle> held;
    private KeyValueStore<String, ArticleState> articles;

    /** When the first of the held articles is due, so that the store is asked only then; no article is held beyond it. */
    private long nextDue;

    @SuppressWarnings("NullAway.Init") // Streams calls init before the first record
    public HoldProcessor() {}

    @Override
    public void init(ProcessorContext<String, FoldedArticle> context) {
        super.init(context);
        held = context.getStateStore(Stores.HELD);
        articles = context.getStateStore(Stores.ARTICLES);
        nextDue = firstDue();
    }

    @Override
    public void process(Record<String, FoldedArticle> record) {
        FoldedArticle folded = record.value();
        long now = folded.turn().streamTime();
        for (HeldArticle due : takeDue(now)) {
            releasable(due, folded)
                    .ifPresent(article -> context()
                            .forward(record.withKey(due.getRaw().getArticleId()).withValue(article)));
        }
        RawArticle raw = folded.raw();
        Instant until = raw.getEmbargoedUntil();
        if (!folded.turn().dealing().counts() || !stands(raw, now)) {
            context().forward(record);
            return;
        }
        if (until != null) {
            held.put(Keys.at(until.toEpochMilli(), folded.turn().sequence()), heldArticle(folded));
            nextDue = Math.min(nextDue, until.toEpochMilli());
        }
        context().forward(record.withValue(folded.with(Hold.HELD)));
    }

    private static boolean stands(RawArticle raw, long now) {
        Instant until = raw.getEmbargoedUntil();
        return raw.getEmbargoUnreadable() || (until != null && until.toEpochMilli() > now);
    }

    private List<HeldArticle> takeDue(long now) {
        if (now < nextDue) {
            return List.of();
        }
        List<HeldArticle> due = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, HeldArticle> entries =
                held.range(Keys.at(Long.MIN_VALUE, 0), Keys.at(now, Long.MAX_VALUE))) {
            while (entries.hasNext()) {
                KeyValue<String, HeldArticle> entry = entries.next();
                keys.add(entry.key);
                due.add(entry.value);
            }
        }
        keys.forEach(held::delete);
        nextDue = firstDue();
        return due;
    }

    private long firstDue() {
        try (KeyValueIterator<String, HeldArticle> entries = held.all()) {
            return entries.hasNext() ? Keys.timeOf(entries.peekNextKey()) : Long.MAX_VALUE;
        }
    }

    /** Empty when a later version or a kill came meanwhile, or comes now: that one counts, and a kill before the release wins. */
    private Optional<FoldedArticle> releasable(HeldArticle due, FoldedArticle now) {
        RawArticle raw = due.getRaw();
        boolean replaced =
                now.turn().dealing().replaces() && now.raw().getArticleId().equals(raw.getArticleId());
        ArticleState state = articles.get(raw.getArticleId());
        if (replaced
                || state == null
                || state.getSequence() != due.getSequence()
                || state.getStatus() != ArticleStatus.USABLE) {
            return Optional.empty();
        }
        Turn turn = new Turn(
                due.getLane(),
                due.getSequence(),
                now.turn().streamTime(),
                now.turn().writtenAt(),
                Dealing.FIRST,
                null);
        var article = new AnalysedArticle(raw, turn, Optional.empty(), due.getQuotes(), due.getFigures());
        return Optional.of(new FoldedArticle(article, null, due.getVerdict(), List.of(), Hold.RELEASED));
    }

    private static HeldArticle heldArticle(FoldedArticle folded) {
        return new HeldArticle(
                folded.raw(),
                folded.turn().lane(),
                folded.turn().sequence(),
                folded.verdict(),
                folded.article().quotes(),
                folded.article().figures());
    }
}
