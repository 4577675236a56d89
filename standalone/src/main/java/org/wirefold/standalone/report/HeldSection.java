package org.wirefold.standalone.report;

import java.time.Instant;
import java.util.List;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.EnrichedArticle;

/** Articles that nobody may see yet: whose they are and until when, never what they say. */
final class HeldSection {
    private final Library library;
    private final List<String> held;

    HeldSection(Library library) {
        this.library = library;
        held = library.articleIds().stream().filter(library::isHeld).toList();
    }

    void write(Page page) {
        if (held.isEmpty()) {
            return;
        }
        page.heading("HELD BACK", Words.count(held.size(), "article"));
        for (String id : held) {
            EnrichedArticle article = library.standing(id);
            page.line(Page.left(article.getSource(), 24) + page.ink().yellow(Page.cut(why(article), 76)));
        }
    }

    private static String why(EnrichedArticle article) {
        Instant until = article.getEmbargoedUntil();
        if (article.getStatus() == ArticleStatus.WITHHELD) {
            return "withheld by its provider";
        }
        if (article.getEmbargoUnreadable() || until == null) {
            return "an embargo that nobody can read: held until an operator decides";
        }
        return "embargoed until " + Moments.dayAndYear(until) + ", " + Moments.clock(until) + " UTC";
    }
}
