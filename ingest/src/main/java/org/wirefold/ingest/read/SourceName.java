package org.wirefold.ingest.read;

import java.util.Locale;
import java.util.Optional;

/**
 * The outlet behind an address. It must be the same for every version of an article, a cancel with nothing but its uri
 * included, because the article id is made from it.
 */
final class SourceName {
    private SourceName() {}

    /** The authority of an http address, a {@code tag:} or a {@code urn:newsml:} uri, without "www."; else empty. */
    static Optional<String> ofUri(String uri) {
        String lower = uri.strip().toLowerCase(Locale.ROOT);
        String authority = "";
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            authority = upTo(lower, lower.indexOf("//") + 2, "/?#:");
            authority = authority.substring(authority.lastIndexOf('@') + 1);
        } else if (lower.startsWith("tag:")) {
            authority = upTo(lower, "tag:".length(), ",:");
        } else if (lower.startsWith("urn:newsml:")) {
            authority = upTo(lower, "urn:newsml:".length(), ":");
        }
        String bare = authority.startsWith("www.") ? authority.substring(4) : authority;
        return bare.isBlank() ? Optional.empty() : Optional.of(bare);
    }

    private static String upTo(String text, int from, String ends) {
        int end = from;
        while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(from, end);
    }
}
