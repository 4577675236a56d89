package org.wirefold.ingest.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.wirefold.schema.DeadLetterReason;

/** Any document to its articles and dead letters: tells the format, picks its reader, and lets no exception of a reader out. */
public final class ArticleReader {
    /** Bytes that are looked at to tell the format: more than any prolog, comment and doctype seen in the dev feeds. */
    private static final int HEAD_BYTES = 1 << 16;

    private final Map<Format, FormatReader> readers = new EnumMap<>(Format.class);

    /** A reader with limits; holds no state between documents, so threads may share it. */
    public ArticleReader(ReadLimits limits) {
        var json = new StrictJson(limits.maxJsonDepth());
        var articles = new JsonArticles(limits);
        readers.put(Format.PLAIN_TEXT, new WholeDocument(new PlainTextReader(limits), limits));
        readers.put(Format.JSON_LINES, new JsonLinesReader(limits, json, articles));
        readers.put(Format.JSON, new WholeDocument(new NinjsReader(limits, json, articles), limits));
        readers.put(Format.FEED, new WholeDocument(new FeedReader(limits), limits));
        readers.put(Format.HTML, new WholeDocument(new HtmlPageReader(limits, json), limits));
    }

    /** A reader with the default limits. */
    public ArticleReader() {
        this(ReadLimits.DEFAULT);
    }

    /**
     * The items of a document in its order, read as they are asked for. Every document gives at least one result, but a file
     * of JSON Lines without a line gives a dead letter EMPTY. Close it to free the file.
     */
    public ReadResults read(InputDocument document) {
        try {
            var in = new BufferedInputStream(document.content().open(), HEAD_BYTES);
            try {
                return new ReadResults(document, in, open(document, in));
            } catch (IOException | RuntimeException e) {
                in.close();
                return ReadResults.rejected(document, e);
            }
        } catch (IOException e) {
            return ReadResults.rejected(document, e);
        }
    }

    private Iterator<ReadResult> open(InputDocument document, InputStream in) throws IOException {
        in.mark(HEAD_BYTES);
        byte[] head = in.readNBytes(HEAD_BYTES);
        in.reset();
        FormatReader reader = readers.get(Format.of(document, head));
        if (reader != null) {
            return reader.read(document, in);
        }
        ReadResult unknown = new Rejected(
                DeadLetterReason.UNKNOWN_FORMAT,
                "bytes of a format that no reader knows",
                document.place(),
                document.contentType(),
                document.source(),
                null,
                OriginalBytes.of(head));
        return List.of(unknown).iterator();
    }
}
