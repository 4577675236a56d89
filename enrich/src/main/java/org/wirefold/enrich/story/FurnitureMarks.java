package org.wirefold.enrich.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wirefold.analysis.furniture.SourceMemory;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.RemovedLine;
import org.wirefold.schema.wire.Span;
import org.wirefold.schema.wire.TextField;

/**
 * Furniture that is known from earlier articles of the source. It stays in the body, because offsets count there, and is listed with
 * its span among the removed lines: what is listed so has no part in stories, reused passages and novelty.
 */
final class FurnitureMarks {
    /** Reason of a removed line, in the list of docs/GLOSSARY.md. */
    static final String REASON = "memory:source";

    private FurnitureMarks() {}

    /** Remembers an article and marks the furniture in it. */
    static void mark(RawArticle raw, SourceMemory memory, long streamTime) {
        List<TextSpan> spans = memory.see(raw.getSource(), raw.getArticleId(), raw.getBody(), streamTime);
        if (spans.isEmpty()) {
            return;
        }
        List<RemovedLine> removed = new ArrayList<>(raw.getRemoved());
        for (TextSpan span : spans) {
            Span place = new Span(TextField.BODY, span.start(), span.end());
            removed.add(new RemovedLine(span.of(raw.getBody()), REASON, place));
        }
        raw.setRemoved(removed);
    }

    /** The marked lines of a body, in order. */
    static List<TextSpan> spans(RawArticle raw) {
        List<TextSpan> spans = new ArrayList<>();
        for (RemovedLine line : raw.getRemoved()) {
            Span span = line.getSpan();
            if (span != null && span.getField() == TextField.BODY) {
                spans.add(new TextSpan(span.getStart(), span.getEnd()));
            }
        }
        spans.sort(Comparator.comparingInt(TextSpan::start));
        return spans;
    }
}
