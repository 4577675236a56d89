package org.wirefold.standalone.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wirefold.analysis.text.TextSpan;

/**
 * One version of an article as a result record has it: read from what the sink's table of articles keeps as {@code record}, or from a
 * line of the file that a batch writes, which has the fields of the verdict beside the others.
 */
public record ArticleRecord(
        String articleId,
        String providerId,
        String source,
        long version,
        String status,
        String title,
        Optional<String> body,
        long sequence,
        Optional<Instant> eventTime,
        Optional<Instant> embargoedUntil,
        boolean embargoUnreadable,
        Optional<String> note,
        Decided decided,
        List<Passage> passages,
        List<Removed> removed,
        List<Doubt> warnings) {

    /** The verdict. */
    public record Decided(
            boolean duplicate,
            String storyId,
            Optional<String> originalId,
            Optional<String> nearestId,
            double containment,
            double resemblance,
            double novelty,
            String reason,
            boolean originalRetracted) {}

    /** A run of equal words here, and where it stands in an earlier article. */
    public record Passage(int start, int end, String articleId, int articleStart, int articleEnd) {}

    /** A line of furniture; with a place when it still stands in the body. */
    public record Removed(String text, String reason, Optional<TextSpan> span) {}

    /** A warning. */
    public record Doubt(String code, String detail) {}

    /** Reads a record; what is missing counts as empty. */
    public static ArticleRecord of(JsonNode json) {
        boolean nested = json.path("verdict").isObject();
        JsonNode verdict = nested ? json.path("verdict") : json;
        boolean duplicate = nested
                ? verdict.path("duplicate").asBoolean()
                : json.path("verdict").asText().equals("duplicate");
        return new ArticleRecord(
                json.path("article_id").asText(),
                json.path("provider_id").asText(),
                json.path("source").asText(),
                json.path("version").asLong(),
                json.path("status").asText(),
                json.path("title").asText(),
                text(json, "body"),
                json.path("sequence").asLong(),
                instant(json, "event_time").or(() -> instant(json, "published_at")),
                instant(json, "embargoed_until"),
                json.path("embargo_unreadable").asBoolean(),
                text(json, "note"),
                decided(verdict, duplicate),
                list(json.path("reused_passages"), ArticleRecord::passage),
                list(json.path("removed"), ArticleRecord::removed),
                list(
                        json.path("warnings"),
                        warning -> new Doubt(
                                warning.path("code").asText(),
                                warning.path("detail").asText())));
    }

    boolean isUsable() {
        return status.equals("usable");
    }

    boolean isKill() {
        return status.equals("canceled");
    }

    /** True for a version that came after a later one, and changed nothing. */
    boolean isLate() {
        return warnings.stream().anyMatch(warning -> warning.code().equals("LATE_VERSION"));
    }

    /** True when its words may not be shown at a time. */
    boolean isHeld(Instant now) {
        return status.equals("withheld")
                || embargoUnreadable
                || embargoedUntil.filter(until -> until.isAfter(now)).isPresent();
    }

    private static Decided decided(JsonNode verdict, boolean duplicate) {
        return new Decided(
                duplicate,
                verdict.path("story_id").asText(),
                text(verdict, "original_id"),
                text(verdict, "nearest_id").or(() -> text(verdict, "original_id")),
                verdict.path("containment").asDouble(),
                verdict.path("resemblance").asDouble(),
                verdict.path("novelty").asDouble(),
                verdict.path("reason").asText(),
                verdict.path("original_retracted").asBoolean());
    }

    private static Passage passage(JsonNode json) {
        return new Passage(
                json.path("start").asInt(),
                json.path("end").asInt(),
                json.path("article_id").asText(),
                json.path("article_start").asInt(),
                json.path("article_end").asInt());
    }

    private static Removed removed(JsonNode json) {
        JsonNode span = json.path("span");
        Optional<TextSpan> place = Optional.of(span)
                .filter(JsonNode::isObject)
                .map(at -> new TextSpan(at.path("start").asInt(), at.path("end").asInt()));
        return new Removed(json.path("text").asText(), json.path("reason").asText(), place);
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.of(json.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private static Optional<Instant> instant(JsonNode json, String field) {
        return text(json, field).map(Instant::parse);
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
        List<T> items = new ArrayList<>();
        array.forEach(item -> items.add(reader.apply(item)));
        return List.copyOf(items);
    }
}
