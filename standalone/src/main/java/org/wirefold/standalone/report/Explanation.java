package org.wirefold.standalone.report;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.wirefold.analysis.stories.SideBySide;
import org.wirefold.analysis.stories.Sketch;
import org.wirefold.analysis.text.NormalisedText;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.analysis.text.Tokens;

/**
 * One decision with everything a person needs to judge it, taken from records alone.
 *
 * @param article the version that was decided on
 * @param standing the version that holds now: the same one, or a kill
 * @param nearest what it was measured against, as it stood then; empty when it shares nothing with any story
 * @param nearestNow the version of that which holds now
 * @param earlier the articles its passages come from, by id, as they stood then
 * @param story the other usable articles of its story
 * @param compared the article beside the nearest one; empty when one of them may not be shown or has no text
 * @param now decides which embargoes have ended
 */
public record Explanation(
        ArticleRecord article,
        ArticleRecord standing,
        Optional<ArticleRecord> nearest,
        Optional<ArticleRecord> nearestNow,
        Map<String, ArticleRecord> earlier,
        List<ArticleRecord> story,
        Optional<SideBySide> compared,
        Instant now) {

    /** Empty when there is no record of the article. */
    public static Optional<Explanation> of(String articleId, ArticleRecords records, Instant now) throws IOException {
        List<ArticleRecord> versions = records.versions(articleId);
        Optional<ArticleRecord> decidedOn = last(versions, version -> version.isUsable() && !version.isLate())
                .or(() -> last(versions, version -> true));
        if (decidedOn.isEmpty()) {
            return Optional.empty();
        }
        ArticleRecord article = decidedOn.get();
        List<ArticleRecord> ofNearest = new ArrayList<>();
        if (article.decided().nearestId().isPresent()) {
            ofNearest.addAll(records.versions(article.decided().nearestId().get()));
        }
        Optional<ArticleRecord> nearest = before(article, ofNearest);
        List<ArticleRecord> story =
                new ArrayList<>(records.story(article.decided().storyId()));
        story.removeIf(other -> other.articleId().equals(articleId));
        ArticleRecord standing = last(versions, version -> !version.isLate()).orElse(article);
        Optional<ArticleRecord> nearestNow = last(ofNearest, version -> !version.isLate());
        boolean mayCompare = mayShow(standing, now)
                && nearestNow.filter(other -> mayShow(other, now)).isPresent();
        return Optional.of(new Explanation(
                article,
                standing,
                nearest,
                nearestNow,
                earlier(article, records),
                story,
                nearest.filter(other -> mayCompare).flatMap(other -> compare(article, other, now)),
                now));
    }

    /** The text of the article; empty when it is held, or was killed since. */
    Optional<String> body() {
        return shown(article, now).filter(text -> mayShow(standing, now));
    }

    /** The text of the nearest article, likewise. */
    Optional<String> nearestBody() {
        return nearest.flatMap(other -> shown(other, now))
                .filter(text -> nearestNow.filter(other -> mayShow(other, now)).isPresent());
    }

    /** True when what it repeats was killed, before it came or since. */
    boolean originalKilled() {
        return article.decided().originalRetracted()
                || article.decided().duplicate()
                        && nearestNow.map(ArticleRecord::isKill).orElse(false);
    }

    private static Map<String, ArticleRecord> earlier(ArticleRecord article, ArticleRecords records)
            throws IOException {
        Map<String, ArticleRecord> earlier = new LinkedHashMap<>();
        for (ArticleRecord.Passage passage : article.passages()) {
            if (!earlier.containsKey(passage.articleId())) {
                before(article, records.versions(passage.articleId()))
                        .ifPresent(found -> earlier.put(passage.articleId(), found));
            }
        }
        return earlier;
    }

    /** The version that stood in the window when the article came. */
    private static Optional<ArticleRecord> before(ArticleRecord article, List<ArticleRecord> versions) {
        return last(
                versions,
                version -> version.isUsable() && !version.isLate() && version.sequence() < article.sequence());
    }

    private static Optional<SideBySide> compare(ArticleRecord article, ArticleRecord nearest, Instant now) {
        if (shown(article, now).isEmpty() || shown(nearest, now).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SideBySide.of(sketch(article), sketch(nearest)));
    }

    private static boolean mayShow(ArticleRecord standing, Instant now) {
        return standing.isUsable() && !standing.isHeld(now);
    }

    private static Optional<String> shown(ArticleRecord record, Instant now) {
        return record.body().filter(text -> !text.isEmpty() && !record.isHeld(now));
    }

    private static Sketch sketch(ArticleRecord record) {
        List<TextSpan> furniture = new ArrayList<>();
        record.removed().forEach(line -> line.span().ifPresent(furniture::add));
        Tokens body = Tokens.of(NormalisedText.of(record.body().orElse("")));
        return Sketch.of(record.articleId(), Tokens.of(record.title()), body, furniture);
    }

    private static Optional<ArticleRecord> last(List<ArticleRecord> versions, Predicate<ArticleRecord> which) {
        return versions.stream().filter(which).reduce((earlier, later) -> later);
    }
}
