package org.wirefold.standalone.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of a report, {@value #WIDTH} columns wide. Texts are cut to their columns before they are coloured. */
final class Page {
    /** A terminal of today is at least this wide; narrower ones wrap. */
    static final int WIDTH = 100;

    private final StringBuilder lines = new StringBuilder();
    private final Ink ink;

    Page(Ink ink) {
        this.ink = ink;
    }

    Ink ink() {
        return ink;
    }

    void line(String text) {
        lines.append(text.stripTrailing()).append('\n');
    }

    void blank() {
        lines.append('\n');
    }

    /** A heading with a remark at the right end of its rule. */
    void heading(String title, String remark) {
        int rule = Math.max(3, WIDTH - title.length() - remark.length() - 2);
        if (lines.length() > 0 && lines.lastIndexOf("\n\n") != lines.length() - 2) {
            blank();
        }
        line(ink.bold(title) + " " + ink.dim("─".repeat(rule) + " " + remark));
    }

    /** The page as text; every line ends with a line feed. */
    String text() {
        return lines.toString();
    }

    /** The text in exactly so many columns: cut with an ellipsis or filled with blanks. */
    static String left(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(columns - cut.length());
    }

    /** As {@link #left}, with the blanks before the text. */
    static String right(String text, int columns) {
        String cut = cut(text, columns);
        return " ".repeat(columns - cut.length()) + cut;
    }

    /** The text in at most so many columns. */
    static String cut(String text, int columns) {
        String flat = flat(text);
        return flat.length() <= columns
                ? flat
                : flat.substring(0, Math.max(0, columns - 1)).stripTrailing() + "…";
    }

    /** The end of the text in at most so many columns: for paths, whose end says most. */
    static String cutStart(String text, int columns) {
        String flat = flat(text);
        return flat.length() <= columns ? flat : "…" + flat.substring(flat.length() - columns + 1);
    }

    /** The text in lines of at most so many columns, at most so many lines; the last one is cut. */
    static List<String> wrap(String text, int columns, int maxLines) {
        List<String> wrapped = new ArrayList<>();
        String rest = flat(text);
        while (rest.length() > columns && wrapped.size() < maxLines - 1) {
            int space = rest.lastIndexOf(' ', columns);
            int end = space > 0 ? space : columns;
            wrapped.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        wrapped.add(cut(rest, columns));
        return wrapped;
    }

    /** One line without control characters: text from outside must not steer the terminal. */
    private static String flat(String text) {
        StringBuilder flat = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            flat.append(blank ? ' ' : c);
        }
        return flat.toString().strip();
    }
}
