package org.wirefold.analysis.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.wirefold.analysis.furniture.Generation;
import org.wirefold.analysis.furniture.LinesInMemory;
import org.wirefold.analysis.furniture.SourceMemory;
import org.wirefold.analysis.text.TextSpan;

/** The articles and labels of the wire copy evaluation, which stand outside the repository. */
final class WireCopyMaterial {
    record Article(String id, String source, long eventTime, String title, String body) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private WireCopyMaterial() {}

    /** A folder of the material; the test is skipped, and says so, where it is absent. */
    static Path folder(String name) {
        Path folder = Path.of(System.getProperty("wirefold.shared", "."), "eval", "wirecopy", name);
        if (!Files.isDirectory(folder)) {
            System.err.println("SKIPPED: no evaluation material in " + folder + " (system property wirefold.shared)");
            Assumptions.abort("no evaluation material in " + folder);
        }
        return folder;
    }

    /** Articles in file order; an undated one takes the time of the one before it. */
    static List<Article> articles(Path folder) {
        List<Article> articles = new ArrayList<>();
        long time = 0;
        for (String line : lines(folder.resolve("articles.jsonl"))) {
            JsonNode node = parse(line);
            time = node.path("published_at").isTextual()
                    ? millis(node.path("published_at").asText())
                    : time;
            articles.add(new Article(
                    node.path("id").asText(),
                    node.path("source").asText(""),
                    time,
                    node.path("title").asText(""),
                    node.path("body").asText("")));
        }
        return articles;
    }

    /** Rows of a table without its first line when that names the columns. */
    static List<String[]> rows(Path file) {
        List<String[]> rows = new ArrayList<>();
        for (String line : lines(file)) {
            if (!line.isEmpty() && !line.startsWith("id_a\t")) {
                rows.add(line.split("\t", -1));
            }
        }
        return rows;
    }

    /** Feeds every article into a new window and a new memory of its source, as the ordered step does. */
    static Map<String, Decision> stream(List<Article> articles) {
        Stories stories = new Stories();
        SourceMemory memory = new SourceMemory(new LinesInMemory(), Generation.FIRST);
        Map<String, Decision> decisions = new LinkedHashMap<>();
        long time = Long.MIN_VALUE;
        for (Article article : articles) {
            time = Math.max(time, article.eventTime());
            List<TextSpan> furniture = memory.see(article.source(), article.id(), article.body(), time);
            Decision decision = stories.feed(
                    article.id(), article.title(), article.body(), article.eventTime(), WindowArticle.NONE, furniture);
            decisions.put(article.id(), decision);
        }
        return decisions;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long millis(String date) {
        boolean hasOffset = date.indexOf('+', 10) > 0 || date.indexOf('-', 10) > 0 || date.endsWith("Z");
        return hasOffset
                ? OffsetDateTime.parse(date).toInstant().toEpochMilli()
                : LocalDateTime.parse(date).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
