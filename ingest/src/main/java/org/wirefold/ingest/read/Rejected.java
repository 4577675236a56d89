package org.wirefold.ingest.read;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.DeadLetterReason;

/**
 * Input that could not be used, with its bytes.
 *
 * @param reason from the closed list
 * @param detail what was wrong, with the value and the limit, at most 500 characters
 * @param place where it stood
 * @param contentType the format it was taken for; null when unknown
 * @param source the outlet
 * @param providerId the item's id; null when it could not be read
 * @param original its bytes
 */
public record Rejected(
        DeadLetterReason reason,
        String detail,
        String place,
        @Nullable String contentType,
        String source,
        @Nullable String providerId,
        OriginalBytes original)
        implements ReadResult {

    /** RELIABILITY.md and the hostile corpus: a message is at most 500 characters, with no control character in it. */
    private static final int MAX_DETAIL_CHARS = 500;

    public Rejected {
        detail = onOneLine(detail);
    }

    /** A fault of ours: a reader threw. Infrastructure is not meant: an {@link OutOfMemoryError} goes on. */
    static Rejected unexpected(
            Throwable failure, InputDocument document, @Nullable String contentType, OriginalBytes original) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return new Rejected(
                DeadLetterReason.UNEXPECTED,
                text.toString(),
                document.place(),
                contentType,
                document.source(),
                null,
                original);
    }

    private static String onOneLine(String text) {
        var out = new StringBuilder(Math.min(text.length(), MAX_DETAIL_CHARS));
        for (int i = 0; i < text.length() && out.length() < MAX_DETAIL_CHARS; i++) {
            char c = text.charAt(i);
            out.append(Character.isISOControl(c) || Character.isSurrogate(c) ? ' ' : c);
        }
        return out.toString();
    }
}
