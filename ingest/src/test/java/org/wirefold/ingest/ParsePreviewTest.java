package org.wirefold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParsePreviewTest {
    @Test
    void articlesAndDeadLettersAreLinesWithTheNamesOfTheWire() throws IOException {
        String input =
                "{\"id\":\"n1\",\"source\":\"Quay\",\"published_at\":\"2024-05-01T10:00:00Z\",\"title\":\"Port\",\"body\":\"Ships.\"}\n{";
        var lines = new ArrayList<String>();
        new ParsePreview()
                .lines(
                        List.of("-"),
                        "application/x-ndjson",
                        null,
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        lines::add);

        assertThat(lines).hasSize(2);
        JsonNode article = new ObjectMapper().readTree(lines.get(0));
        JsonNode letter = new ObjectMapper().readTree(lines.get(1));
        assertThat(article.get("article_id").textValue()).matches("[0-9a-f]{32}");
        assertThat(article.get("published_at").textValue()).isEqualTo("2024-05-01T10:00:00Z");
        assertThat(article.get("status").textValue()).isEqualTo("usable");
        assertThat(article.get("origin").get("place").textValue()).isEqualTo("stdin:1");
        assertThat(letter.get("reason").textValue()).isEqualTo("MALFORMED");
        assertThat(letter.get("bytes").binaryValue()).isEqualTo("{".getBytes(StandardCharsets.UTF_8));
    }
}
