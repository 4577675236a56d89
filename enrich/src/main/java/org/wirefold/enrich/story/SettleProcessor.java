package org.wirefold.enrich.story;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirefold.enrich.EnrichMetrics;
import org.wirefold.enrich.EnrichedArticleMapper;
import org.wirefold.enrich.Stores;
import org.wirefold.enrich.story.FoldedArticle.Hold;
import org.wirefold.schema.wire.ArticleState;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.Verdict;
import org.wirefold.schema.wire.Warning;

/** Remembers what the article left behind, and sends it to the topic of its verdict. */
public final class SettleProcessor extends ContextualProcessor<String, ClaimedArticle, String, EnrichedArticle> {
    private final String enriched;
    private final String duplicates;
    private final EnrichMetrics metrics;
    private KeyValueStore<String, ArticleState> articles;

    /**
     * @param enriched name of the sink of originals and cancels
     * @param duplicates name of the sink of duplicates
     */
    @SuppressWarnings("NullAway.Init") // Streams calls init before the first record
    public SettleProcessor(String enriched, String duplicates, EnrichMetrics metrics) {
        this.enriched = enriched;
        this.duplicates = duplicates;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, EnrichedArticle> context) {
        super.init(context);
        articles = context.getStateStore(Stores.ARTICLES);
    }

    @Override
    public void process(Record<String, ClaimedArticle> record) {
        ClaimedArticle claimed = record.value();
        FoldedArticle folded = claimed.quoted().folded();
        RawArticle raw = folded.raw();
        Turn turn = folded.turn();
        if (turn.dealing().replaces()) {
            articles.put(raw.getArticleId(), state(claimed, folded));
        }
        if (folded.hold() == Hold.RELEASED) {
            return;
        }
        count(folded);
        EnrichedArticle article = EnrichedArticleMapper.article(raw);
        article.setLane(turn.lane());
        article.setSequence(turn.sequence());
        article.setVerdict(folded.verdict());
        article.setReusedPassages(folded.passages());
        article.setQuotes(claimed.quoted().quotes());
        article.setFigures(claimed.figures());
        article.setSupersedes(turn.versionBefore());
        if (turn.dealing() == Dealing.LATE) {
            article.setWarnings(withLate(raw, turn));
        }
        context().forward(record.withValue(article), folded.verdict().getDuplicate() ? duplicates : enriched);
    }

    private void count(FoldedArticle folded) {
        switch (folded.turn().dealing()) {
            case TAKE_BACK -> metrics.takeBack();
            case LATE, REDELIVERED -> metrics.late();
            case FIRST, NEWER -> {
                if (folded.verdict().getDuplicate()) {
                    metrics.duplicate();
                } else {
                    metrics.original();
                }
            }
        }
    }

    private static ArticleState state(ClaimedArticle claimed, FoldedArticle folded) {
        RawArticle raw = folded.raw();
        Verdict verdict = folded.verdict();
        return new ArticleState(
                folded.turn().sequence(),
                raw.getStatus(),
                folded.sketchSequence(),
                verdict.getStoryId(),
                verdict.getOriginalId(),
                claimed.quoted().quoteIds(),
                claimed.claimIds());
    }

    private static List<Warning> withLate(RawArticle raw, Turn turn) {
        List<Warning> warnings = new ArrayList<>(raw.getWarnings());
        long counting = turn.versionBefore() == null ? raw.getVersion() : turn.versionBefore();
        warnings.add(new Warning(
                "LATE_VERSION",
                "version " + raw.getVersion() + " arrived after version " + counting
                        + "; it is kept, and changes no story, cluster or ledger"));
        return warnings;
    }
}
