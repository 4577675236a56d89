package org.wirefold.ingest.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.wirefold.ingest.text.DecodedText;
import org.wirefold.ingest.text.TextDecoder;
import org.wirefold.ingest.text.Warning;
import org.wirefold.schema.DeadLetterReason;

/**
 * RSS 0.9x, 1.0, 2.0 and Atom 0.3, 1.0, read with tolerance: feeds with control characters, named HTML entities and unknown
 * prefixes are everyday. jsoup ignores DTDs, so nothing is fetched and nothing expands.
 */
final class FeedReader implements WholeDocument.ByteReader {
    static final String RSS = "application/rss+xml";
    static final String ATOM = "application/atom+xml";

    /** RELIABILITY.md 4.6. */
    private static final int MAX_NAME_CHARS = 1_024;

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");

    private final ReadLimits limits;

    FeedReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public String contentType() {
        return RSS;
    }

    @Override
    public List<ReadResult> read(InputDocument document, byte[] bytes) {
        OriginalBytes original = OriginalBytes.of(bytes);
        String declared = ContentTypes.charset(document.contentType())
                .or(() -> XmlShape.declaredCharset(bytes))
                .orElse(null);
        DecodedText text = TextDecoder.decode(bytes, declared);
        XmlShape shape = XmlShape.of(text.text());
        Optional<Rejected> refused = refuse(document, shape, original);
        if (refused.isPresent()) {
            return List.of(refused.get());
        }
        Document xml =
                Parser.xmlParser().setMaxDepth(2 * limits.maxMarkupDepth()).parseInput(text.text(), "");
        Element root = xml.firstElementChild();
        if (root == null || !ROOTS.contains(FeedElement.nameOf(root))) {
            return List.of(rejected(document, DeadLetterReason.UNKNOWN_FORMAT, "no feed element", original));
        }
        return items(document, FeedElement.of(root), text.warnings(), original);
    }

    private Optional<Rejected> refuse(InputDocument document, XmlShape shape, OriginalBytes original) {
        if (shape.root().isEmpty()) {
            return Optional.of(rejected(document, DeadLetterReason.MALFORMED, "no XML element", original));
        } else if (shape.declaresEntities()) {
            return Optional.of(rejected(document, DeadLetterReason.MALFORMED, "declares entities", original));
        } else if (shape.maxDepth() > limits.maxMarkupDepth()) {
            String detail = "nested " + shape.maxDepth() + " deep, limit " + limits.maxMarkupDepth();
            return Optional.of(rejected(document, DeadLetterReason.TOO_DEEP, detail, original));
        } else if (shape.longestName() > MAX_NAME_CHARS) {
            String detail = "element name of " + shape.longestName() + " characters, limit " + MAX_NAME_CHARS;
            return Optional.of(rejected(document, DeadLetterReason.MALFORMED, detail, original));
        } else if (!ROOTS.contains(FeedElement.localName(shape.root()))) {
            String detail = "XML with root " + Draft.shown(shape.root()) + " is no feed that is known";
            return Optional.of(rejected(document, DeadLetterReason.UNKNOWN_FORMAT, detail, original));
        } else if (!shape.rootIsClosed()) {
            return Optional.of(rejected(document, DeadLetterReason.MALFORMED, "cut off before its end", original));
        }
        return Optional.empty();
    }

    private List<ReadResult> items(
            InputDocument document, FeedElement root, List<Warning> warnings, OriginalBytes original) {
        List<FeedElement> items = root.descendants("item", "entry");
        if (items.isEmpty()) {
            return List.of(rejected(document, DeadLetterReason.EMPTY, "a feed without items", original));
        }
        var reader = new FeedItems(document, root, limits);
        var results = new ArrayList<ReadResult>();
        var ids = new HashSet<String>();
        for (FeedElement item : items) {
            if (results.size() == limits.maxItems()) {
                String detail = items.size() + " items, limit " + limits.maxItems() + ": the rest is in this letter";
                results.add(rejected(document, DeadLetterReason.TOO_LARGE, detail, original));
                break;
            }
            results.add(reader.read(item, results.size() + 1, warnings, ids));
        }
        return results;
    }

    private static Rejected rejected(
            InputDocument document, DeadLetterReason reason, String detail, OriginalBytes original) {
        return new Rejected(reason, detail, document.place(), RSS, document.source(), null, original);
    }
}
