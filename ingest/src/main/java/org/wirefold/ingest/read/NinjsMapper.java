package org.wirefold.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.wire.ArticleStatus;

/**
 * ninjs 1.x, 2.x and 3.x in one: names are compared in lower case, so {@code pubstatus} and {@code pubStatus} are one
 * field, and {@code embargoedUntil} counts as {@code embargoed}. A reader of one dialect alone drops the embargo of
 * another in silence and takes its cancel for usable (INGEST.md 1.2).
 */
final class NinjsMapper {
    private static final List<String> MARKS = List.of(
            "$standard",
            "pubstatus",
            "versioncreated",
            "headlines",
            "bodies",
            "representationtype",
            "profile",
            "mimetype");

    private final ReadLimits limits;

    NinjsMapper(ReadLimits limits) {
        this.limits = limits;
    }

    /** {@code uri} is the one field that all dialects require; our line format has an {@code id} instead. */
    static boolean looksLikeNinjs(JsonNode node) {
        if (!node.isObject() || node.has("id")) {
            return false;
        }
        Map<String, JsonNode> fields = lowerCase(node);
        return fields.containsKey("uri") || MARKS.stream().anyMatch(fields::containsKey);
    }

    ReadResult read(JsonNode node, Draft draft, OriginalBytes original) {
        Map<String, JsonNode> fields = lowerCase(node);
        draft.providerId = text(fields, "uri").orElse(null);
        draft.source = text(fields, "uri").flatMap(SourceName::ofUri).orElse(draft.source);
        JsonNode embargo = fields.getOrDefault("embargoed", fields.get("embargoeduntil"));
        if (embargo != null) {
            draft.embargo(embargo.isTextual() ? embargo.textValue() : embargo.toString());
        }
        text(fields, "pubstatus").ifPresent(status -> JsonArticles.status(draft, status));
        scalar(fields, "version").ifPresent(version -> JsonArticles.version(draft, version));
        times(fields, draft);
        draft.title = headline(fields);
        draft.body = body(fields);
        draft.url = text(fields, "url")
                .or(() -> text(fields, "uri").filter(Draft::isWebAddress))
                .orElse(null);
        draft.language = text(fields, "language").orElse(null);
        draft.byline = text(fields, "byline").or(() -> text(fields, "by")).orElse(null);
        draft.note = text(fields, "ednote").orElse(null);
        signal(fields, draft);
        String type = text(fields, "type").orElse("text").toLowerCase(Locale.ROOT);
        boolean noText = !type.equals("text") && draft.body.isBlank() && draft.status != ArticleStatus.CANCELED;
        if (noText) {
            return draft.reject(
                    DeadLetterReason.UNKNOWN_FORMAT,
                    "ninjs of type " + Draft.shown(type) + " without a text",
                    original);
        }
        return draft.finish(original, limits);
    }

    /** When the text was made, else first created, else this version. */
    private static void times(Map<String, JsonNode> fields, Draft draft) {
        text(fields, "versioncreated")
                .ifPresent(t ->
                        draft.versionCreated = draft.date("versioncreated", t).orElse(null));
        text(fields, "firstcreated").ifPresent(draft::publishedAt);
        text(fields, "contentcreated").ifPresent(draft::publishedAt);
        if (draft.publishedAt == null) {
            draft.publishedAt = draft.versionCreated;
        }
    }

    /** The note of a desk says what this version is where no status does. */
    private static void signal(Map<String, JsonNode> fields, Draft draft) {
        JsonNode signals = fields.get("signals");
        if (draft.signal != null || signals == null) {
            return;
        }
        String all = signals.toString().toLowerCase(Locale.ROOT);
        if (all.contains("correction")) {
            draft.signal = "correction";
        } else if (all.contains("update") || all.contains("replace")) {
            draft.signal = "update";
        }
    }

    private static String headline(Map<String, JsonNode> fields) {
        Optional<String> plain = text(fields, "headline").or(() -> valueOf(fields.get("headlines"), "main"));
        return plain.or(() -> text(fields, "title")).map(HtmlText::inlineText).orElse("");
    }

    /** Plain text before markup; of several texts, the one that says it is the main or the plain one. */
    private static String body(Map<String, JsonNode> fields) {
        JsonNode bodies = fields.get("bodies");
        if (bodies != null && bodies.isArray()) {
            return bodyOf(bodies);
        }
        Optional<String> plain = text(fields, "body_text");
        if (plain.isPresent()) {
            return plain.get();
        }
        return fields.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith("body_") && field.getValue().isTextual())
                .map(field -> HtmlText.ofFragment(field.getValue().textValue()))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String bodyOf(JsonNode bodies) {
        String markup = "";
        for (JsonNode body : bodies) {
            Map<String, JsonNode> fields = lowerCase(body);
            String type = text(fields, "contenttype").orElse("").toLowerCase(Locale.ROOT);
            String value = text(fields, "value").orElse("");
            boolean plain = type.startsWith("text/plain") || (type.isEmpty() && value.indexOf('<') < 0);
            if (plain && !value.isBlank()) {
                return value;
            } else if (markup.isBlank() && !value.isBlank()) {
                markup = HtmlText.ofFragment(value);
            }
        }
        return markup;
    }

    private static Optional<String> valueOf(@Nullable JsonNode list, String role) {
        if (list == null || !list.isArray()) {
            return Optional.empty();
        }
        Optional<String> first = Optional.empty();
        for (JsonNode entry : list) {
            Map<String, JsonNode> fields = lowerCase(entry);
            Optional<String> value = text(fields, "value");
            if (value.isPresent() && text(fields, "role").orElse("").equalsIgnoreCase(role)) {
                return value;
            }
            first = first.or(() -> value);
        }
        return first;
    }

    private static Optional<String> text(Map<String, JsonNode> fields, String name) {
        return Optional.ofNullable(fields.get(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private static Optional<String> scalar(Map<String, JsonNode> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(value -> value.isTextual() || value.isIntegralNumber())
                .map(JsonNode::asText);
    }

    private static Map<String, JsonNode> lowerCase(JsonNode object) {
        var fields = new HashMap<String, JsonNode>();
        object.fieldNames()
                .forEachRemaining(name -> fields.putIfAbsent(name.toLowerCase(Locale.ROOT), object.get(name)));
        return fields;
    }
}
