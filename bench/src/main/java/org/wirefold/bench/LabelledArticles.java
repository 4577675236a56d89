package org.wirefold.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Articles with the clusters of near-identical copies that people found: {@code articles.jsonl}, {@code clusters.tsv} and
 * {@code ambiguous.tsv} of one folder.
 *
 * @param clusters cluster of each article, in the order of the articles
 * @param ambiguous pairs of articles that count neither way, by their places
 */
record LabelledArticles(List<Article> articles, List<String> clusters, List<Pair> ambiguous) {
    /** @param eventTime milliseconds since 1970; an undated article takes the time of the one before it */
    record Article(String id, long eventTime, String title, String body) {}

    /** Places of two articles. */
    record Pair(int first, int second) {}

    static LabelledArticles read(Path folder) throws IOException {
        List<Article> articles = articles(folder.resolve("articles.jsonl"));
        Map<String, Integer> places = new HashMap<>();
        articles.forEach(article -> places.put(article.id(), places.size()));
        String[] clusters = new String[articles.size()];
        for (String[] row : rows(folder.resolve("clusters.tsv"))) {
            clusters[placeOf(places, row[0])] = row[1];
        }
        List<Pair> ambiguous = new ArrayList<>();
        for (String[] row : rows(folder.resolve("ambiguous.tsv"))) {
            ambiguous.add(new Pair(placeOf(places, row[0]), placeOf(places, row[1])));
        }
        return new LabelledArticles(articles, List.of(clusters), ambiguous);
    }

    private static int placeOf(Map<String, Integer> places, String id) {
        return Objects.requireNonNull(places.get(id), id);
    }

    static List<Article> articles(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Article> articles = new ArrayList<>();
        long time = 0;
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            time = node.path("published_at").isTextual()
                    ? millis(node.path("published_at").asText())
                    : time;
            String body = node.has("body")
                    ? node.path("body").asText()
                    : node.path("text").asText();
            articles.add(new Article(
                    node.path("id").asText(), time, node.path("title").asText(""), body));
        }
        return articles;
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static long millis(String date) {
        boolean hasOffset = date.endsWith("Z") || date.indexOf('+', 10) > 0 || date.indexOf('-', 10) > 0;
        return hasOffset
                ? OffsetDateTime.parse(date).toInstant().toEpochMilli()
                : LocalDateTime.parse(date).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
