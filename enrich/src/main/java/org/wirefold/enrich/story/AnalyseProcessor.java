package org.wirefold.enrich.story;

import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.wirefold.analysis.ArticleAnalyser;
import org.wirefold.analysis.ArticleText;
import org.wirefold.schema.wire.RawArticle;

/** Reads one article by itself. Has no state: when the text core throws here, nothing was written and the article is a dead letter. */
public final class AnalyseProcessor extends ContextualProcessor<String, RawArticle, String, AnalysedArticle> {
    private final ArticleAnalyser analyser = new ArticleAnalyser();

    @Override
    public void process(Record<String, RawArticle> record) {
        RawArticle raw = record.value();
        ArticleText text = new ArticleText(raw.getTitle(), raw.getBody(), Optional.ofNullable(raw.getPublishedAt()));
        context().forward(record.withValue(new AnalysedArticle(raw, text, analyser.analyse(text))));
    }
}
