package org.wirefold.analysis.furniture;

import java.util.ArrayList;
import java.util.List;
import org.wirefold.analysis.text.NormalisedText;
import org.wirefold.analysis.text.TextSpan;

/** The lines of a body that are not blank, without the blanks around them. */
final class BodyLines {
    private BodyLines() {}

    static List<TextSpan> of(NormalisedText body) {
        List<TextSpan> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= body.length(); at++) {
            if (body.atOrBreak(at) == '\n') {
                TextSpan line = stripped(body, start, at);
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                start = at + 1;
            }
        }
        return lines;
    }

    private static TextSpan stripped(NormalisedText body, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && body.at(from) == ' ') {
            from++;
        }
        while (to > from && body.at(to - 1) == ' ') {
            to--;
        }
        return new TextSpan(from, to);
    }
}
