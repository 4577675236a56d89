package org.wirefold.console;

import java.sql.SQLException;
import org.wirefold.runtime.Settings;

/** The statements in the database, read-only: what {@code /api/quotes} answers, without a server. */
public final class QuoteArchive {
    /** Most statements that one question gives. */
    public static final int MOST = PageParameters.MAX_LIMIT;

    private final Views views;

    /** The one in the database that the settings name; connects at each question. */
    public QuoteArchive(Settings settings) {
        this.views = Views.of(settings);
    }

    /**
     * The statements found, the best match first, then the most repeated; each as {@code /api/quotes} has it.
     *
     * @param limit how many, 1 to {@value #MOST}
     */
    public Found find(QuoteSearch search, int limit) throws SQLException {
        return Question.QUOTES.find(views, PageParameters.first(limit, search));
    }
}
