package org.wirefold.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a text as a document and gives its results. */
final class Reading {
    private Reading() {}

    static List<ReadResult> results(String name, String text) {
        return results(InputDocument.ofBytes(name, "desk", text.getBytes(StandardCharsets.UTF_8)));
    }

    static List<ReadResult> results(InputDocument document) {
        var all = new ArrayList<ReadResult>();
        try (ReadResults results = new ArticleReader().read(document)) {
            results.forEachRemaining(all::add);
        }
        return all;
    }

    static ReadItem item(String name, String text) {
        return (ReadItem) results(name, text).get(0);
    }

    static Rejected rejected(String name, String text) {
        return (Rejected) results(name, text).get(0);
    }
}
