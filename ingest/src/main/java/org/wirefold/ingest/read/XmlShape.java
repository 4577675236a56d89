package org.wirefold.ingest.read;

import java.util.Locale;
import java.util.Optional;

/**
 * A look at XML before it is parsed, in one pass: how deep it nests, whether it declares entities, whether its root is
 * closed. jsoup mends all of that in silence; a cut feed or an entity bomb must be seen.
 *
 * @param maxDepth deepest nesting of elements
 * @param declaresEntities an entity declaration stands in it: refused, whatever it says
 * @param root name of the first element, in lower case; empty when there is none
 * @param rootIsClosed its end tag stands in the text
 * @param longestName characters of the longest element name
 */
record XmlShape(int maxDepth, boolean declaresEntities, String root, boolean rootIsClosed, int longestName) {

    static XmlShape of(String xml) {
        var scan = new Scan(xml);
        scan.run();
        boolean closed = !scan.root.isEmpty() && (scan.rootIsEmpty || endsWithTag(xml, scan.root));
        return new XmlShape(scan.maxDepth, scan.entities, scan.root, closed, scan.longestName);
    }

    /** The charset that an XML declaration names; UTF-16 and UTF-32 cannot be meant where ASCII could read this. */
    static Optional<String> declaredCharset(byte[] bytes) {
        var head = new StringBuilder();
        for (int i = 0; i < Math.min(bytes.length, 200); i++) {
            head.append((char) (bytes[i] & 0x7F));
        }
        int start = head.indexOf("<?xml");
        int end = head.indexOf("?>");
        int name = head.indexOf("encoding");
        if (start < 0 || end < 0 || name < 0 || name > end) {
            return Optional.empty();
        }
        int from = name + "encoding".length();
        while (from < end && " \t\r\n=\"'".indexOf(head.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < end && " \t\"'?".indexOf(head.charAt(to)) < 0) {
            to++;
        }
        String charset = head.substring(from, to);
        boolean wide = charset.toLowerCase(Locale.ROOT).startsWith("utf-16")
                || charset.toLowerCase(Locale.ROOT).startsWith("utf-32");
        return charset.isEmpty() || wide ? Optional.empty() : Optional.of(charset);
    }

    private static boolean endsWithTag(String xml, String root) {
        int at = xml.length();
        while ((at = xml.lastIndexOf("</", at - 1)) >= 0) {
            if (xml.regionMatches(true, at + 2, root, 0, root.length())) {
                return true;
            }
        }
        return false;
    }

    private static final class Scan {
        private final String xml;
        private int at;
        private int depth;
        private int maxDepth;
        private boolean entities;
        private String root = "";
        private boolean rootIsEmpty;
        private int longestName;

        Scan(String xml) {
            this.xml = xml;
        }

        void run() {
            while ((at = xml.indexOf('<', at)) >= 0) {
                if (xml.startsWith("<!--", at)) {
                    skipPast("-->");
                } else if (xml.startsWith("<![CDATA[", at)) {
                    skipPast("]]>");
                } else if (xml.startsWith("<?", at)) {
                    skipPast("?>");
                } else if (xml.startsWith("<!", at)) {
                    entities |= xml.regionMatches(true, at, "<!ENTITY", 0, 8);
                    at += 2;
                } else {
                    tag();
                }
            }
        }

        private void tag() {
            int end = xml.indexOf('>', at);
            if (end < 0) {
                at = xml.length();
                return;
            }
            boolean closing = xml.startsWith("</", at);
            boolean empty = xml.charAt(end - 1) == '/';
            if (closing) {
                depth = Math.max(0, depth - 1);
            } else {
                maxDepth = Math.max(maxDepth, depth + 1);
                depth += empty ? 0 : 1;
                int nameEnd = nameEnd(at + 1);
                longestName = Math.max(longestName, nameEnd - at - 1);
                if (root.isEmpty()) {
                    root = xml.substring(at + 1, nameEnd).toLowerCase(Locale.ROOT);
                    rootIsEmpty = empty;
                }
            }
            at = end + 1;
        }

        private int nameEnd(int from) {
            int end = from;
            while (end < xml.length() && " \t\r\n/>".indexOf(xml.charAt(end)) < 0) {
                end++;
            }
            return end;
        }

        private void skipPast(String end) {
            int close = xml.indexOf(end, at);
            at = close < 0 ? xml.length() : close + end.length();
        }
    }
}
