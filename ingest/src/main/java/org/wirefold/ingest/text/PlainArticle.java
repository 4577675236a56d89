package org.wirefold.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.ingest.dates.ReadDate;

/**
 * A page as plain text, taken apart into headline, date, byline and article; all else is furniture and kept as such.
 *
 * @param title the headline; empty when none stands out
 * @param body the article; paragraphs as they stand, with the empty lines between them
 * @param date the most exact date line of the head
 * @param byline the author line, without "By"
 * @param removed every other line, in order
 */
public record PlainArticle(
        String title, String body, Optional<ReadDate> date, Optional<String> byline, List<RemovedLine> removed) {

    /** Reads a page; linear. The text must be clean ({@link CleanText}). */
    public static PlainArticle read(String text) {
        List<PageLine> lines = PageLine.listOf(text);
        BodyRun run = BodyRun.find(lines);
        int title = Headline.find(lines, run);
        int from = Headline.bodyStart(lines, run, title);
        var kept = new ArrayList<String>();
        var removed = new ArrayList<RemovedLine>();
        Optional<ReadDate> date = Optional.empty();
        Optional<String> byline = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            boolean inside = i >= from && i < run.end();
            if (i == title) {
                continue;
            } else if (line.isBlank()) {
                if (line.isVisible()) {
                    removed.add(new RemovedLine(line.text().strip(), "shape:marks"));
                } else if (inside) {
                    kept.add("");
                }
                continue;
            }
            if (i < run.start() || i < from + 8) {
                date = better(date, line.date());
                byline = byline.isPresent() ? byline : line.byline();
            }
            Optional<String> reason =
                    inside ? line.furniture() : Optional.of(line.furniture().orElse("shape:outside"));
            if (reason.isPresent()) {
                removed.add(new RemovedLine(line.text().strip(), reason.get()));
            } else {
                kept.add(line.text());
            }
        }
        String headline = title < 0 ? "" : lines.get(title).text().strip();
        return new PlainArticle(headline, Furniture.joined(kept), date, byline, List.copyOf(removed));
    }

    /** A date with its time is better than a day. */
    private static Optional<ReadDate> better(Optional<ReadDate> known, Optional<ReadDate> other) {
        boolean take = known.isEmpty()
                || (other.isPresent() && other.get().hasTime() && !known.get().hasTime());
        return take ? other : known;
    }
}
