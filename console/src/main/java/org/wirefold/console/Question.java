package org.wirefold.console;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of the query API: a statement over the views whose rows are JSON objects, asked page by page. Its last two
 * parameters are how many rows and from which on.
 */
enum Question {
    /** Stories, the one that moved last first, with their copies. */
    STORIES("stories.sql"),
    /**
     * Statements with sightings, word differences and contradictions: those that a {@link QuoteSearch} asks for, the best
     * match first, then the most repeated.
     */
    QUOTES("quotes.sql") {
        @Override
        List<@Nullable Object> parameters(QuoteSearch search) {
            List<@Nullable Object> parameters = new ArrayList<>();
            parameters.add(search.text().orElse(null));
            parameters.add(search.speaker().orElse(null));
            parameters.add(search.since().map(Instant::toString).orElse(null));
            return parameters;
        }
    },
    /** Troop figures by force and theatre, conflicts first, with every claim. */
    LEDGER("ledger.sql"),
    /** What could not be used, the latest first. */
    DEAD_LETTERS("dead-letters.sql"),
    /** Counts for the head of the page: one row. */
    SUMMARY("summary.sql");

    private final String sql;

    Question(String resource) {
        sql = SqlText.of(resource);
    }

    /** {@code {"rows":[...],"limit":n,"offset":n,"more":true|false}}. */
    String ask(Views views, PageParameters page) throws SQLException {
        Found found = find(views, page);
        return "{\"rows\":[" + String.join(",", found.rows()) + "],\"limit\":" + page.limit() + ",\"offset\":"
                + page.offset() + ",\"more\":" + found.more() + "}";
    }

    /** The rows of a page. One row more than asked for tells whether there are more. */
    Found find(Views views, PageParameters page) throws SQLException {
        List<@Nullable Object> parameters = parameters(page.search());
        parameters.add(page.limit() + 1);
        parameters.add(page.offset());
        List<String> rows = views.json(sql, parameters);
        boolean more = rows.size() > page.limit();
        return new Found(more ? rows.subList(0, page.limit()) : rows, more);
    }

    /** What stands before the page in the statement. */
    List<@Nullable Object> parameters(QuoteSearch search) {
        return new ArrayList<>();
    }
}
