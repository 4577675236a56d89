package org.wirefold.enrich;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.Provenance;
import org.wirefold.schema.wire.RawArticle;

/** Builds raw articles that name only what a test is about. */
final class RawArticles {
    static final Instant MORNING = Instant.parse("2026-11-02T08:00:00Z");

    private final RawArticle article = new RawArticle();

    private RawArticles(String providerId) {
        article.setProviderId(providerId);
        article.setSource("Harbour Wire");
        article.setVersion(1);
        article.setStatus(ArticleStatus.USABLE);
        article.setTitle("");
        article.setBody("");
        article.setRemoved(List.of());
        article.setWarnings(List.of());
        publishedAt(MORNING);
    }

    static RawArticles anArticle(String providerId) {
        return new RawArticles(providerId);
    }

    RawArticles from(String source) {
        article.setSource(source);
        return this;
    }

    RawArticles titled(String title) {
        article.setTitle(title);
        return this;
    }

    RawArticles saying(String body) {
        article.setBody(body);
        return this;
    }

    RawArticles version(long version) {
        article.setVersion(version);
        return this;
    }

    RawArticles status(ArticleStatus status) {
        article.setStatus(status);
        return this;
    }

    RawArticles embargoedUntil(Instant until) {
        article.setEmbargoedUntil(until);
        return this;
    }

    RawArticles publishedAt(Instant time) {
        article.setPublishedAt(time);
        article.setEventTime(time);
        return this;
    }

    RawArticle build() {
        article.setArticleId(
                sha256(article.getSource() + "\n" + article.getProviderId()).substring(0, 32));
        article.setOrigin(new Provenance(
                "test",
                "text/plain",
                sha256(article.getTitle() + "\n" + article.getBody() + "\n" + article.getStatus()
                        + article.getVersion())));
        return article;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
