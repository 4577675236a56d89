package org.wirefold.enrich.story;

import java.util.List;
import org.wirefold.schema.wire.Figure;

/**
 * An article whose figures were counted as claims of its story.
 *
 * @param claimIds claims that this article carries, in order of first mention, each once
 */
public record ClaimedArticle(QuotedArticle quoted, List<Figure> figures, List<String> claimIds) {}
