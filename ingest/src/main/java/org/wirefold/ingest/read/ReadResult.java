package org.wirefold.ingest.read;

/** What became of one item of a document: an article, or the reason why there is none. Nothing else can happen to it. */
public sealed interface ReadResult permits ReadItem, Rejected {
    /** Where the item stands: the document's place, with a position where it holds several items. */
    String place();
}
