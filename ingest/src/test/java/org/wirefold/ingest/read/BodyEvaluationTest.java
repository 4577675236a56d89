package org.wirefold.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.wirefold.ingest.Shared;
import org.wirefold.ingest.text.CleanText;
import org.wirefold.ingest.text.PlainArticle;

/** Article text of 91 news pages against the text that people marked (article-extraction-benchmark, dev half). */
class BodyEvaluationTest {
    /** INGEST.md 7: above the best figures known, 0.905 for plain text and 0.958 (trafilatura) for HTML. */
    private static final double PLAIN_BAR = 0.93;

    private static final double HTML_BAR = 0.96;

    @Test
    void plainPagesReachTheBar() throws IOException {
        Path folder = Shared.path("eval/ingest/dev/text-aeb");
        JsonNode gold = new ObjectMapper().readTree(folder.resolve("gold.json").toFile());
        var score = new ShingleScore();
        for (var entry : gold.properties()) {
            String page = Files.readString(folder.resolve(entry.getKey() + ".txt"));
            String body = PlainArticle.read(CleanText.of(page).text()).body();
            score.add(entry.getValue().get("articleBody").textValue(), body);
        }
        System.err.println("plain text body: " + score);
        assertThat(score.f1()).as(score.toString()).isGreaterThanOrEqualTo(PLAIN_BAR);
    }

    @Test
    void htmlPagesReachTheBar() throws IOException {
        Path folder = Shared.path("eval/ingest/dev/html-aeb");
        JsonNode gold =
                new ObjectMapper().readTree(folder.resolve("ground-truth.json").toFile());
        var score = new ShingleScore();
        for (var entry : gold.properties()) {
            ReadResult result = Reading.results(InputDocument.ofBytes(
                            "page.html", "aeb", page(folder.resolve(entry.getKey() + ".html.gz"))))
                    .get(0);
            String body = result instanceof ReadItem item ? item.body() : "";
            score.add(entry.getValue().get("articleBody").textValue(), body);
        }
        System.err.println("html body: " + score);
        assertThat(score.f1()).as(score.toString()).isGreaterThanOrEqualTo(HTML_BAR);
    }

    private static byte[] page(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
