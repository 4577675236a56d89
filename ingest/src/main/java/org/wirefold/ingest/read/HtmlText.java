package org.wirefold.ingest.read;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Markup to text: blocks become paragraphs with an empty line between them, {@code br} a line end, all else its characters. */
final class HtmlText {
    private static final Set<String> HIDDEN =
            Set.of("script", "style", "noscript", "template", "iframe", "object", "svg", "head", "select", "button");
    private static final Set<String> BLOCKS =
            Set.of(("address article aside blockquote body dd details div dl dt fieldset"
                            + " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section"
                            + " table tbody td tfoot th thead tr ul block hl1 hl2")
                    .split(" "));

    private HtmlText() {}

    /** Text of a markup fragment. */
    static String ofFragment(String markup) {
        return of(Jsoup.parseBodyFragment(markup).body());
    }

    /** Text on one line: for headlines. Only what looks like markup or an entity is parsed. */
    static String inlineText(String given) {
        if (given.indexOf('<') < 0 && given.indexOf('&') < 0) {
            return oneLine(given);
        }
        Document parsed = Jsoup.parseBodyFragment(given);
        return oneLine(parsed.body().wholeText());
    }

    /** White space runs become one blank. */
    static String oneLine(String text) {
        var out = new Paragraphs();
        out.append(text);
        return out.text();
    }

    /** Text of an element. */
    static String of(Element element) {
        var paragraphs = new Paragraphs();
        element.traverse(new NodeVisitor() {
            private int hiddenDepth = -1;

            @Override
            public void head(Node node, int depth) {
                if (hiddenDepth >= 0) {
                    return;
                }
                if (node instanceof TextNode text) {
                    paragraphs.append(text.getWholeText());
                } else if (node instanceof Element inner) {
                    String name = inner.tagName().toLowerCase(Locale.ROOT);
                    if (HIDDEN.contains(name)) {
                        hiddenDepth = depth;
                    } else if (name.equals("br")) {
                        paragraphs.endLine();
                    } else if (BLOCKS.contains(name)) {
                        paragraphs.endParagraph();
                    }
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (hiddenDepth == depth) {
                    hiddenDepth = -1;
                } else if (hiddenDepth < 0
                        && node instanceof Element inner
                        && BLOCKS.contains(inner.tagName().toLowerCase(Locale.ROOT))) {
                    paragraphs.endParagraph();
                }
            }
        });
        return paragraphs.text();
    }

    /** Collects text; runs of white space within a line become one blank, and no paragraph is empty. */
    private static final class Paragraphs {
        private final StringBuilder out = new StringBuilder();
        private int breaks;
        private boolean blank;

        void append(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                    blank = true;
                } else {
                    put(c);
                }
            }
        }

        private void put(char c) {
            if (out.length() > 0) {
                if (breaks > 0) {
                    out.append(breaks == 1 ? "\n" : "\n\n");
                } else if (blank) {
                    out.append(' ');
                }
            }
            breaks = 0;
            blank = false;
            out.append(c);
        }

        void endLine() {
            breaks = Math.min(2, breaks + 1);
        }

        void endParagraph() {
            breaks = 2;
        }

        String text() {
            return out.toString();
        }
    }
}
