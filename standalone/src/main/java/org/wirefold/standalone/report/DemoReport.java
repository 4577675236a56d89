package org.wirefold.standalone.report;

import java.time.Instant;
import java.util.List;
import org.wirefold.schema.wire.EnrichedArticle;

/**
 * What a run found, for a person at a terminal: stories with their copies, quotations with their wordings, troop figures by force
 * and theatre, dead letters. An article under embargo is counted and never shown, nor is anything that was found in it.
 */
public final class DemoReport {
    private DemoReport() {}

    /** The report as text of {@value Page#WIDTH} columns; every line ends with a line feed. */
    public static String of(Results results, Ink ink) {
        Page page = new Page(ink);
        Library library = new Library(results.articles(), results.now());
        summary(results, library, page);
        new StoriesSection(library).write(page);
        new QuotesSection(results.quotes(), library).write(page);
        new LedgerSection(results.ledger(), library).write(page);
        new HeldSection(library).write(page);
        new DeadLettersSection(results.deadLetters()).write(page);
        return page.text();
    }

    private static void summary(Results results, Library library, Page page) {
        Tally tally = Tally.of(library);
        page.line(page.ink().bold("Wirefold") + period(results.articles()));
        page.line(Words.count(results.articles().size(), "record") + " = " + Words.count(tally.originals(), "original")
                + " + " + Words.count(tally.copies(), "copy", "copies")
                + " + " + Words.count(tally.newVersions(), "new version")
                + " + " + Words.count(tally.kills(), "kill"));
    }

    private static String period(List<EnrichedArticle> articles) {
        Instant first = articles.stream()
                .map(EnrichedArticle::getEventTime)
                .min(Instant::compareTo)
                .orElse(null);
        Instant last = articles.stream()
                .map(EnrichedArticle::getEventTime)
                .max(Instant::compareTo)
                .orElse(null);
        if (first == null || last == null) {
            return ": no article came through";
        }
        return ": news of " + Moments.dayAndYear(first) + " to " + Moments.dayAndYear(last);
    }

    /** Every record once: their sum is the number of records. */
    private record Tally(int originals, int copies, int newVersions, int kills) {
        static Tally of(Library library) {
            int originals = 0;
            int copies = 0;
            int newVersions = 0;
            int kills = 0;
            for (String id : library.articleIds()) {
                boolean first = true;
                for (EnrichedArticle article : library.versions(id)) {
                    if (Library.isKill(article)) {
                        kills++;
                    } else if (!first) {
                        newVersions++;
                    } else if (article.getVerdict().getDuplicate()) {
                        copies++;
                    } else {
                        originals++;
                    }
                    first = first && Library.isKill(article);
                }
            }
            return new Tally(originals, copies, newVersions, kills);
        }
    }
}
