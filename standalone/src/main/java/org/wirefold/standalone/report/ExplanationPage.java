package org.wirefold.standalone.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirefold.analysis.stories.SideBySide;
import org.wirefold.analysis.text.TextSpan;

/** An {@link Explanation} for a person at a terminal: what was decided, why, and what to look at to judge it. */
public final class ExplanationPage {
    /** Pieces of text shown of one kind; the rest is counted. All of them stand in the JSON. */
    private static final int MOST = 12;

    /** The same for the articles that passages come from. */
    private static final int MOST_ARTICLES = 6;

    /** Words that fit beside those in whose place they stand. */
    private static final int PLACE = 36;

    private static final int TEXT = Page.WIDTH - 4;

    /** Below this share two texts are not laid beside each other: everything would be different. */
    private static final double WORTH_COMPARING = 0.3;

    private final Explanation explanation;
    private final ArticleRecord article;
    private final ArticleRecord.Decided decided;
    private final Page page;
    private final Ink ink;

    private ExplanationPage(Explanation explanation, Ink ink) {
        this.explanation = explanation;
        this.article = explanation.article();
        this.decided = article.decided();
        this.page = new Page(ink);
        this.ink = ink;
    }

    /** The page; every line ends with a line feed. */
    public static String of(Explanation explanation, Ink ink) {
        ExplanationPage writer = new ExplanationPage(explanation, ink);
        writer.head();
        writer.verdict();
        writer.passages();
        writer.beside();
        writer.removed();
        writer.story();
        writer.otherwise();
        return writer.page.text();
    }

    private void head() {
        page.line(ink.bold(Page.cut(headline(article), Page.WIDTH)));
        page.line(Page.cut(
                article.source() + " · " + when(article) + " · version " + article.version() + " · "
                        + article.providerId(),
                Page.WIDTH));
        page.line(ink.dim("article " + article.articleId()));
        if (explanation.standing().isKill()) {
            page.line(ink.red(Page.cut("✗ killed" + note(explanation.standing()), Page.WIDTH)));
        }
        if (article.isHeld(explanation.now())) {
            page.line(ink.red("held: its words are not shown here"));
        } else if (article.isUsable() && article.body().isEmpty()) {
            page.line(ink.red("its words are not in the file"));
        }
        for (ArticleRecord.Doubt doubt : article.warnings()) {
            page.line(ink.yellow(Page.cut("! " + doubt.code() + ": " + doubt.detail(), Page.WIDTH)));
        }
    }

    private void verdict() {
        page.heading("VERDICT", decided.duplicate() ? "duplicate" : "original");
        page.line("  because     " + ink.bold(decided.reason()));
        Optional<ArticleRecord> nearest = explanation.nearest();
        String label = decided.duplicate() ? "  repeats     " : "  nearest     ";
        if (nearest.isPresent()) {
            page.line(label + Page.cut(headline(nearest.get()), Page.WIDTH - 14));
            page.line("              "
                    + ink.dim(Page.cut(
                            nearest.get().source() + " · " + when(nearest.get()) + distance(nearest.get()), 86)));
            page.line("              " + ink.dim("article " + nearest.get().articleId()));
        } else {
            decided.nearestId()
                    .ifPresent(id -> page.line(label + "article " + id + ", of which there is no record here"));
        }
        if (explanation.originalKilled()) {
            page.line("              "
                    + ink.red(
                            decided.originalRetracted()
                                    ? "✗ killed before this copy came"
                                    : "✗ killed after this copy came"));
        }
        if (decided.nearestId().isPresent()) {
            share("shared", decided.containment(), "of the shorter text stands in the other");
            share("alike", decided.resemblance(), "of both together is in both");
        }
        share("new", decided.novelty(), "of its words stand in no passage of an earlier article");
        page.line("  story       " + decided.storyId()
                + (decided.storyId().equals(article.articleId()) ? ", which it founds" : ""));
    }

    private void share(String name, double share, String meaning) {
        page.line("  " + Page.left(name, 12) + Page.right(Words.percent(share), 5) + "  " + ink.dim(meaning));
    }

    /** By earlier article, the nearest first, then in order of the text. */
    private void passages() {
        if (article.passages().isEmpty()) {
            return;
        }
        Map<String, List<ArticleRecord.Passage>> byArticle = new LinkedHashMap<>();
        decided.nearestId().ifPresent(id -> byArticle.put(id, new ArrayList<>()));
        article.passages()
                .forEach(passage -> byArticle
                        .computeIfAbsent(passage.articleId(), id -> new ArrayList<>())
                        .add(passage));
        byArticle.values().removeIf(List::isEmpty);
        page.heading(
                "REUSED PASSAGES",
                Words.count(article.passages().size(), "passage") + " of 12 words or more, from "
                        + Words.count(byArticle.size(), "article"));
        byArticle.entrySet().stream().limit(MOST_ARTICLES).forEach(entry -> {
            ArticleRecord earlier = explanation.earlier().get(entry.getKey());
            String name = earlier == null ? "article " + entry.getKey() : earlier.source() + ": " + headline(earlier);
            page.line("  " + Page.cut(name, Page.WIDTH - 2));
            entry.getValue().stream().limit(MOST).forEach(this::passage);
            more(entry.getValue().size(), MOST);
        });
        more(byArticle.size(), MOST_ARTICLES);
    }

    private void passage(ArticleRecord.Passage passage) {
        String place =
                passage.start() + "–" + passage.end() + "  ↔ " + passage.articleStart() + "–" + passage.articleEnd();
        String words = explanation
                .body()
                .map(body -> ends(body.substring(passage.start(), passage.end())))
                .orElse("");
        page.line("    " + ink.dim(Page.left(place, 28)) + words);
    }

    /** A long run by its first and last words, and how many there are. */
    private static String ends(String words) {
        String count = Page.right(String.valueOf(words.strip().split("\\s+").length), 4) + " words  ";
        int room = TEXT - 28 - count.length() - 2;
        String flat = Page.cut(words, Integer.MAX_VALUE);
        if (flat.length() <= room) {
            return count + "“" + flat + "”";
        }
        int head = room * 2 / 3;
        return count + "“" + flat.substring(0, head).stripTrailing() + " … "
                + flat.substring(flat.length() - (room - head - 3)).stripLeading() + "”";
    }

    private void beside() {
        Optional<SideBySide> compared = explanation.compared();
        Optional<ArticleRecord> nearest = explanation.nearest();
        if (compared.isEmpty() || nearest.isEmpty() || decided.containment() < WORTH_COMPARING) {
            return;
        }
        String here = explanation.body().orElse("");
        String there = explanation.nearestBody().orElse("");
        String original = decided.duplicate() ? "the original" : "the nearest";
        List<SideBySide.Change> changed = compared.get().changed();
        if (!changed.isEmpty()) {
            page.heading("IN ANOTHER'S PLACE", Words.count(changed.size(), "place") + ": here, and in " + original);
            Map<List<String>, Integer> places = new LinkedHashMap<>();
            changed.forEach(change ->
                    places.merge(List.of(change.here().of(here), change.there().of(there)), 1, Integer::sum));
            places.entrySet().stream().limit(MOST).forEach(place -> changed(place.getKey(), place.getValue()));
            more(places.size(), MOST);
        }
        pieces("ADDED", compared.get().added(), here, "not in " + original, "+ ");
        pieces("LEFT OUT", compared.get().leftOut(), there, "only in " + original, "− ");
    }

    private void changed(List<String> place, int times) {
        String often = times > 1 ? ink.dim("  " + times + " times") : "";
        boolean fits = place.stream().allMatch(words -> words.length() <= PLACE);
        if (fits) {
            page.line("  " + ink.yellow(Page.left(place.get(0), PLACE)) + ink.dim(" instead of ")
                    + Page.cut(place.get(1), PLACE) + often);
        } else {
            page.line("  " + ink.yellow(Page.cut(place.get(0), TEXT)));
            page.line(ink.dim("    instead of ") + Page.cut(place.get(1), TEXT - 13) + often);
        }
    }

    private void pieces(String title, List<TextSpan> spans, String text, String where, String sign) {
        if (spans.isEmpty()) {
            return;
        }
        int words = spans.stream()
                .mapToInt(span -> span.of(text).strip().split("\\s+").length)
                .sum();
        page.heading(title, Words.count(words, "word") + " in " + Words.count(spans.size(), "place") + ", " + where);
        for (TextSpan span : spans.subList(0, Math.min(MOST, spans.size()))) {
            String start = "  " + sign;
            for (String line : Page.wrap(span.of(text), TEXT, 3)) {
                page.line(start + line);
                start = "    ";
            }
        }
        more(spans.size(), MOST);
    }

    private void removed() {
        List<ArticleRecord.Removed> lines = article.removed();
        if (lines.isEmpty()) {
            return;
        }
        page.heading("FURNITURE", Words.count(lines.size(), "line") + " that did not count");
        for (ArticleRecord.Removed line : lines.subList(0, Math.min(MOST, lines.size()))) {
            page.line("  " + ink.dim(Page.left(line.reason(), 22)) + Page.cut(line.text(), Page.WIDTH - 24));
        }
        more(lines.size(), MOST);
    }

    private void story() {
        List<ArticleRecord> others = explanation.story();
        if (others.isEmpty()) {
            return;
        }
        page.heading("STORY", Words.count(others.size(), "other article"));
        for (ArticleRecord other : others.subList(0, Math.min(MOST, others.size()))) {
            String mark = other.articleId().equals(decided.storyId()) ? "founded by  " : "repeated by ";
            page.line("  " + ink.dim(mark) + Page.left(other.source(), 26) + " " + ink.dim(Page.left(when(other), 17))
                    + " " + Page.cut(headline(other), 40));
        }
        more(others.size(), MOST);
    }

    private void otherwise() {
        page.heading("IF YOU JUDGE OTHERWISE", "Wirefold does not revise a verdict");
        if (decided.duplicate()) {
            page.line("  No copy? Then it founds story " + article.articleId() + ", with original_id null;");
            page.line("  what else stands in story " + decided.storyId() + " stays there, and the figures");
            page.line("  it states are claims of its own instead of repeated ones.");
        } else if (explanation.nearest().isPresent()) {
            ArticleRecord nearest = explanation.nearest().get();
            page.line("  A copy all the same? Then it belongs to story "
                    + nearest.decided().storyId() + ",");
            page.line("  with original_id " + nearest.articleId() + ", and founds none.");
        } else {
            page.line("  It shares no passage with a story of the window; there is nothing it could be a copy of.");
        }
    }

    private void more(int all, int shown) {
        if (all > shown) {
            page.line(ink.dim("    … and " + Words.number(all - shown) + " more (--json has all)"));
        }
    }

    private String distance(ArticleRecord earlier) {
        if (earlier.eventTime().isEmpty() || article.eventTime().isEmpty()) {
            return "";
        }
        Instant from = earlier.eventTime().get();
        Instant to = article.eventTime().get();
        return to.isBefore(from)
                ? ", dated " + Moments.after(to, from) + " later"
                : ", " + Moments.after(from, to) + " before";
    }

    private static String when(ArticleRecord record) {
        return record.eventTime().map(Moments::minute).orElse("undated");
    }

    private static String note(ArticleRecord record) {
        return record.note().map(note -> ": " + note).orElse("");
    }

    private static String headline(ArticleRecord record) {
        return record.title().isBlank() ? "(no headline)" : record.title();
    }
}
