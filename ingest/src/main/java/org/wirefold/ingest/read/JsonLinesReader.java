package org.wirefold.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.wirefold.ingest.text.DecodedText;
import org.wirefold.ingest.text.TextDecoder;
import org.wirefold.schema.DeadLetterReason;

/**
 * JSON Lines: one article {@code {"id","source","published_at","title","body","url"}} a line, in file order, text as the
 * provider gives it. A line may also be a ninjs object. A bad line is one dead letter and stops nothing.
 */
final class JsonLinesReader implements FormatReader {
    static final String CONTENT_TYPE = "application/x-ndjson";

    private final ReadLimits limits;
    private final StrictJson json;
    private final JsonArticles articles;

    JsonLinesReader(ReadLimits limits, StrictJson json, JsonArticles articles) {
        this.limits = limits;
        this.json = json;
        this.articles = articles;
    }

    @Override
    public Iterator<ReadResult> read(InputDocument document, InputStream in) throws IOException {
        return new LineIterator(in, limits.maxDocumentBytes(), line -> guarded(document, line));
    }

    private ReadResult guarded(InputDocument document, LineIterator.Line line) {
        try {
            return read(document, line);
        } catch (RuntimeException | StackOverflowError e) {
            return Rejected.unexpected(e, document, CONTENT_TYPE, line.original());
        }
    }

    private ReadResult read(InputDocument document, LineIterator.Line line) {
        String place = document.place() + ":" + line.number();
        if (line.isCut()) {
            return new Rejected(
                    DeadLetterReason.TOO_LARGE,
                    "line of " + line.original().total() + " bytes, limit " + limits.maxDocumentBytes(),
                    place,
                    CONTENT_TYPE,
                    document.source(),
                    null,
                    line.original());
        }
        DecodedText text = TextDecoder.decode(line.bytes(), "UTF-8");
        if (!text.warnings().isEmpty()) {
            return new Rejected(
                    DeadLetterReason.UNDECODABLE_TEXT,
                    "JSON that is no UTF-8",
                    place,
                    CONTENT_TYPE,
                    document.source(),
                    null,
                    line.original());
        }
        StrictJson.Outcome outcome = json.parse(text.text());
        JsonNode node = outcome.node();
        if (node == null) {
            return new Rejected(
                    outcome.reason(), outcome.detail(), place, CONTENT_TYPE, document.source(), null, line.original());
        }
        return articles.read(node, place, CONTENT_TYPE, document, line.original());
    }
}
