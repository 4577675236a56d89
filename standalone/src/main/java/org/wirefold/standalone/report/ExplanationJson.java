package org.wirefold.standalone.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.stories.SideBySide;
import org.wirefold.analysis.text.TextSpan;

/** An {@link Explanation} for a program: everything the page has, and all of it. Offsets count in the two bodies. */
public final class ExplanationJson {
    private final Explanation explanation;
    private final ArticleRecord article;

    private ExplanationJson(Explanation explanation) {
        this.explanation = explanation;
        this.article = explanation.article();
    }

    /** Maps, lists and scalars, in the order in which they are to be written. */
    public static Map<String, @Nullable Object> of(Explanation explanation) {
        return new ExplanationJson(explanation).object();
    }

    private Map<String, @Nullable Object> object() {
        ArticleRecord.Decided decided = article.decided();
        Map<String, @Nullable Object> object = reference(article);
        object.put("version", article.version());
        object.put("status", explanation.standing().status());
        object.put("verdict", decided.duplicate() ? "duplicate" : "original");
        object.put("story_id", decided.storyId());
        object.put("original_id", decided.originalId().orElse(null));
        object.put("containment", decided.containment());
        object.put("resemblance", decided.resemblance());
        object.put("novelty", decided.novelty());
        object.put("reason", decided.reason());
        object.put("original_retracted", decided.originalRetracted());
        object.put("original_killed", explanation.originalKilled());
        object.put(
                "nearest", explanation.nearest().map(ExplanationJson::reference).orElse(null));
        object.put("reused_passages", passages());
        Optional<SideBySide> compared = explanation.compared();
        String here = explanation.body().orElse("");
        String there = explanation.nearestBody().orElse("");
        object.put("added", compared.map(c -> pieces(c.added(), here)).orElse(null));
        object.put("left_out", compared.map(c -> pieces(c.leftOut(), there)).orElse(null));
        object.put(
                "changed", compared.map(c -> changes(c.changed(), here, there)).orElse(null));
        object.put("removed", removed());
        object.put("warnings", article.warnings());
        object.put(
                "story",
                explanation.story().stream().map(ExplanationJson::reference).toList());
        object.put("otherwise", otherwise());
        return object;
    }

    private Map<String, @Nullable Object> otherwise() {
        Map<String, @Nullable Object> otherwise = new LinkedHashMap<>();
        Optional<ArticleRecord> nearest = explanation.nearest();
        boolean duplicate = article.decided().duplicate();
        otherwise.put("verdict", duplicate ? "original" : "duplicate");
        otherwise.put(
                "story_id",
                duplicate
                        ? article.articleId()
                        : nearest.map(other -> other.decided().storyId()).orElse(null));
        otherwise.put(
                "original_id",
                duplicate ? null : nearest.map(ArticleRecord::articleId).orElse(null));
        return otherwise;
    }

    private static Map<String, @Nullable Object> reference(ArticleRecord record) {
        Map<String, @Nullable Object> reference = new LinkedHashMap<>();
        reference.put("article_id", record.articleId());
        reference.put("provider_id", record.providerId());
        reference.put("source", record.source());
        reference.put("title", record.title());
        reference.put("event_time", record.eventTime().map(Object::toString).orElse(null));
        return reference;
    }

    private List<Map<String, @Nullable Object>> passages() {
        Optional<String> body = explanation.body();
        List<Map<String, @Nullable Object>> passages = new ArrayList<>();
        for (ArticleRecord.Passage passage : article.passages()) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("start", passage.start());
            object.put("end", passage.end());
            object.put(
                    "text",
                    body.map(text -> text.substring(passage.start(), passage.end()))
                            .orElse(null));
            object.put("article_id", passage.articleId());
            object.put("article_start", passage.articleStart());
            object.put("article_end", passage.articleEnd());
            passages.add(object);
        }
        return passages;
    }

    private List<Map<String, @Nullable Object>> removed() {
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (ArticleRecord.Removed line : article.removed()) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("text", line.text());
            object.put("reason", line.reason());
            object.put("start", line.span().map(TextSpan::start).orElse(null));
            object.put("end", line.span().map(TextSpan::end).orElse(null));
            lines.add(object);
        }
        return lines;
    }

    private static List<Map<String, @Nullable Object>> pieces(List<TextSpan> spans, String text) {
        List<Map<String, @Nullable Object>> pieces = new ArrayList<>();
        spans.forEach(span -> pieces.add(piece(span, text)));
        return pieces;
    }

    private static List<Map<String, @Nullable Object>> changes(
            List<SideBySide.Change> changes, String here, String there) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (SideBySide.Change change : changes) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("here", piece(change.here(), here));
            object.put("there", piece(change.there(), there));
            objects.add(object);
        }
        return objects;
    }

    private static Map<String, @Nullable Object> piece(TextSpan span, String text) {
        Map<String, @Nullable Object> piece = new LinkedHashMap<>();
        piece.put("start", span.start());
        piece.put("end", span.end());
        piece.put("text", span.of(text));
        return piece;
    }
}
