package org.wirefold.ingest.read;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts of a content type as HTTP writes it: {@code text/html; charset=utf-8}. */
final class ContentTypes {
    private ContentTypes() {}

    /** Type and subtype in lower case. */
    static String essence(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** The charset parameter. */
    static Optional<String> charset(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        String rest = contentType.substring(at + "charset=".length());
        int end = rest.indexOf(';');
        String name = (end < 0 ? rest : rest.substring(0, end))
                .replace("\"", "")
                .replace("'", "")
                .strip();
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
