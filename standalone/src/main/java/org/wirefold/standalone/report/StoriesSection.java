package org.wirefold.standalone.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.Verdict;

/** Stories with their copies, versions and kills; then the stories that were told once, a line each. */
final class StoriesSection {
    private static final int NAME = 57;
    private static final int AFTER = 13;
    private static final int SHARE = 9;

    private final Library library;
    private final List<List<String>> told = new ArrayList<>();
    private final List<String> toldOnce = new ArrayList<>();

    StoriesSection(Library library) {
        this.library = library;
        library.stories().forEach((story, articles) -> {
            List<String> headFirst = headFirst(story, articles);
            boolean alone =
                    articles.size() == 1 && library.versions(articles.get(0)).size() == 1;
            if (alone) {
                toldOnce.add(articles.get(0));
            } else {
                told.add(headFirst);
            }
        });
    }

    void write(Page page) {
        page.heading("STORIES", told.size() + " with copies or versions, " + toldOnce.size() + " told once");
        if (!told.isEmpty()) {
            page.line(page.ink()
                    .dim(" ".repeat(NAME)
                            + Page.right("after", AFTER)
                            + Page.right("shared", SHARE)
                            + Page.right("alike", SHARE)
                            + Page.right("new", SHARE)));
        }
        for (int i = 0; i < told.size(); i++) {
            writeStory(i + 1, told.get(i), page);
        }
        if (!told.isEmpty()) {
            legend(page);
        }
        for (String id : toldOnce) {
            EnrichedArticle article = library.standing(id);
            String when = Page.left(Moments.minute(article.getEventTime()), 18);
            page.line(page.ink().dim(when) + Page.left(article.getSource(), 21) + Page.cut(headline(article), 61));
        }
    }

    private void writeStory(int number, List<String> articles, Page page) {
        String head = articles.get(0);
        EnrichedArticle first = library.first(head);
        page.line(Page.right(String.valueOf(number), 2) + "  "
                + page.ink().bold(Page.cut(headline(firstReadable(head)), 96)));
        page.line("    "
                + page.ink().dim(Page.cut(first.getSource() + ", " + Moments.minute(first.getEventTime()), 94)));
        writeVersions(head, page);
        String reason = null;
        for (int i = 1; i < articles.size(); i++) {
            boolean last = i == articles.size() - 1;
            reason = writeCopy(articles.get(i), head, last ? "└ " : "├ ", reason, page);
        }
        page.blank();
    }

    private void writeVersions(String articleId, Page page) {
        List<EnrichedArticle> versions = library.versions(articleId);
        for (int i = 0; i < versions.size(); i++) {
            EnrichedArticle version = versions.get(i);
            boolean kill = Library.isKill(version);
            if (kill || i > 0) {
                for (String line : Page.wrap(kill ? kill(version) : newVersion(version), 96, 2)) {
                    page.line("    " + (kill ? page.ink().red(line) : page.ink().yellow(line)));
                }
            }
        }
    }

    /** Returns the reason it gave, so that the next copy need not repeat it. */
    private String writeCopy(String articleId, String head, String branch, @Nullable String said, Page page) {
        EnrichedArticle copy = library.readable(articleId);
        Verdict verdict = copy.getVerdict();
        String name = copy.getSource();
        if (!headline(copy).equals(headline(firstReadable(head)))) {
            name += ": " + headline(copy);
        }
        String after = Moments.after(
                library.first(head).getEventTime(), library.first(articleId).getEventTime());
        page.line("    " + branch + Page.left(name, NAME - 6) + Page.right(after, AFTER)
                + Page.right(Words.percent(verdict.getContainment()), SHARE)
                + Page.right(Words.percent(verdict.getResemblance()), SHARE)
                + Page.right(Words.percent(verdict.getNovelty()), SHARE));
        if (verdict.getOriginalRetracted()) {
            page.line("      " + page.ink().red("✗ its original had been killed before it came"));
        }
        if (!verdict.getReason().equals(said)) {
            page.line("      " + page.ink().dim(Page.cut("because " + verdict.getReason(), 94)));
        }
        writeVersions(articleId, page);
        return verdict.getReason();
    }

    private static void legend(Page page) {
        page.line(page.ink()
                .dim("shared: part of the shorter text that stands in the other · alike: what both share of both"));
        page.line(page.ink().dim("together · new: words that no earlier article has"));
        page.blank();
    }

    private EnrichedArticle firstReadable(String articleId) {
        return library.versions(articleId).stream()
                .filter(article -> !Library.isKill(article))
                .findFirst()
                .orElseGet(() -> library.first(articleId));
    }

    private static String kill(EnrichedArticle kill) {
        return "✗ killed " + Moments.minute(madeAt(kill)) + note(kill, "kill");
    }

    private static String newVersion(EnrichedArticle version) {
        String signal = version.getSignal() == null ? "new text" : version.getSignal();
        String note = Library.isLate(version) ? ", too late to change anything" : note(version, signal);
        return "↻ version " + version.getVersion() + ", " + Moments.minute(madeAt(version)) + ", " + signal
                + (note.isEmpty() ? ": " + headline(version) : note);
    }

    /** The note to desks without the signal that many desks repeat in front of it; empty when there is none. */
    private static String note(EnrichedArticle version, String signal) {
        String note = version.getNote() == null ? "" : version.getNote().strip();
        if (note.regionMatches(true, 0, signal, 0, signal.length())) {
            int at = signal.length();
            while (at < note.length() && ":.- ".indexOf(note.charAt(at)) >= 0) {
                at++;
            }
            note = note.substring(at);
        }
        return note.isEmpty() ? "" : ": " + note;
    }

    /** A later version often keeps the publication time of the first. */
    private static Instant madeAt(EnrichedArticle version) {
        Instant made = version.getVersionCreated();
        return made == null ? version.getEventTime() : made;
    }

    private static String headline(EnrichedArticle article) {
        return article.getTitle().isBlank() ? "(no headline)" : article.getTitle();
    }

    private static List<String> headFirst(String story, List<String> articles) {
        List<String> ordered = new ArrayList<>(articles);
        if (ordered.remove(story)) {
            ordered.add(0, story);
        }
        return ordered;
    }
}
