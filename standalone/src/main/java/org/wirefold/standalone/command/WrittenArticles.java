package org.wirefold.standalone.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirefold.standalone.report.ArticleRecord;
import org.wirefold.standalone.report.ArticleRecords;

/** The records in a file {@code articles.jsonl} that {@code wirefold batch} wrote; all of them are kept in memory. */
final class WrittenArticles implements ArticleRecords {
    private final Map<String, List<ArticleRecord>> versions = new LinkedHashMap<>();

    WrittenArticles(Path file) throws IOException {
        Path articles = Files.isDirectory(file) ? file.resolve("articles.jsonl") : file;
        try (BufferedReader lines = Files.newBufferedReader(articles, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ArticleRecord record = ArticleRecord.of(JsonLines.tree(line));
                versions.computeIfAbsent(record.articleId(), id -> new ArrayList<>())
                        .add(record);
            }
        }
    }

    @Override
    public List<String> find(String id) {
        Set<String> found = new LinkedHashSet<>();
        versions.forEach((articleId, records) -> {
            if (articleId.equals(id) || records.get(0).providerId().equals(id)) {
                found.add(articleId);
            }
        });
        return List.copyOf(found);
    }

    @Override
    public List<ArticleRecord> versions(String articleId) {
        return versions.getOrDefault(articleId, List.of());
    }

    @Override
    public List<ArticleRecord> story(String storyId) {
        List<ArticleRecord> story = new ArrayList<>();
        for (List<ArticleRecord> records : versions.values()) {
            ArticleRecord last = records.get(records.size() - 1);
            if (last.decided().storyId().equals(storyId) && last.status().equals("usable")) {
                story.add(last);
            }
        }
        return story;
    }
}
