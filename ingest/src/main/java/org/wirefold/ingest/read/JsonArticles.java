package org.wirefold.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.ingest.dates.DateReader;
import org.wirefold.ingest.dates.ReadDate;
import org.wirefold.ingest.text.Warning;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.wire.ArticleStatus;

/** One JSON object to one article: our own line format, or ninjs where the names of ninjs stand in it. */
final class JsonArticles {
    private static final List<String> TEXT_FIELDS = List.of(
            "source", "published_at", "title", "body", "url", "language", "byline", "status", "embargoed_until");

    private final ReadLimits limits;
    private final NinjsMapper ninjs;

    JsonArticles(ReadLimits limits) {
        this.limits = limits;
        this.ninjs = new NinjsMapper(limits);
    }

    ReadResult read(JsonNode node, String place, String contentType, InputDocument document, OriginalBytes original) {
        if (NinjsMapper.looksLikeNinjs(node)) {
            var draft = new Draft(place, NinjsReader.CONTENT_TYPE, document.source());
            return ninjs.read(node, draft, original);
        }
        var draft = new Draft(place, contentType, document.source());
        if (!node.isObject()) {
            return draft.reject(DeadLetterReason.MALFORMED, "JSON, but no object: " + node.getNodeType(), original);
        }
        return line(node, draft, original);
    }

    private ReadResult line(JsonNode node, Draft draft, OriginalBytes original) {
        draft.providerId = StrictJson.scalar(node, "id").orElse(null);
        for (String field : TEXT_FIELDS) {
            JsonNode value = node.get(field);
            if (value != null && !value.isNull() && !value.isTextual()) {
                return draft.reject(DeadLetterReason.MALFORMED, field + " is no string", original);
            }
        }
        draft.source = StrictJson.text(node, "source").filter(s -> !s.isBlank()).orElse(draft.source);
        draft.title = StrictJson.text(node, "title").orElse("");
        draft.body = StrictJson.text(node, "body").orElse("");
        draft.url = StrictJson.text(node, "url").orElse(null);
        draft.language = StrictJson.text(node, "language").orElse(null);
        draft.byline = StrictJson.text(node, "byline").orElse(null);
        StrictJson.text(node, "published_at").ifPresent(text -> publishedAt(draft, text));
        StrictJson.scalar(node, "version").ifPresent(text -> version(draft, text));
        StrictJson.text(node, "status").ifPresent(text -> status(draft, text));
        StrictJson.text(node, "embargoed_until").ifPresent(draft::embargo);
        return draft.finish(original, limits);
    }

    /** The line format says ISO 8601, and UTC where no zone stands: nothing is doubtful about that. */
    private static void publishedAt(Draft draft, String text) {
        Optional<ReadDate> read = DateReader.read(text);
        if (read.isPresent()) {
            draft.publishedAt = read.get().instant();
        } else {
            draft.publishedAt(text);
        }
    }

    /** Versions compare as numbers: as text, 1542761538 stands before 978556838 and a kill is lost (INGEST.md 1.3). */
    static void version(Draft draft, String text) {
        Long number = wholeNumber(text.strip());
        if (number == null) {
            draft.warn(Warning.Code.VERSION_UNREADABLE, "version " + Draft.shown(text) + ": counted by arrival");
        }
        draft.version = number;
    }

    /** The statuses of IPTC pubStatus, with the two spellings of canceled that agencies use; unknown ones hold. */
    static void status(Draft draft, String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        switch (word.startsWith("stat:") ? word.substring(5) : word) {
            case "", "usable" -> draft.status = ArticleStatus.USABLE;
            case "withheld" -> draft.status = ArticleStatus.WITHHELD;
            case "canceled", "cancelled", "killed", "kill" -> draft.status = ArticleStatus.CANCELED;
            case "embargoed" -> {
                draft.status = ArticleStatus.USABLE;
                if (draft.embargoedUntil == null) {
                    draft.embargo("");
                }
            }
            default -> {
                draft.status = ArticleStatus.WITHHELD;
                draft.warn(Warning.Code.STATUS_UNKNOWN, "status " + Draft.shown(text) + ": held back");
            }
        }
        if (draft.status == ArticleStatus.CANCELED) {
            draft.signal = "kill";
        }
    }

    private static @Nullable Long wholeNumber(String digits) {
        boolean isNumber =
                !digits.isEmpty() && digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.valueOf(digits) : null;
    }
}
