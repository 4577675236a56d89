package org.wirefold.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/**
 * One question of the query API: a statement over the views whose rows are JSON objects, asked page by page. Its two
 * parameters are how many rows and from which on.
 */
enum Question {
    /** Stories, the one that moved last first, with their copies. */
    STORIES("stories.sql"),
    /** Statements, the most repeated first, with sightings, word differences and contradictions. */
    QUOTES("quotes.sql"),
    /** Troop figures by force and theatre, conflicts first, with every claim. */
    LEDGER("ledger.sql"),
    /** What could not be used, the latest first. */
    DEAD_LETTERS("dead-letters.sql"),
    /** Counts for the head of the page: one row. */
    SUMMARY("summary.sql");

    private final String sql;

    Question(String resource) {
        try (InputStream in = Question.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the jar");
            }
            sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code {"rows":[...],"limit":n,"offset":n,"more":true|false}}. One row more than asked for tells whether there are more. */
    String ask(Views views, int limit, int offset) throws SQLException {
        List<String> rows = views.json(sql, limit + 1, offset);
        boolean more = rows.size() > limit;
        return "{\"rows\":[" + String.join(",", more ? rows.subList(0, limit) : rows) + "],\"limit\":" + limit
                + ",\"offset\":" + offset + ",\"more\":" + more + "}";
    }
}
