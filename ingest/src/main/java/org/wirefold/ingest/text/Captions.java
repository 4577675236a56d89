package org.wirefold.ingest.text;

import java.util.List;
import java.util.Optional;
import org.wirefold.ingest.dates.DateReader;

/** Picture captions that no word of the lexicon gives away. */
final class Captions {
    /** Words that a cut caption and its full form must share at their start. */
    private static final int MIN_SHARED_CHARS = 24;

    private Captions() {}

    static Optional<String> reasonOf(List<String> lines, int at) {
        String line = lines.get(at).strip();
        if (isTwin(line, neighbour(lines, at, 1)) || isTwin(line, neighbour(lines, at, -1))) {
            return Optional.of("shape:caption-twin");
        }
        return endsWithDate(line) ? Optional.of("shape:caption-date") : Optional.empty();
    }

    /** A page prints the alternative text of a picture, cut with an ellipsis, and then the caption itself. */
    private static boolean isTwin(String line, String other) {
        boolean oneIsCut = LineShape.endsCut(line) || LineShape.endsCut(other);
        if (!oneIsCut || line.length() < MIN_SHARED_CHARS || other.length() < MIN_SHARED_CHARS) {
            return false;
        }
        return folded(line).startsWith(folded(other).substring(0, MIN_SHARED_CHARS - 2));
    }

    /** {@code ... in Brussels, Belgium, Feb. 12, 2020.}: agencies close a caption with its day, prose hardly does. */
    private static boolean endsWithDate(String line) {
        if (!line.endsWith(".") || line.length() > 400) {
            return false;
        }
        String open = line.substring(0, line.length() - 1);
        int year = open.lastIndexOf(' ');
        int day = year < 0 ? -1 : open.lastIndexOf(' ', year - 1);
        int month = day < 0 ? -1 : open.lastIndexOf(' ', day - 1);
        if (month < 0
                || !open.substring(month - 1, month).equals(",")
                || !open.substring(0, year).endsWith(",")) {
            return false;
        }
        return DateReader.read(open.substring(month + 1)).isPresent();
    }

    private static String folded(String line) {
        return Lexicon.folded(line).replace("-", " ");
    }

    private static String neighbour(List<String> lines, int at, int step) {
        int i = at + step;
        return i < 0 || i >= lines.size() ? "" : lines.get(i).strip();
    }
}
