package org.wirefold.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * An element of a feed with the name that counts: local name in lower case, and the family of its namespace, whatever prefix
 * the publisher chose.
 *
 * @param element the parsed element
 * @param family {@code feed} (RSS, Atom, none), {@code dc}, {@code content}, {@code media} or {@code other}
 * @param name local name
 */
@SuppressWarnings("ReferenceEquality") // nodes of one tree: the very node is meant
record FeedElement(Element element, String family, String name) {

    static FeedElement of(Element element) {
        return new FeedElement(element, familyOf(element), nameOf(element));
    }

    static String nameOf(Element element) {
        return localName(element.tagName().toLowerCase(Locale.ROOT));
    }

    static String localName(String tag) {
        return tag.substring(tag.indexOf(':') + 1);
    }

    List<FeedElement> children() {
        var children = new ArrayList<FeedElement>();
        for (Element child : element.children()) {
            children.add(of(child));
        }
        return children;
    }

    /** The first child of the family that has one of the names, the names tried in order; with text in it. */
    Optional<FeedElement> child(String wanted, String... names) {
        List<FeedElement> children = children();
        for (String one : names) {
            for (FeedElement child : children) {
                if (child.family.equals(wanted) && child.name.equals(one)) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    /** Text of such a child, trimmed; empty when there is none or it is blank. */
    Optional<String> childText(String wanted, String... names) {
        for (String one : names) {
            Optional<String> text = child(wanted, one).map(FeedElement::text).filter(t -> !t.isEmpty());
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** All elements with one of the names below this one, in document order, none inside another. */
    List<FeedElement> descendants(String... names) {
        Set<String> wanted = Set.of(names);
        var found = new ArrayList<FeedElement>();
        for (Element below : element.getAllElements()) {
            if (below != element && wanted.contains(nameOf(below)) && !isInside(below, wanted)) {
                FeedElement candidate = of(below);
                if (candidate.family.equals("feed")) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    String attribute(String key) {
        return element.attr(key).strip();
    }

    /** Characters as they stand, entities resolved. */
    String text() {
        return element.wholeText().strip();
    }

    private boolean isInside(Element below, Set<String> wanted) {
        for (Element up = below.parent(); up != null && up != element; up = up.parent()) {
            if (wanted.contains(nameOf(up))) {
                return true;
            }
        }
        return false;
    }

    private static String familyOf(Element element) {
        String tag = element.tagName().toLowerCase(Locale.ROOT);
        String prefix = tag.indexOf(':') < 0 ? "" : tag.substring(0, tag.indexOf(':'));
        String uri = element.tag().namespace().toLowerCase(Locale.ROOT);
        if (uri.contains("purl.org/dc") || prefix.equals("dc") || prefix.equals("dcterms")) {
            return "dc";
        } else if (uri.contains("rss/1.0/modules/content") || prefix.equals("content")) {
            return "content";
        } else if (uri.contains("search.yahoo.com/mrss") || prefix.equals("media")) {
            return "media";
        }
        boolean atom = uri.contains("w3.org/2005/atom") || uri.contains("purl.org/atom") || prefix.startsWith("atom");
        boolean rss = uri.endsWith("purl.org/rss/1.0/") || prefix.equals("rss") || prefix.equals("rdf");
        return prefix.isEmpty() || atom || rss ? "feed" : "other";
    }
}
