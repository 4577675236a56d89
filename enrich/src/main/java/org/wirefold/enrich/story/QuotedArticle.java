package org.wirefold.enrich.story;

import java.util.List;
import org.wirefold.schema.wire.Quotation;

/**
 * An article whose quotations went to their clusters.
 *
 * @param quoteIds clusters with a sighting of this article, in order of first sighting, each once
 */
public record QuotedArticle(FoldedArticle folded, List<Quotation> quotes, List<String> quoteIds) {}
