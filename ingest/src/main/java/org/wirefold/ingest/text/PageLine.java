package org.wirefold.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.ingest.dates.ReadDate;

/**
 * A line of a page with what is known about it.
 *
 * @param text as it stands
 * @param words how many words it has
 * @param isSentence it ends like a sentence
 * @param date the date it consists of
 * @param byline the author it names, when it is a byline
 * @param furniture why it is furniture; empty when it may be text
 */
record PageLine(
        String text,
        int words,
        boolean isSentence,
        Optional<ReadDate> date,
        Optional<String> byline,
        Optional<String> furniture) {

    static List<PageLine> listOf(String text) {
        List<String> lines = Furniture.lines(text);
        var page = new ArrayList<PageLine>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            page.add(of(lines, i));
        }
        return page;
    }

    /** No word stands in it. */
    boolean isBlank() {
        return words == 0;
    }

    /** Something stands in it, if only a row of marks. */
    boolean isVisible() {
        return text.chars().anyMatch(c -> !LineShape.isBlank((char) c));
    }

    /** After this heading a page shows other things than its article. */
    boolean isEndHeading() {
        return furniture.isPresent() && Furniture.isEndHeading(text);
    }

    /** A date line or a byline: the head of an article, be it this one or the next on the page. */
    boolean isHead() {
        return date.isPresent() || byline.isPresent();
    }

    /** After this heading the readers speak. */
    boolean isComments() {
        return words <= 6 && Furniture.isCommentsHeading(text);
    }

    private static PageLine of(List<String> lines, int at) {
        String line = lines.get(at);
        int words = LineShape.words(line);
        if (words == 0) {
            return new PageLine(line, 0, false, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<ReadDate> date =
                LineShape.endsLikeSentence(line) && words > 8 ? Optional.empty() : LineShape.date(line);
        Optional<String> byline = LineShape.isByline(line) ? Optional.of(author(line)) : Optional.empty();
        Optional<String> furniture = Furniture.reasonOf(line)
                .or(() -> date.map(d -> "shape:date"))
                .or(() -> byline.map(b -> "shape:byline"))
                .or(() -> Captions.reasonOf(lines, at));
        return new PageLine(line, words, LineShape.endsLikeSentence(line), date, byline, furniture);
    }

    private static String author(String line) {
        String plain = line.strip();
        return plain.regionMatches(true, 0, "by ", 0, 3) ? plain.substring(3).strip() : plain;
    }
}
