package org.wirefold.standalone.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.Sighting;
import org.wirefold.schema.wire.Span;

/** A quote cluster without the sightings that nobody may see yet; its wordings in order of arrival. */
record Statement(QuoteCluster cluster, List<Sighting> sightings) {
    private static final Comparator<Sighting> ARRIVAL = Comparator.comparingLong(Sighting::getSequence);

    static Statement of(QuoteCluster cluster, Library library) {
        return new Statement(
                cluster,
                cluster.getSightings().stream()
                        .filter(sighting -> !library.isHeld(sighting.getArticleId()))
                        .sorted(ARRIVAL)
                        .toList());
    }

    String id() {
        return cluster.getQuoteId();
    }

    Sighting first() {
        return sightings.get(0);
    }

    /** The cluster's wording, unless only a held article has it: then the longest that may be seen. */
    String text() {
        boolean open =
                sightings.stream().anyMatch(sighting -> sighting.getText().equals(cluster.getText()));
        return open
                ? cluster.getText()
                : sightings.stream()
                        .map(Sighting::getText)
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
    }

    /** The text in quotation marks, opened and closed where an attribution stood between its parts. */
    String marked() {
        String text = text();
        return sightings.stream()
                .filter(sighting -> sighting.getText().equals(text))
                .findFirst()
                .map(Statement::marked)
                .orElseGet(() -> "“" + withoutComma(text) + "”");
    }

    private static String marked(Sighting sighting) {
        String text = sighting.getText();
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (Span span : sighting.getSpans()) {
            int end = Math.min(text.length(), at + span.getEnd() - span.getStart());
            parts.add(text.substring(Math.min(at, end), end));
            at = end + 1;
        }
        boolean whole = String.join(" ", parts).equals(text);
        return "“" + withoutComma(whole ? String.join("” … “", parts) : text) + "”";
    }

    private static String withoutComma(String text) {
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }

    long outlets() {
        return sightings.stream().map(Sighting::getSource).distinct().count();
    }

    /** Sightings by the differences that they show. */
    Map<String, List<Sighting>> wordings() {
        Map<String, List<Sighting>> wordings = new LinkedHashMap<>();
        for (Sighting sighting : sightings) {
            wordings.computeIfAbsent(Differences.of(sighting.getDiff()), key -> new ArrayList<>())
                    .add(sighting);
        }
        return wordings;
    }

    boolean isReworded() {
        return sightings.stream().anyMatch(sighting -> !sighting.getDiff().isEmpty());
    }
}
