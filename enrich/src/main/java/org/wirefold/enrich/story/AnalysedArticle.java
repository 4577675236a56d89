package org.wirefold.enrich.story;

import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.stories.Sketch;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.Quotation;
import org.wirefold.schema.wire.RawArticle;

/**
 * An article and what it says by itself.
 *
 * @param sketch what the story window is asked with; empty for an article that does not count
 * @param quotes in no cluster yet
 */
public record AnalysedArticle(
        RawArticle raw, Turn turn, Optional<Sketch> sketch, List<Quotation> quotes, List<Figure> figures)
        implements Analysed {}
