package org.wirefold.ingest.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wirefold.ingest.text.Furniture;
import org.wirefold.ingest.text.Warning;

/** One item or entry of a feed to one article. */
final class FeedItems {
    private final InputDocument document;
    private final ReadLimits limits;
    private final String contentType;
    private final String feedSource;
    private final @Nullable String language;

    FeedItems(InputDocument document, FeedElement root, ReadLimits limits) {
        this.document = document;
        this.limits = limits;
        this.contentType = root.name().equals("feed") ? FeedReader.ATOM : FeedReader.RSS;
        FeedElement channel = root.child("feed", "channel").orElse(root);
        this.feedSource = channel.childText("feed", "title")
                .map(HtmlText::inlineText)
                .filter(title -> !title.isEmpty() && title.length() <= 200)
                .or(() -> link(channel).flatMap(SourceName::ofUri))
                .orElse(document.source());
        String lang = channel.childText("feed", "language")
                .or(() -> channel.childText("dc", "language"))
                .orElse(root.attribute("xml:lang"));
        this.language = lang.isEmpty() ? null : lang;
    }

    ReadResult read(FeedElement item, int position, List<Warning> feedWarnings, Set<String> ids) {
        var draft = new Draft(document.place() + "#" + position, contentType, source(item));
        draft.warnings.addAll(feedWarnings);
        draft.title = item.child("feed", "title")
                .or(() -> item.child("dc", "title"))
                .or(() -> item.child("media", "title"))
                .map(FeedItems::inline)
                .orElse("");
        List<String> lines = Furniture.lines(body(item));
        draft.body = Furniture.withoutLexiconTail(lines, draft.removed);
        draft.url = link(item).orElse(null);
        draft.language = language;
        draft.byline = byline(item).orElse(null);
        dates(item, draft);
        identity(item, draft, ids);
        return draft.finish(OriginalBytes.of(item.element().outerHtml()), limits);
    }

    /** An aggregator names the outlet of each item; else all items are of the feed. */
    private String source(FeedElement item) {
        return item.child("feed", "source")
                .map(source -> source.childText("feed", "title").orElseGet(source::text))
                .map(HtmlText::oneLine)
                .filter(name -> !name.isEmpty() && name.length() <= 200)
                .orElse(feedSource);
    }

    private static void dates(FeedElement item, Draft draft) {
        item.childText("feed", "pubdate", "published", "issued", "created", "date")
                .ifPresent(draft::publishedAt);
        item.childText("dc", "date", "issued", "created").ifPresent(draft::publishedAt);
        Optional<String> changed =
                item.childText("feed", "updated", "modified").or(() -> item.childText("dc", "modified"));
        changed.ifPresent(
                text -> draft.versionCreated = draft.date("updated", text).orElse(null));
        if (draft.publishedAt == null) {
            draft.publishedAt = draft.versionCreated;
        }
    }

    /** Guid or id; a feed that gives every item the same one (cocopuff2u/MOFA#24) falls back to the link. */
    private static void identity(FeedElement item, Draft draft, Set<String> ids) {
        Optional<String> given = item.childText("feed", "guid", "id")
                .or(() -> Optional.of(item.attribute("rdf:about")).filter(about -> !about.isEmpty()));
        if (given.isPresent() && !ids.add(given.get())) {
            draft.warn(Warning.Code.ID_REPEATED, "id " + Draft.shown(given.get()) + " stands at an earlier item too");
            return;
        }
        draft.providerId = given.orElse(null);
    }

    private static Optional<String> byline(FeedElement item) {
        return item.child("feed", "author")
                .map(author -> author.childText("feed", "name").orElseGet(author::text))
                .or(() -> item.childText("dc", "creator"))
                .map(HtmlText::oneLine)
                .filter(name -> !name.isEmpty());
    }

    /** The whole text where the feed carries it, else the summary. */
    private static String body(FeedElement item) {
        return item.child("content", "encoded")
                .filter(content -> !content.text().isEmpty())
                .or(() -> item.child("feed", "content")
                        .filter(content -> !content.text().isEmpty()))
                .or(() -> item.child("feed", "fullitem", "body", "description", "summary", "encoded"))
                .or(() -> item.child("dc", "description"))
                .or(() -> item.child("media", "description"))
                .map(FeedItems::paragraphs)
                .orElse("");
    }

    private static String paragraphs(FeedElement text) {
        String type = text.attribute("type").toLowerCase(Locale.ROOT);
        if (!text.element().children().isEmpty()) {
            return HtmlText.of(text.element());
        }
        String characters = text.text();
        boolean plain = type.equals("text") || type.equals("text/plain") || !hasMarkup(characters);
        return plain ? characters : HtmlText.ofFragment(characters);
    }

    private static String inline(FeedElement text) {
        String type = text.attribute("type").toLowerCase(Locale.ROOT);
        String characters = text.text();
        return type.equals("text") || !hasMarkup(characters)
                ? HtmlText.oneLine(characters)
                : HtmlText.inlineText(characters);
    }

    private static boolean hasMarkup(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    }

    /** Atom links carry their address in an attribute, RSS links as text; a guid is a link unless it says no. */
    private static Optional<String> link(FeedElement parent) {
        for (FeedElement child : parent.children()) {
            if (child.family().equals("feed") && child.name().equals("link")) {
                String address = child.attribute("href").isEmpty() ? child.text() : child.attribute("href");
                String rel = child.attribute("rel");
                if (!address.isEmpty() && (rel.isEmpty() || rel.equals("alternate"))) {
                    return Optional.of(address);
                }
            }
        }
        return parent.child("feed", "guid")
                .filter(guid -> !guid.attribute("isPermaLink").equalsIgnoreCase("false"))
                .map(FeedElement::text)
                .filter(Draft::isWebAddress);
    }
}
