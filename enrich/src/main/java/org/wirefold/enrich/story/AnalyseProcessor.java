package org.wirefold.enrich.story;

import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirefold.analysis.ArticleAnalysis;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.stories.Sketch;
import org.wirefold.enrich.EnrichedArticleMapper;
import org.wirefold.enrich.deadletter.DeadLetters;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.RawArticle;

/**
 * Reads one article by itself. Has no state. When the text core fails on it, the article is a dead letter; its turn passes without
 * it.
 */
public final class AnalyseProcessor extends ContextualProcessor<String, DealtArticle, String, Analysed> {
    private static final Logger LOG = LoggerFactory.getLogger(AnalyseProcessor.class);

    private final Function<ArticleText, ArticleAnalysis> analyser;

    /** @param analyser the text core: the same text gives the same analysis */
    public AnalyseProcessor(Function<ArticleText, ArticleAnalysis> analyser) {
        this.analyser = analyser;
    }

    @Override
    public void process(Record<String, DealtArticle> record) {
        DealtArticle dealt = record.value();
        Analysed analysed;
        try {
            analysed = analyse(dealt);
        } catch (RuntimeException | StackOverflowError failure) {
            analysed = new PassedOver(dealt.turn(), deadLetter(dealt, failure));
        }
        context().forward(record.withValue(analysed));
    }

    private AnalysedArticle analyse(DealtArticle dealt) {
        RawArticle raw = dealt.raw();
        ArticleText text = new ArticleText(raw.getTitle(), raw.getBody(), Optional.ofNullable(raw.getPublishedAt()));
        ArticleAnalysis analysis = analyser.apply(text);
        Optional<Sketch> sketch = dealt.turn().dealing().counts()
                ? Optional.of(Sketch.of(
                        raw.getArticleId(), analysis.titleTokens(), analysis.bodyTokens(), FurnitureMarks.spans(raw)))
                : Optional.empty();
        return new AnalysedArticle(
                raw,
                dealt.turn(),
                sketch,
                analysis.quotes().stream()
                        .map(quotation -> EnrichedArticleMapper.quotation(quotation, text))
                        .toList(),
                analysis.figures().stream()
                        .map(figure -> EnrichedArticleMapper.figure(figure, text))
                        .toList());
    }

    /** The trace goes to the log and not into the letter: how deep it is hangs on the machine, and a replay gives the same bytes. */
    private static DeadLetter deadLetter(DealtArticle dealt, Throwable failure) {
        LOG.error("the text core failed on {}", dealt.place(), failure);
        return DeadLetters.letter(dealt.place(), dealt.bytes(), DeadLetterReason.UNEXPECTED, failure.toString());
    }
}
