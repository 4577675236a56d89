package org.wirefold.ingest.read;

import java.util.List;
import org.wirefold.ingest.text.CleanText;
import org.wirefold.ingest.text.DecodedText;
import org.wirefold.ingest.text.PlainArticle;
import org.wirefold.ingest.text.TextDecoder;
import org.wirefold.ingest.text.Warning;
import org.wirefold.schema.DeadLetterReason;

/** A text file to one article; its provider id is the path below the input root. */
final class PlainTextReader implements WholeDocument.ByteReader {
    static final String CONTENT_TYPE = "text/plain";

    /** Share of control characters from which bytes are no text: prose has none, executables and images over a tenth. */
    private static final double MAX_CONTROL_SHARE = 0.02;

    private final ReadLimits limits;

    PlainTextReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public String contentType() {
        return CONTENT_TYPE;
    }

    @Override
    public List<ReadResult> read(InputDocument document, byte[] bytes) {
        OriginalBytes original = OriginalBytes.of(bytes);
        var draft = new Draft(document.place(), CONTENT_TYPE, document.source());
        draft.providerId = document.name();
        draft.url = document.url();
        String declared = ContentTypes.charset(document.contentType()).orElse(null);
        DecodedText text = TextDecoder.decode(bytes, declared);
        draft.warnings.addAll(text.warnings());
        if (text.text().length() > limits.maxTextChars()) {
            String detail = "text of " + text.text().length() + " characters, limit " + limits.maxTextChars();
            return List.of(draft.reject(DeadLetterReason.TOO_LARGE, detail, original));
        }
        CleanText clean = CleanText.of(text.text());
        if (clean.removed() > 8
                && clean.removed() > MAX_CONTROL_SHARE * text.text().length()) {
            String detail =
                    clean.removed() + " control characters in " + text.text().length() + ": no text";
            return List.of(draft.reject(DeadLetterReason.UNKNOWN_FORMAT, detail, original));
        }
        clean.warning("file").ifPresent(draft.warnings::add);
        fill(draft, PlainArticle.read(clean.text()));
        return List.of(draft.finish(original, limits));
    }

    private static void fill(Draft draft, PlainArticle article) {
        draft.title = article.title();
        draft.body = article.body();
        draft.byline = article.byline().orElse(null);
        draft.removed.addAll(article.removed());
        article.date().ifPresent(date -> {
            draft.publishedAt = date.instant();
            if (!date.isExact()) {
                draft.warn(Warning.Code.DATE_INEXACT, "date line read as " + date.instant());
            }
        });
    }
}
