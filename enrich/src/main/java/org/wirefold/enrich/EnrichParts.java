package org.wirefold.enrich;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.wirefold.analysis.ArticleAnalyser;
import org.wirefold.analysis.ArticleAnalysis;
import org.wirefold.analysis.ArticleText;
import org.wirefold.enrich.story.ReceivedArticle;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.RawArticle;

/**
 * What the steps of both forms are made of.
 *
 * @param registry where the schemas of topics and stores are kept
 * @param window how long a story is open to copies, in event time
 * @param metrics what the steps count
 * @param analyser makes the text core, one for each task; tests put in slower and failing ones
 */
record EnrichParts(
        RegistryClient registry,
        Duration window,
        EnrichMetrics metrics,
        Supplier<Function<ArticleText, ArticleAnalysis>> analyser) {

    /** The text core of the product. */
    static final Supplier<Function<ArticleText, ArticleAnalysis>> CORE = () -> new ArticleAnalyser()::analyse;

    EnrichParts(RegistryClient registry, Duration window, EnrichMetrics metrics) {
        this(registry, window, metrics, CORE);
    }

    /** Records of articles.raw. They are only read. */
    Serde<ReceivedArticle> received() {
        var articles = AvroSerde.of(Topics.RAW, RawArticle.class, registry).deserializer();
        return Serdes.serdeFrom(
                (topic, article) -> {
                    throw new UnsupportedOperationException(topic + " is only read");
                },
                ReceivedArticle.deserializer(articles));
    }
}
