package org.wirefold.standalone.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Statements found, for people: the longest wording, who said it, who had it first and when, how many outlets have it, and
 * below it who says the contrary.
 */
public final class QuoteTable {
    private static final int STATEMENT = 46;
    private static final int SPEAKER = 22;
    private static final int FIRST_SEEN = 20;
    private static final String GAP = "  ";
    /** Longer statements are read in JSON. */
    private static final int MOST_LINES = 12;

    private final Page page;

    private QuoteTable(Page page) {
        this.page = page;
    }

    /** Rows as {@code /api/quotes} has them; times in UTC. */
    public static String of(List<JsonNode> rows, Ink ink) {
        QuoteTable table = new QuoteTable(new Page(ink));
        table.line("STATEMENT", "SPEAKER", "FIRST SEEN (UTC)", "OUTLETS");
        rows.forEach(table::write);
        return table.page.text();
    }

    private void write(JsonNode row) {
        List<String> statement = Page.wrap("\u201c" + row.path("text").asText() + "\u201d", STATEMENT, MOST_LINES);
        List<String> speaker = Page.wrap(speaker(row), SPEAKER, MOST_LINES);
        List<String> first = List.of(
                Page.cut(row.path("first_source").asText(), FIRST_SEEN),
                Moments.stamp(instant(row.path("first_seen_at").asText())));
        int lines = Math.max(statement.size(), Math.max(speaker.size(), first.size()));
        for (int i = 0; i < lines; i++) {
            line(
                    cell(statement, i),
                    cell(speaker, i),
                    cell(first, i),
                    i == 0 ? row.path("outlets").asText() : "");
        }
        for (JsonNode other : row.path("contradicted_by")) {
            String conflict = "  \u2260 " + speaker(other) + ": \u201c"
                    + other.path("text").asText() + "\u201d ("
                    + other.path("first_source").asText() + ")";
            Page.wrap(conflict, Page.WIDTH, 3)
                    .forEach(text -> page.line(page.ink().red("  " + text)));
        }
        page.blank();
    }

    private void line(String statement, String speaker, String first, String outlets) {
        page.line(Page.left(statement, STATEMENT)
                + GAP
                + Page.left(speaker, SPEAKER)
                + GAP
                + Page.left(first, FIRST_SEEN)
                + GAP
                + outlets);
    }

    private static String cell(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "";
    }

    private static String speaker(JsonNode row) {
        String name = row.path("speaker_name").asText("");
        String role = row.path("speaker_role").asText("");
        if (name.isEmpty()) {
            return role.isEmpty() ? "not named" : role;
        }
        return role.isEmpty() ? name : name + ", " + role;
    }

    private static Instant instant(String iso) {
        return OffsetDateTime.parse(iso).toInstant();
    }
}
