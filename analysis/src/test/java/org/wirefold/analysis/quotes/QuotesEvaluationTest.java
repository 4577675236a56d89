package org.wirefold.analysis.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.analysis.text.Tokens;

/** The bars of issue 3 on the material in {@code wirefold.shared}; skipped with a message where the folder is absent. */
class QuotesEvaluationTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theDevelopmentArticlesMeetTheBars() {
        QuoteScorer scorer = score(material("dev/quotes.jsonl"));

        System.out.printf(
                "quotes, development set: segments F1 %.3f, speakers %.3f, both %.3f%n",
                scorer.segmentsF1(), scorer.speakerAccuracy(), scorer.jointF1());
        assertThat(scorer.segmentsF1()).as("exact segments").isGreaterThanOrEqualTo(0.97);
        assertThat(scorer.speakerAccuracy()).as("speakers").isGreaterThanOrEqualTo(0.965);
        assertThat(scorer.jointF1()).as("both right").isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void everySeedSegmentIsFoundAndNoOther() {
        QuoteScorer scorer = score(material("seeds.quotes.jsonl"));

        assertThat(scorer.gold()).isEqualTo(40);
        assertThat(scorer.exact()).isEqualTo(40);
        assertThat(scorer.predicted()).isEqualTo(40);
    }

    @Test
    void everySeedQuotationHasItsSpeakerNameRoleAndSpans() {
        Map<String, String> texts = texts();
        int checked = 0;
        for (JsonNode gold : material("seeds.gold.jsonl")) {
            if (gold.get("kind").asText().equals("indirect")) {
                continue;
            }
            String text = texts.get(gold.get("id").asText().substring(0, 3));
            Quotation found = best(gold, text, false);
            Speaker speaker = found.speaker().orElseThrow();
            String id = gold.get("id").asText();
            assertThat(speaker.name()).as(id).contains(gold.get("speaker_norm").asText());
            assertThat(speaker.role()).as(id).contains(gold.get("speaker_role").asText());
            assertThat(found.spans()).as(id).hasSize(gold.get("spans").size());
            checked++;
        }
        assertThat(checked).isEqualTo(30);
    }

    /** All reported statements of the seeds but one kind of slack: where the reporter's clause ends may differ. */
    @Test
    void reportedStatementsOfTheSeedsHaveTheirSpeaker() {
        Map<String, String> texts = texts();
        List<String> missed = new ArrayList<>();
        int checked = 0;
        for (JsonNode gold : material("seeds.gold.jsonl")) {
            if (!gold.get("kind").asText().equals("indirect")) {
                continue;
            }
            checked++;
            String text = texts.get(gold.get("id").asText().substring(0, 3));
            Quotation found = best(gold, text, true);
            TextSpan words = inner(gold, text);
            boolean sameStart = found.spans().get(0).overlaps(words)
                    && Math.abs(found.spans().get(0).start() - words.start()) < 3;
            boolean named = found.speaker()
                    .flatMap(Speaker::name)
                    .filter(gold.get("speaker_norm").asText()::equals)
                    .isPresent();
            if (!sameStart || !named) {
                missed.add(gold.get("id").asText());
            }
        }
        assertThat(checked).isEqualTo(21);
        assertThat(missed).isEmpty();
    }

    private static Quotation best(JsonNode gold, String text, boolean indirect) {
        TextSpan words = inner(gold, text);
        Quotation best = null;
        double most = -1;
        for (Quotation quotation : new QuoteExtractor().extract(Tokens.of(text))) {
            TextSpan span = quotation.spans().get(0);
            double overlap = QuoteScorer.overlap(words, QuoteScorer.trim(text, span.start(), span.end()));
            if (quotation.kind() == QuoteKind.INDIRECT == indirect && overlap > most) {
                best = quotation;
                most = overlap;
            }
        }
        assertThat(best).as(gold.get("id").asText()).isNotNull();
        return best;
    }

    private static TextSpan inner(JsonNode gold, String text) {
        JsonNode span = gold.get("inner_spans").get(0);
        return QuoteScorer.trim(text, span.get(0).asInt(), span.get(1).asInt());
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        for (JsonNode document : material("seeds.quotes.jsonl")) {
            texts.put(
                    document.get("id").asText().substring(0, 3),
                    document.get("text").asText());
        }
        return texts;
    }

    private static QuoteScorer score(List<JsonNode> documents) {
        QuoteScorer scorer = new QuoteScorer();
        for (JsonNode document : documents) {
            String text = document.get("text").asText();
            scorer.add(document, new QuoteExtractor().extract(Tokens.of(text)));
        }
        return scorer;
    }

    private static List<JsonNode> material(String name) {
        Path file = Path.of(System.getProperty("wirefold.shared", ""), "eval", "quotes", name);
        if (!Files.isReadable(file)) {
            System.err.println("SKIPPED: no evaluation material at " + file);
            Assumptions.abort("no evaluation material at " + file);
        }
        try {
            List<JsonNode> documents = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                documents.add(JSON.readTree(line));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
