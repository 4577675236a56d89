package org.wirefold.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What holds of every figure in whatever text, held to all texts of the evaluation material: articles, passages, pages, feeds. */
class EveryTextTest {
    /** Sets of texts, one JSON object a line. */
    private static final List<String> LINES = List.of(
            "figures/dev.gold.jsonl",
            "figures/seeds.gold.jsonl",
            "wirecopy/dev/articles.jsonl",
            "wirecopy/synthetic/articles.jsonl",
            "quotes/dev/quotes.jsonl",
            "quotes/dev/passage_pairs.jsonl",
            "quotes/seeds.quotes.jsonl");

    /** Shorter strings are ids, dates and labels. */
    private static final int SHORTEST = 30;

    private int figures;
    private int texts;

    @Test
    void everySpanOfEveryTextReadsBackItsWordsAndItsValue() {
        for (String file : LINES) {
            FigureMaterial.lines(file).forEach(line -> eachText(line, this::readBack));
        }
        System.err.println("figures read back: " + figures + " in " + texts + " texts");
        assertThat(figures).isGreaterThan(200);
    }

    @Test
    void everySpanOfEveryPageAndFeedAsItIsReadsBackToo() throws IOException {
        Path folder = FigureMaterial.folder("ingest/dev");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                readBack(content(file));
            }
        }
        System.err.println("figures read back: " + figures + " in " + texts + " files");
        assertThat(texts).isGreaterThan(2000);
    }

    private static String content(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file)) {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Title and body as the pipeline reads them, and every other string that is long enough to be a text. */
    private static void eachText(JsonNode node, Consumer<String> reader) {
        if (node.hasNonNull("title") && node.hasNonNull("body")) {
            reader.accept(node.get("title").asText() + "\n\n" + node.get("body").asText());
            return;
        }
        if (node.isTextual() && node.asText().length() >= SHORTEST) {
            reader.accept(node.asText());
        }
        node.forEach(child -> eachText(child, reader));
    }

    private void readBack(String text) {
        texts++;
        int end = 0;
        for (Figure figure : FigureMaterial.read(text)) {
            assertThat(figure.surface()).isEqualTo(figure.span().of(text));
            assertThat(figure.span().start()).as("order").isGreaterThanOrEqualTo(end);
            end = figure.span().end();
            assertThat(RoundTrip.values(figure)).as(figure.surface()).contains(RoundTrip.bounds(figure));
            figures++;
        }
    }
}
