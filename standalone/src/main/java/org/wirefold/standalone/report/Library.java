package org.wirefold.standalone.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.EnrichedArticle;

/** The articles of a report, by article and by story, and which of them nobody may see yet. */
final class Library {
    private static final Comparator<EnrichedArticle> ARRIVAL =
            Comparator.comparingInt(EnrichedArticle::getLane).thenComparingLong(EnrichedArticle::getSequence);

    private final Map<String, List<EnrichedArticle>> versions = new LinkedHashMap<>();
    private final Set<String> held = new HashSet<>();

    Library(List<EnrichedArticle> articles, Instant now) {
        articles.stream()
                .sorted(ARRIVAL)
                .forEach(article -> versions.computeIfAbsent(article.getArticleId(), id -> new ArrayList<>())
                        .add(article));
        versions.forEach((id, all) -> {
            if (isHeld(standing(id), now)) {
                held.add(id);
            }
        });
    }

    /** Ids of all articles in order of arrival. */
    List<String> articleIds() {
        return List.copyOf(versions.keySet());
    }

    /** All records of an article in order of arrival; at least one. */
    List<EnrichedArticle> versions(String articleId) {
        return versions.getOrDefault(articleId, List.of());
    }

    EnrichedArticle first(String articleId) {
        return versions(articleId).get(0);
    }

    /** The record that holds today: the last in its lane that did not come late. */
    EnrichedArticle standing(String articleId) {
        List<EnrichedArticle> all = versions(articleId);
        return last(all, article -> !isLate(article)).orElse(all.get(all.size() - 1));
    }

    /** The latest record that has a text; the kill itself when nothing else came. */
    EnrichedArticle readable(String articleId) {
        List<EnrichedArticle> all = versions(articleId);
        return last(all, article -> !isKill(article) && !isLate(article))
                .or(() -> last(all, article -> !isKill(article)))
                .orElse(all.get(all.size() - 1));
    }

    /** Article ids by story, in order of arrival, without those that are held back. */
    Map<String, List<String>> stories() {
        Map<String, List<String>> stories = new LinkedHashMap<>();
        for (String id : versions.keySet()) {
            if (!held.contains(id)) {
                String story = readable(id).getVerdict().getStoryId();
                stories.computeIfAbsent(story, key -> new ArrayList<>()).add(id);
            }
        }
        return stories;
    }

    /** True when neither the text of the article nor what was found in it may be shown. */
    boolean isHeld(String articleId) {
        return held.contains(articleId);
    }

    static boolean isKill(EnrichedArticle article) {
        return article.getStatus() == ArticleStatus.CANCELED;
    }

    /** True for a version that arrived after a later one, or after a kill: the lane has kept it and nothing follows from it. */
    static boolean isLate(EnrichedArticle article) {
        return article.getWarnings().stream()
                .anyMatch(warning -> warning.getCode().equals("LATE_VERSION"));
    }

    private static Optional<EnrichedArticle> last(List<EnrichedArticle> all, Predicate<EnrichedArticle> which) {
        return all.stream().filter(which).reduce((earlier, later) -> later);
    }

    private static boolean isHeld(EnrichedArticle article, Instant now) {
        if (isKill(article)) {
            return false;
        }
        Instant until = article.getEmbargoedUntil();
        return article.getStatus() == ArticleStatus.WITHHELD
                || article.getEmbargoUnreadable()
                || until != null && until.isAfter(now);
    }
}
