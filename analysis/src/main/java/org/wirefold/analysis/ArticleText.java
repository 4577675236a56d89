package org.wirefold.analysis;

import java.time.Instant;
import java.util.Optional;
import org.wirefold.analysis.text.TextSpan;

/**
 * What the core knows of an article.
 *
 * @param title headline; may be empty
 * @param body the text; may be empty
 * @param publishedAt the day that "today" means in the text; empty when undated
 */
public record ArticleText(String title, String body, Optional<Instant> publishedAt) {
    private static final String GAP = "\n\n";

    /** A text without a headline or a date. */
    public static ArticleText of(String body) {
        return new ArticleText("", body, Optional.empty());
    }

    /** Title and body as one text, which is what the extractors read: a headline gives and takes context. */
    public String whole() {
        return title.isEmpty() ? body : title + GAP + body;
    }

    /** Where the body starts in {@link #whole()}. */
    public int bodyStart() {
        return title.isEmpty() ? 0 : title.length() + GAP.length();
    }

    /** True for a span of {@link #whole()} that stands in the headline. */
    public boolean isInTitle(TextSpan span) {
        return span.start() < bodyStart();
    }
}
