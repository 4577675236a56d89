package org.wirefold.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.wirefold.ingest.text.DecodedText;
import org.wirefold.ingest.text.Furniture;
import org.wirefold.ingest.text.TextDecoder;
import org.wirefold.schema.DeadLetterReason;

/** An HTML page to the one article on it. */
final class HtmlPageReader implements WholeDocument.ByteReader {
    static final String CONTENT_TYPE = "text/html";

    /** WHATWG HTML 13.2.3.2: the meta element must stand in the first 1,024 bytes; pages in the wild need more. */
    private static final int META_BYTES = 8_192;

    private final ReadLimits limits;
    private final StrictJson json;

    HtmlPageReader(ReadLimits limits, StrictJson json) {
        this.limits = limits;
        this.json = json;
    }

    @Override
    public String contentType() {
        return CONTENT_TYPE;
    }

    @Override
    public List<ReadResult> read(InputDocument document, byte[] bytes) {
        OriginalBytes original = OriginalBytes.of(bytes);
        String declared = ContentTypes.charset(document.contentType())
                .or(() -> declaredCharset(bytes))
                .orElse(null);
        DecodedText text = TextDecoder.decode(bytes, declared);
        var draft = new Draft(document.place(), CONTENT_TYPE, document.source());
        draft.warnings.addAll(text.warnings());
        if (text.text().length() > limits.maxMarkupChars()) {
            String detail = "markup of " + text.text().length() + " characters, limit " + limits.maxMarkupChars();
            return List.of(draft.reject(DeadLetterReason.TOO_LARGE, detail, original));
        }
        if (tableDepth(text.text()) > limits.maxMarkupDepth()) {
            return List.of(draft.reject(
                    DeadLetterReason.TOO_DEEP, "tables in tables over " + limits.maxMarkupDepth(), original));
        }
        Document page = Parser.htmlParser().setMaxDepth(limits.maxMarkupDepth()).parseInput(text.text(), "");
        metadata(document, new HtmlMetadata(page, json), draft);
        body(page, draft);
        if (draft.body.isBlank()) {
            return List.of(draft.reject(DeadLetterReason.EMPTY, "no article text found on the page", original));
        }
        return List.of(draft.finish(original, limits));
    }

    private static void metadata(InputDocument document, HtmlMetadata page, Draft draft) {
        draft.title = page.title().orElse("");
        draft.url = page.url().orElse(document.url());
        draft.source = page.site()
                .or(() -> Optional.ofNullable(draft.url).flatMap(SourceName::ofUri))
                .orElse(document.source());
        draft.providerId = draft.url == null ? document.name() : draft.url;
        draft.language = page.language().orElse(null);
        draft.byline = page.authors().orElse(null);
        page.published().ifPresent(draft::publishedAt);
        page.modified()
                .ifPresent(text ->
                        draft.versionCreated = draft.date("modified", text).orElse(null));
    }

    private static void body(Document page, Draft draft) {
        String text = HtmlBody.of(page, draft.url == null ? "" : draft.url);
        draft.body = Furniture.withoutLexicon(Furniture.withoutTitle(text, draft.title, draft.removed), draft.removed);
    }

    /** HTML moves what stands wrongly in a table in front of it, level by level: 20,000 nested tables took 14 s. */
    private static int tableDepth(String html) {
        int depth = 0;
        int deepest = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (html.regionMatches(true, at, "<table", 0, 6)) {
                deepest = Math.max(deepest, ++depth);
            } else if (html.regionMatches(true, at, "</table", 0, 7)) {
                depth = Math.max(0, depth - 1);
            }
        }
        return deepest;
    }

    /** {@code charset=} of a meta element; UTF-16 there means UTF-8, as in the WHATWG standard. */
    static Optional<String> declaredCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, META_BYTES), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        for (int meta = head.indexOf("<meta"); meta >= 0; meta = head.indexOf("<meta", meta + 5)) {
            int end = head.indexOf('>', meta);
            int at = head.indexOf("charset", meta);
            if (end < 0 || at < 0 || at > end) {
                continue;
            }
            int from = at + "charset".length();
            while (from < end && " \t\r\n=\"'".indexOf(head.charAt(from)) >= 0) {
                from++;
            }
            int to = from;
            while (to < end && " \t\r\n\"'/;>".indexOf(head.charAt(to)) < 0) {
                to++;
            }
            if (to > from) {
                String name = head.substring(from, to);
                return Optional.of(name.startsWith("utf-16") ? "utf-8" : name);
            }
        }
        return Optional.empty();
    }
}
