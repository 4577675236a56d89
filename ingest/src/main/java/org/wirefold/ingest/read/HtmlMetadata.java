package org.wirefold.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its article: JSON-LD first, then meta elements (measured on fundus: day 129/132, title 130/132). */
final class HtmlMetadata {
    /** Blocks of JSON-LD beyond this are passed over: pages have one to five. */
    private static final int MAX_NODES = 2_000;

    private final Document page;
    private final List<JsonNode> articles = new ArrayList<>();

    HtmlMetadata(Document page, StrictJson json) {
        this.page = page;
        for (Element script : page.select("script[type=application/ld+json]")) {
            JsonNode node = json.parse(script.data().strip()).node();
            if (node != null) {
                collect(node);
            }
        }
    }

    Optional<String> title() {
        return linkedData("headline")
                .or(() -> meta("og:title"))
                .or(() -> meta("twitter:title"))
                .or(() -> Optional.ofNullable(page.selectFirst("h1")).map(Element::text))
                .or(() -> Optional.of(page.title()))
                .map(HtmlText::inlineText)
                .filter(title -> !title.isEmpty());
    }

    Optional<String> published() {
        return linkedData("datePublished")
                .or(() -> meta("article:published_time"))
                .or(() -> meta("og:article:published_time"))
                .or(() -> meta("datepublished"))
                .or(() -> meta("dc.date.issued"))
                .or(() -> meta("dc.date"))
                .or(() -> meta("parsely-pub-date"))
                .or(() -> meta("sailthru.date"))
                .or(() -> meta("pubdate"))
                .or(() -> meta("publish-date"))
                .or(() -> meta("date"))
                .or(() -> timeElement());
    }

    Optional<String> modified() {
        return linkedData("dateModified")
                .or(() -> meta("article:modified_time"))
                .or(() -> meta("og:updated_time"));
    }

    /** Names, with a comma between them. */
    Optional<String> authors() {
        for (JsonNode article : articles) {
            var names = new ArrayList<String>();
            names(article.get("author"), names);
            if (!names.isEmpty()) {
                return Optional.of(String.join(", ", names));
            }
        }
        return meta("author").or(() -> meta("parsely-author")).filter(name -> !name.startsWith("http"));
    }

    Optional<String> url() {
        return Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                .map(link -> link.attr("href").strip())
                .or(() -> meta("og:url"))
                .filter(Draft::isWebAddress);
    }

    Optional<String> language() {
        Element root = page.selectFirst("html");
        String lang = root == null ? "" : root.attr("lang").strip();
        return lang.isEmpty() ? meta("og:locale").map(l -> l.replace('_', '-')) : Optional.of(lang);
    }

    Optional<String> site() {
        return meta("og:site_name").map(HtmlText::oneLine).filter(name -> !name.isEmpty() && name.length() <= 200);
    }

    private Optional<String> timeElement() {
        return Optional.ofNullable(page.selectFirst("time[datetime]"))
                .map(time -> time.attr("datetime").strip());
    }

    private Optional<String> linkedData(String field) {
        return articles.stream()
                .flatMap(article -> StrictJson.text(article, field).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private Optional<String> meta(String name) {
        for (Element meta : page.select("meta[content]")) {
            String key = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
            String item = key.isEmpty() ? meta.attr("itemprop") : key;
            if (item.toLowerCase(Locale.ROOT).equals(name)
                    && !meta.attr("content").isBlank()) {
                return Optional.of(meta.attr("content").strip());
            }
        }
        return Optional.empty();
    }

    /** Objects whose type names an article, wherever they stand: in arrays, under {@code @graph}, nested. */
    private void collect(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
            JsonNode node = open.removeFirst();
            if (node.isObject() && isArticle(node.get("@type"))) {
                articles.add(node);
            }
            if (node.isContainerNode()) {
                node.forEach(open::addLast);
            }
        }
    }

    private static boolean isArticle(@Nullable JsonNode type) {
        String names = type == null ? "" : type.toString();
        return names.contains("Article") || names.contains("BlogPosting");
    }

    private static void names(@Nullable JsonNode author, List<String> names) {
        if (author == null) {
            return;
        }
        if (author.isArray()) {
            author.forEach(one -> names(one, names));
        } else if (author.isTextual() && !author.textValue().isBlank()) {
            names.add(HtmlText.inlineText(author.textValue()));
        } else if (author.isObject()) {
            names(author.get("name"), names);
        }
    }
}
