package org.wirefold.standalone.containers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What stands in a database, and what {@code wirefold batch} wrote about the same input, in one form: a line for each article version
 * with its verdict, for each cluster and for each standing claim.
 */
final class StoredResults {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ARTICLES = """
            SELECT 'article', source, provider_id, version, status, verdict, story_id, original_id, title FROM articles
            UNION ALL SELECT 'quote', quote_id, text, NULL, NULL, NULL, NULL, NULL, NULL
              FROM quote_clusters WHERE NOT withdrawn
            UNION ALL SELECT 'figure', article_id, story_id, start_at, field, surface, NULL, NULL, NULL
              FROM figure_claims WHERE record #> '{claim,retraction}' = 'null'::jsonb OR record #> '{claim,retraction}' IS NULL
            """;

    private StoredResults() {}

    /** Empty while the tables do not exist yet. */
    static Set<String> inDatabase(String url, String user, String password) {
        Set<String> lines = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = ask(statement)) {
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    line.append(rows.getString(column)).append('|');
                }
                lines.add(line.toString());
            }
            return lines;
        } catch (SQLException notYet) {
            return Set.of(notYet.getMessage());
        }
    }

    private static ResultSet ask(Statement statement) throws SQLException {
        statement.execute("SET search_path TO wirefold");
        return statement.executeQuery(ARTICLES);
    }

    static Set<String> inFiles(Path folder) throws IOException {
        Set<String> lines = new TreeSet<>();
        add(
                lines,
                folder.resolve("articles.jsonl"),
                "article",
                "source",
                "provider_id",
                "version",
                "status",
                "verdict",
                "story_id",
                "original_id",
                "title");
        add(lines, folder.resolve("quotes.jsonl"), "quote", "quote_id", "text", "", "", "", "", "", "");
        add(
                lines,
                folder.resolve("figures.jsonl"),
                "figure",
                "article_id",
                "story_id",
                "start",
                "field",
                "surface",
                "",
                "",
                "");
        return lines;
    }

    private static void add(Set<String> lines, Path file, String kind, String... fields) throws IOException {
        try (Stream<String> text = Files.lines(file)) {
            for (String json : text.toList()) {
                JsonNode node = JSON.readTree(json);
                StringBuilder line = new StringBuilder(kind).append('|');
                for (String field : fields) {
                    JsonNode value = node.path(field);
                    line.append(value.isNull() || value.isMissingNode() ? "null" : value.asText())
                            .append('|');
                }
                lines.add(line.toString());
            }
        }
    }
}
