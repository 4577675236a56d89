package org.wirefold.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Page furniture told by its words alone: safe for bodies that a provider already cut to the article. */
public final class Furniture {
    /** A line this long that only holds a furniture phrase somewhere is prose about it, not furniture. */
    static final int MAX_PHRASE_LINE_CHARS = 400;

    private static final Lexicon LEXICON = Lexicon.load();

    private Furniture() {}

    /** The lines of a text, line ends taken off. */
    public static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    /** Why a line is furniture: the lexicon entry's kind, for example {@code lexicon:newsletter}; empty for text. */
    public static Optional<String> reasonOf(String line) {
        return LEXICON.reasonOf(Lexicon.folded(line));
    }

    /** A heading after which a page shows other things than its article. */
    static boolean isEndHeading(String line) {
        return LEXICON.isEnd(Lexicon.folded(line));
    }

    /** The lines of a body whose first line only repeats the headline, without it. */
    public static List<String> withoutTitle(String body, String title, List<RemovedLine> removed) {
        List<String> lines = lines(body);
        if (!title.isEmpty() && Lexicon.folded(lines.get(0)).equals(Lexicon.folded(title))) {
            removed.add(new RemovedLine(lines.get(0).strip(), "shape:title"));
            return lines.subList(1, lines.size());
        }
        return lines;
    }

    static boolean isCommentsHeading(String line) {
        return LEXICON.isCommentsHeading(Lexicon.folded(line));
    }

    /** The text without furniture lines, wherever they stand; they are added to {@code removed}. */
    public static String withoutLexicon(List<String> lines, List<RemovedLine> removed) {
        var kept = new ArrayList<String>();
        for (String line : lines) {
            Optional<String> reason = line.isBlank() ? Optional.empty() : reasonOf(line);
            if (reason.isPresent()) {
                removed.add(new RemovedLine(line.strip(), reason.get()));
            } else {
                kept.add(line);
            }
        }
        return joined(kept);
    }

    /** The text without the furniture lines at its foot ("Read more", "Follow us"); they are added to {@code removed}. */
    public static String withoutLexiconTail(List<String> lines, List<RemovedLine> removed) {
        int end = lines.size();
        var taken = new ArrayList<RemovedLine>();
        while (end > 0) {
            String line = lines.get(end - 1);
            Optional<String> reason = reasonOf(line);
            if (!line.isBlank() && reason.isEmpty()) {
                break;
            }
            reason.ifPresent(why -> taken.add(0, new RemovedLine(line.strip(), why)));
            end--;
        }
        removed.addAll(taken);
        return joined(lines.subList(0, end));
    }

    /** Lines to text; where lines were taken out, at most one empty line stays. */
    static String joined(List<String> lines) {
        var text = new StringBuilder();
        boolean empty = false;
        for (String line : lines) {
            if (line.isBlank()) {
                empty = true;
            } else {
                if (text.length() > 0) {
                    text.append(empty ? "\n\n" : "\n");
                }
                text.append(line);
                empty = false;
            }
        }
        return text.toString();
    }
}
