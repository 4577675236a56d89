package org.wirefold.proof.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirefold.analysis.furniture.Generation;
import org.wirefold.analysis.furniture.LineStore;
import org.wirefold.analysis.furniture.SourceMemory;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.RemovedLine;
import org.wirefold.schema.wire.Span;
import org.wirefold.schema.wire.TextField;

/** Marks what a source prints with many texts. */
final class SourceLines implements LineStore {
    private static final String REASON = "memory:source";
    private static final int[] NONE = {};

    private final Map<Integer, Map<Long, int[]>> generations = new HashMap<>();
    private final SourceMemory memory = new SourceMemory(this, Generation.FIRST);

    /** Adds the lines that are known from earlier articles to the removed ones. */
    void mark(RawArticle raw, long streamTime) {
        List<RemovedLine> removed = new ArrayList<>(raw.getRemoved());
        for (TextSpan line : memory.see(raw.getSource(), raw.getArticleId(), raw.getBody(), streamTime)) {
            String words = raw.getBody().substring(line.start(), line.end());
            removed.add(new RemovedLine(words, REASON, new Span(TextField.BODY, line.start(), line.end())));
        }
        raw.setRemoved(removed);
    }

    /** The marked places of a body, first to last. */
    static List<TextSpan> of(RawArticle raw) {
        return raw.getRemoved().stream()
                .map(RemovedLine::getSpan)
                .filter(span -> span != null && span.getField() == TextField.BODY)
                .map(span -> new TextSpan(span.getStart(), span.getEnd()))
                .sorted(Comparator.comparingInt(TextSpan::start))
                .toList();
    }

    @Override
    public int[] sightings(int generation, long line) {
        return generations.getOrDefault(generation, Map.of()).getOrDefault(line, NONE);
    }

    @Override
    public void put(int generation, long line, int[] sightings) {
        generations.computeIfAbsent(generation, number -> new HashMap<>()).put(line, sightings);
    }

    @Override
    public void drop(int generation) {
        generations.remove(generation);
    }

    @Override
    public int count(int generation) {
        return generations.getOrDefault(generation, Map.of()).size();
    }
}
