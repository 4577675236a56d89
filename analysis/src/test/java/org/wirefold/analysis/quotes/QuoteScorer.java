package org.wirefold.analysis.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wirefold.analysis.text.TextSpan;

/**
 * The measures of the evaluation set (its {@code score.py}): exact segments (intersection over union ≥ .98 after trimming marks,
 * spaces and a comma), right speakers on found segments, and both together. Reported speech is not scored.
 */
final class QuoteScorer {
    private static final String TRIMMED = "\u201c\u201d\"\u201e\u00ab\u00bb\u2018\u2019' \t\n\u00a0,";
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it");
    private static final Set<String> NAMELESS = Set.of("he", "she", "they", "it", "i", "we", "who");

    private int gold;
    private int predicted;
    private int exact;
    private int speakers;
    private int rightSpeakers;
    private int joint;

    double segmentsF1() {
        return f1(exact);
    }

    double speakerAccuracy() {
        return (double) rightSpeakers / Math.max(1, speakers);
    }

    double jointF1() {
        return f1(joint);
    }

    int gold() {
        return gold;
    }

    int exact() {
        return exact;
    }

    int predicted() {
        return predicted;
    }

    /** Adds one document with its gold and its found quotations. */
    void add(JsonNode document, List<Quotation> found) {
        String text = document.get("text").asText();
        List<GoldSegment> golds = goldOf(document, text);
        List<Segment> segments = segmentsOf(found, text);
        gold += golds.size();
        predicted += segments.size();
        List<Pair> pairs = new ArrayList<>();
        for (int g = 0; g < golds.size(); g++) {
            for (int s = 0; s < segments.size(); s++) {
                double overlap = overlap(golds.get(g).span(), segments.get(s).span());
                if (overlap >= 0.5) {
                    pairs.add(new Pair(overlap, g, s));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        match(pairs, golds, segments);
    }

    static TextSpan trim(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && TRIMMED.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && TRIMMED.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new TextSpan(start, end);
    }

    static double overlap(TextSpan a, TextSpan b) {
        int shared = Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
        int union = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
        return union == 0 ? 0 : (double) shared / union;
    }

    private void match(List<Pair> pairs, List<GoldSegment> golds, List<Segment> segments) {
        Set<Integer> usedGold = new HashSet<>();
        Set<Integer> usedSegments = new HashSet<>();
        for (Pair pair : pairs) {
            if (usedGold.contains(pair.gold()) || usedSegments.contains(pair.segment())) {
                continue;
            }
            usedGold.add(pair.gold());
            usedSegments.add(pair.segment());
            boolean same = pair.overlap() >= 0.98;
            exact += same ? 1 : 0;
            GoldSegment expected = golds.get(pair.gold());
            if (!expected.speaker().isEmpty()) {
                boolean right = isRight(expected, segments.get(pair.segment()).quotation());
                speakers++;
                rightSpeakers += right ? 1 : 0;
                joint += right && same ? 1 : 0;
            }
        }
    }

    /** The same mention, the same surname, or a pronoun that soon follows the mention. */
    private static boolean isRight(GoldSegment gold, Quotation quotation) {
        Speaker speaker = quotation.speaker().orElse(null);
        if (speaker == null) {
            return false;
        }
        TextSpan mention = speaker.span().orElse(null);
        if (mention != null && gold.mention().overlaps(mention)) {
            return true;
        }
        List<String> a = wordsOf(gold.speaker());
        List<String> b = wordsOf(speaker.surface());
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        String last = b.get(b.size() - 1);
        if (mention != null && PRONOUNS.contains(last)) {
            boolean may = a.size() == 1 && a.get(0).equals(last) || !PRONOUNS.contains(a.get(0));
            int gap = mention.start() - gold.mention().end();
            if (may && gap >= 0 && gap < 200) {
                return true;
            }
        }
        String goldLast = a.get(a.size() - 1);
        return !NAMELESS.contains(last)
                && (a.contains(last) && last.length() > 2 || b.contains(goldLast) && goldLast.length() > 2);
    }

    private static List<String> wordsOf(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<GoldSegment> goldOf(JsonNode document, String text) {
        List<GoldSegment> golds = new ArrayList<>();
        for (JsonNode quote : document.get("quotes")) {
            if (quote.get("kind").asText().equals("indirect")) {
                continue;
            }
            boolean known = quote.hasNonNull("speaker_text");
            String speaker = known ? quote.get("speaker_text").asText() : "";
            TextSpan mention = quote.hasNonNull("speaker_start")
                    ? new TextSpan(
                            quote.get("speaker_start").asInt(),
                            quote.get("speaker_end").asInt())
                    : new TextSpan(0, 0);
            for (JsonNode span : quote.get("spans")) {
                golds.add(new GoldSegment(
                        trim(text, span.get(0).asInt(), span.get(1).asInt()), speaker, mention));
            }
        }
        return golds;
    }

    private static List<Segment> segmentsOf(List<Quotation> found, String text) {
        List<Segment> segments = new ArrayList<>();
        for (Quotation quotation : found) {
            if (quotation.kind() != QuoteKind.INDIRECT) {
                quotation.spans().stream()
                        .map(span -> trim(text, span.start(), span.end()))
                        .filter(span -> !span.isEmpty())
                        .forEach(span -> segments.add(new Segment(span, quotation)));
            }
        }
        return segments;
    }

    private double f1(int right) {
        return gold + predicted == 0 ? 0 : 2.0 * right / (gold + predicted);
    }

    private record Pair(double overlap, int gold, int segment) {}

    private record GoldSegment(TextSpan span, String speaker, TextSpan mention) {}

    private record Segment(TextSpan span, Quotation quotation) {}
}
