package org.wirefold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirefold.ingest.publish.PreviewRecords;
import org.wirefold.ingest.read.ArticleReader;
import org.wirefold.ingest.read.InputDocument;
import org.wirefold.ingest.read.ReadLimits;
import org.wirefold.ingest.read.ReadResults;
import org.wirefold.ingest.source.InputFiles;

/** What ingest makes of files, without a broker: one JSON object a raw article or dead letter, for {@code wirefold parse}. */
public final class ParsePreview {
    private final ArticleReader reader;
    private final Optional<String> source;

    /** A preview with the default limits. */
    public ParsePreview() {
        this(ReadLimits.DEFAULT, Optional.empty());
    }

    /** A preview with limits and the outlet of plain files; empty: the name of their folder. */
    public ParsePreview(ReadLimits limits, Optional<String> source) {
        this.reader = new ArticleReader(limits);
        this.source = source;
    }

    /**
     * Hands each object as a line of JSON with snake_case keys. Versions are counted from 1 and undated articles stand at
     * the epoch, because nothing is remembered here.
     *
     * @param inputs files, folders, or {@code -}
     * @param contentType as if it had been declared; null: look at the bytes
     * @param url as if the document had come from there; null: unknown
     * @throws IOException when an input does not exist
     */
    public void lines(
            List<String> inputs,
            @Nullable String contentType,
            @Nullable String url,
            InputStream stdin,
            Consumer<String> lines)
            throws IOException {
        for (InputDocument document : InputFiles.list(inputs, source, stdin)) {
            try (ReadResults results =
                    reader.read(document.withContentType(contentType).withUrl(url))) {
                results.forEachRemaining(
                        result -> lines.accept(PreviewRecords.json(result, IngestConfig.appVersion())));
            }
        }
    }
}
