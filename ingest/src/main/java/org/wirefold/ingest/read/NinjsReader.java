package org.wirefold.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.wirefold.ingest.text.DecodedText;
import org.wirefold.ingest.text.TextDecoder;
import org.wirefold.schema.DeadLetterReason;

/** A JSON document: one article, or an array of articles, as ninjs or as the objects of our line format. */
final class NinjsReader implements WholeDocument.ByteReader {
    static final String CONTENT_TYPE = "application/ninjs+json";

    private final ReadLimits limits;
    private final StrictJson json;
    private final JsonArticles articles;

    NinjsReader(ReadLimits limits, StrictJson json, JsonArticles articles) {
        this.limits = limits;
        this.json = json;
        this.articles = articles;
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public List<ReadResult> read(InputDocument document, byte[] bytes) {
        DecodedText text = TextDecoder.decode(bytes, "UTF-8");
        OriginalBytes original = OriginalBytes.of(bytes);
        if (!text.warnings().isEmpty()) {
            return List.of(rejected(document, DeadLetterReason.UNDECODABLE_TEXT, "JSON that is no UTF-8", original));
        }
        StrictJson.Outcome outcome = json.parse(text.text());
        JsonNode node = outcome.node();
        if (node == null) {
            return List.of(rejected(document, outcome.reason(), outcome.detail(), original));
        }
        if (!node.isArray()) {
            return List.of(articles.read(node, document.place(), contentType(), document, original));
        }
        return array(document, node, original);
    }

    private List<ReadResult> array(InputDocument document, JsonNode array, OriginalBytes original) {
        if (!anyObject(array)) {
            return List.of(rejected(document, DeadLetterReason.EMPTY, "an array without an object", original));
        }
        var results = new ArrayList<ReadResult>();
        for (JsonNode node : array) {
            if (results.size() == limits.maxItems()) {
                String detail = array.size() + " items, limit " + limits.maxItems() + ": the rest is in this letter";
                results.add(rejected(document, DeadLetterReason.TOO_LARGE, detail, original));
                break;
            }
            String place = document.place() + "#" + (results.size() + 1);
            OriginalBytes item = OriginalBytes.of(node.toString());
            results.add(articles.read(node, place, contentType(), document, item));
        }
        return results;
    }

    private static boolean anyObject(JsonNode array) {
        for (JsonNode node : array) {
            if (node.isObject()) {
                return true;
            }
        }
        return false;
    }

    private Rejected rejected(InputDocument document, DeadLetterReason reason, String detail, OriginalBytes original) {
        return new Rejected(reason, detail, document.place(), contentType(), document.source(), null, original);
    }
}
