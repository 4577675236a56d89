package org.wirefold.proof.invariant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wirefold.proof.capture.Captured;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.Verdict;

/**
 * One original for each story, and every copy points at an article that came before it in its lane, stood there as the original of that
 * very story, and had been taken back exactly when the copy says so. So no copy of a copy, and no circle.
 */
public final class Stories implements Invariant {
    @Override
    public String id() {
        return "I3";
    }

    @Override
    public String title() {
        return "stories: one original each, copies point at it";
    }

    /** The little that is remembered of a version, in the order of its lane. */
    private record Told(
            String articleId,
            long version,
            int lane,
            long sequence,
            ArticleStatus status,
            boolean compared,
            boolean late,
            boolean duplicate,
            String storyId,
            @Nullable String originalId,
            boolean originalRetracted) {
        static Told of(EnrichedArticle article) {
            Verdict verdict = article.getVerdict();
            return new Told(
                    article.getArticleId(),
                    article.getVersion(),
                    article.getLane(),
                    article.getSequence(),
                    article.getStatus(),
                    Articles.isCompared(article),
                    Articles.isLate(article),
                    verdict.getDuplicate(),
                    verdict.getStoryId(),
                    verdict.getOriginalId(),
                    verdict.getOriginalRetracted());
        }

        String id() {
            return Articles.id(articleId, version);
        }
    }

    /** What counts of an article so far: its last compared version, and whether it was taken back since. */
    private record Standing(@Nullable Told compared, boolean takenBack) {}

    @Override
    public Findings check(Captured captured) {
        Findings findings = new Findings(this);
        boolean cut =
                Articles.TOPICS.stream().anyMatch(topic -> captured.topic(topic).isCut());
        if (cut) {
            findings.notChecked("copies of originals that are no longer kept");
        }
        List<Told> all = new ArrayList<>();
        Articles.read(captured, (record, article) -> {
            findings.looked(1);
            boolean inDuplicates = record.topic().equals(Topics.DUPLICATES.name());
            if (inDuplicates != article.getVerdict().getDuplicate()) {
                findings.violation(Articles.id(article), "stands on " + record.topic() + " against its verdict");
            }
            all.add(Told.of(article));
        });
        all.sort(Comparator.comparingInt(Told::lane).thenComparingLong(Told::sequence));
        Map<String, Standing> standing = new HashMap<>();
        for (Told told : all) {
            judge(findings, told, standing, cut);
            remember(told, standing);
        }
        return findings;
    }

    private static void judge(Findings findings, Told told, Map<String, Standing> standing, boolean cut) {
        if (!told.duplicate()) {
            if (told.originalId() != null) {
                findings.violation(told.id(), "an original that names " + told.originalId() + " as its original");
            }
            if (told.compared() && !told.storyId().equals(told.articleId())) {
                findings.violation(told.id(), "a second original of the story " + told.storyId());
            }
            return;
        }
        String original = told.originalId();
        if (original == null || original.equals(told.articleId())) {
            findings.violation(told.id(), "a copy of " + (original == null ? "nothing" : "itself"));
            return;
        }
        Standing found = standing.get(original);
        Told compared = found == null ? null : found.compared();
        if (found == null || compared == null || compared.lane() != told.lane()) {
            if (!cut) {
                findings.violation(told.id(), "a copy of " + original + ", which did not come before it in its lane");
            }
        } else if (compared.duplicate()) {
            findings.violation(told.id(), "a copy of " + original + ", which is a copy of " + compared.originalId());
        } else if (!compared.storyId().equals(told.storyId())) {
            findings.violation(
                    told.id(),
                    "a copy of " + original + " of the story " + compared.storyId() + ", but in the story "
                            + told.storyId());
        } else if (found.takenBack() != told.originalRetracted()) {
            findings.violation(
                    told.id(),
                    "its original " + original + (found.takenBack() ? " had" : " had not")
                            + " been taken back before it came, but it says otherwise");
        }
    }

    private static void remember(Told told, Map<String, Standing> standing) {
        if (told.late()) {
            return;
        }
        Standing before = standing.get(told.articleId());
        Told compared = told.compared() ? told : before == null ? null : before.compared();
        standing.put(told.articleId(), new Standing(compared, told.status() != ArticleStatus.USABLE));
    }
}
