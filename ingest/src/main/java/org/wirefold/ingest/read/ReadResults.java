package org.wirefold.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.wirefold.schema.DeadLetterReason;

/**
 * The results of one document. The one catch-all of reading stands here: what a reader throws becomes a dead letter, and the
 * document ends there.
 */
public final class ReadResults implements Iterator<ReadResult>, AutoCloseable {
    private final InputDocument document;
    private final InputStream in;
    private Iterator<ReadResult> items;
    private boolean any;

    ReadResults(InputDocument document, InputStream in, Iterator<ReadResult> items) {
        this.document = document;
        this.in = in;
        this.items = items;
    }

    static ReadResults rejected(InputDocument document, Exception failure) {
        var items = List.<ReadResult>of(letter(document, failure)).iterator();
        return new ReadResults(document, InputStream.nullInputStream(), items);
    }

    @Override
    public boolean hasNext() {
        try {
            if (items.hasNext()) {
                return true;
            }
        } catch (RuntimeException e) {
            items = List.<ReadResult>of(letter(document, e)).iterator();
        }
        if (!any && !items.hasNext()) {
            items = List.<ReadResult>of(nothing()).iterator();
        }
        return items.hasNext();
    }

    @Override
    public ReadResult next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        any = true;
        return items.next();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rejected nothing() {
        return new Rejected(
                DeadLetterReason.EMPTY,
                "a document without a line",
                document.place(),
                document.contentType(),
                document.source(),
                null,
                OriginalBytes.of(""));
    }

    /** An I/O error is the file's fault, anything else is ours. */
    private static Rejected letter(InputDocument document, Exception failure) {
        if (!(failure instanceof IOException) && !(failure instanceof UncheckedIOException)) {
            return Rejected.unexpected(failure, document, document.contentType(), OriginalBytes.of(""));
        }
        return new Rejected(
                DeadLetterReason.UNREADABLE,
                String.valueOf(failure),
                document.place(),
                document.contentType(),
                document.source(),
                null,
                OriginalBytes.of(""));
    }
}
