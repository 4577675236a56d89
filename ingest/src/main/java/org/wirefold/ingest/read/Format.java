package org.wirefold.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The formats that ingest reads, and how to tell them apart: by name, by declared type, then by a look at the bytes. */
enum Format {
    PLAIN_TEXT,
    JSON_LINES,
    JSON,
    FEED,
    HTML,
    /** Archives, images, office files: no reader. */
    UNKNOWN;

    private static final Map<String, Format> BY_EXTENSION = Map.ofEntries(
            Map.entry("txt", PLAIN_TEXT),
            Map.entry("text", PLAIN_TEXT),
            Map.entry("md", PLAIN_TEXT),
            Map.entry("jsonl", JSON_LINES),
            Map.entry("ndjson", JSON_LINES),
            Map.entry("json", JSON),
            Map.entry("ninjs", JSON),
            Map.entry("rss", FEED),
            Map.entry("atom", FEED),
            Map.entry("rdf", FEED),
            Map.entry("xml", FEED),
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("xhtml", HTML));

    private static final Map<String, Format> BY_TYPE = Map.ofEntries(
            Map.entry("text/plain", PLAIN_TEXT),
            Map.entry("text/markdown", PLAIN_TEXT),
            Map.entry("application/x-ndjson", JSON_LINES),
            Map.entry("application/jsonl", JSON_LINES),
            Map.entry("application/jsonlines", JSON_LINES),
            Map.entry("application/json", JSON),
            Map.entry("application/ninjs+json", JSON),
            Map.entry("application/rss+xml", FEED),
            Map.entry("application/atom+xml", FEED),
            Map.entry("application/rdf+xml", FEED),
            Map.entry("application/xml", FEED),
            Map.entry("text/xml", FEED),
            Map.entry("text/html", HTML),
            Map.entry("application/xhtml+xml", HTML));

    /** What a page begins with when its publisher leaves the doctype out. */
    private static final Set<String> HTML_ROOTS = Set.of(
            "html", "head", "body", "title", "meta", "div", "p", "article", "main", "section", "h1", "h2", "table",
            "script");

    /** First bytes of what is no text: zip, gzip, PDF, PNG, JPEG, GIF, ELF, 7z, xz, zstd, Java. */
    private static final String[] MAGIC = {
        "PK\u0003\u0004",
        "\u001f\u008b",
        "%PDF-",
        "\u0089PNG",
        "\u00ff\u00d8\u00ff",
        "GIF8",
        "\u007fELF",
        "7z\u00bc",
        "\u00fd7zXZ",
        "(\u00b5/\u00fd",
        "\u00ac\u00ed\u0000\u0005"
    };

    /** The format of a document whose first bytes are {@code head}. */
    static Format of(InputDocument document, byte[] head) {
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        for (String magic : MAGIC) {
            if (latin.startsWith(magic)) {
                return UNKNOWN;
            }
        }
        Format named = BY_TYPE.get(ContentTypes.essence(document.contentType()));
        if (named == null) {
            named = BY_EXTENSION.get(extension(document.name()));
        }
        Format seen = byLook(latin);
        if (named == null) {
            return seen;
        }
        boolean isPage = named == FEED && seen == HTML;
        boolean isFeed = named == HTML && seen == FEED;
        boolean isLines = named == JSON && seen == JSON_LINES;
        return isPage || isFeed || isLines ? seen : named;
    }

    /** What the first characters look like; zero bytes of UTF-16 are passed over. */
    private static Format byLook(String latin) {
        String text = latin.replace("\u0000", "")
                .replace("\u00ef\u00bb\u00bf", "")
                .replace("\u00ff\u00fe", "")
                .strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            return severalObjects(text) ? JSON_LINES : JSON;
        }
        if (!text.startsWith("<")) {
            return PLAIN_TEXT;
        }
        String root = XmlShape.of(text).root();
        boolean isPage =
                HTML_ROOTS.contains(root) || text.toLowerCase(Locale.ROOT).startsWith("<!doctype html");
        return isPage ? HTML : FEED;
    }

    /** A second object starts on a line of its own while the first one is closed: JSON Lines without its extension. */
    private static boolean severalObjects(String text) {
        int end = text.indexOf('\n');
        while (end >= 0) {
            int next = end + 1;
            while (next < text.length() && text.charAt(next) == '\r') {
                next++;
            }
            if (next < text.length()
                    && text.charAt(next) == '{'
                    && text.substring(0, end).strip().endsWith("}")) {
                return true;
            }
            end = text.indexOf('\n', end + 1);
            if (end > 1 << 16) {
                return false;
            }
        }
        return false;
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
