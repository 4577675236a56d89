package org.wirefold.proof.invariant;

import java.util.List;
import java.util.function.BiConsumer;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedRecord;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.EnrichedArticle;

/** The enriched records of both their topics, and words for them. */
final class Articles {
    static final List<Topic> TOPICS = List.of(Topics.ENRICHED, Topics.DUPLICATES);

    /** Warning on a version that arrived behind a newer one. */
    private static final String LATE = "LATE_VERSION";

    private Articles() {}

    static void read(Captured captured, BiConsumer<CapturedRecord, EnrichedArticle> action) {
        TOPICS.forEach(topic -> captured.read(topic, EnrichedArticle.class, action));
    }

    /** Names one version of an article: what people search for. */
    static String id(String articleId, long version) {
        return articleId + "/" + version;
    }

    static String id(EnrichedArticle article) {
        return id(article.getArticleId(), article.getVersion());
    }

    /** True for a version that changes nothing because a newer one counts. */
    static boolean isLate(EnrichedArticle article) {
        return article.getWarnings().stream()
                .anyMatch(warning -> warning.getCode().equals(LATE));
    }

    /** True for a version that was compared with others: neither late nor taken back. */
    static boolean isCompared(EnrichedArticle article) {
        return article.getStatus() == ArticleStatus.USABLE && !isLate(article);
    }
}
