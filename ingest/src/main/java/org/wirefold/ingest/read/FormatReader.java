package org.wirefold.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/** Reads the documents of one format. Every item comes out as an article or as a dead letter; reading never throws on bad bytes. */
interface FormatReader {
    /** The items of the document in its own order. Infrastructure errors of the stream pass through. */
    Iterator<ReadResult> read(InputDocument document, InputStream in) throws IOException;
}
