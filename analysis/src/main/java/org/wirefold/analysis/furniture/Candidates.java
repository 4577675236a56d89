package org.wirefold.analysis.furniture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.wirefold.analysis.text.NormalisedText;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.analysis.text.Tokens;

/**
 * The lines of an article that may be furniture, told by their looks: labels, and sentences at head or foot that speak to the reader.
 * Everything else a source repeats is taken for text, however often: the paragraph of background in a running story, {@code Terms were
 * not disclosed.}, the headings of a table.
 */
final class Candidates {
    /** Words of a label at most ({@code Share on Facebook}, {@code Click here to comment on this article}). Development set. */
    private static final int LABEL_WORDS = 8;

    private static final int LABEL_CHARS = 80;

    /** Words of a sentence to the reader at most: the comment and cookie policies of the development set end below. */
    private static final int ADDRESS_WORDS = 40;

    private static final int ADDRESS_CHARS = 300;

    /** Lines from either end in which a page speaks to its reader; in the middle somebody else may be quoted. */
    private static final int EDGE = 3;

    /** Candidates of an article at most, half from either end: a page that is all labels costs no more than this. */
    static final int MAX = 64;

    /** A table row has figures and is no longer than this. */
    private static final int ROW_CHARS = 160;

    /** Whom a sentence of a page speaks of, and the prose of a newsroom does not outside quotation marks. English. */
    private static final Set<String> READER_AND_HOUSE =
            Set.of("you", "your", "yours", "yourself", "we", "our", "ours", "us");

    private final NormalisedText body;
    private final List<TextSpan> lines;

    private Candidates(NormalisedText body, List<TextSpan> lines) {
        this.body = body;
        this.lines = lines;
    }

    /** In order; a line with no word is none. */
    static List<CandidateLine> of(NormalisedText body, List<TextSpan> lines) {
        Candidates candidates = new Candidates(body, lines);
        List<CandidateLine> head = new ArrayList<>();
        int next = 0;
        while (next < lines.size() && head.size() < MAX / 2) {
            candidates.add(next++, head);
        }
        List<CandidateLine> foot = new ArrayList<>();
        for (int last = lines.size() - 1; last >= next && foot.size() < MAX / 2; last--) {
            candidates.add(last, foot);
        }
        Collections.reverse(foot);
        head.addAll(foot);
        return head;
    }

    private void add(int at, List<CandidateLine> found) {
        TextSpan line = lines.get(at);
        if (line.length() <= ADDRESS_CHARS && mayBeFurniture(at)) {
            found.add(new CandidateLine(line, LineHash.of(tokens(line))));
        }
    }

    private boolean mayBeFurniture(int at) {
        TextSpan line = lines.get(at);
        if (LineLooks.quotesOrRemarks(body, line)) {
            return false;
        }
        boolean isShort = line.length() <= LABEL_CHARS;
        return isShort && isLabel(at) || isAtEdge(at) && isAddress(line);
    }

    /** A line that says nothing: few words, no figures, no sentence, and no heading in a table. */
    private boolean isLabel(int at) {
        TextSpan line = lines.get(at);
        if (LineLooks.hasDigit(body, line)
                || LineLooks.hasSentenceEnd(body, line)
                || isTableRow(at - 1)
                || isTableRow(at + 1)) {
            return false;
        }
        int words = words(tokens(line));
        return words > 0 && words <= LABEL_WORDS;
    }

    private boolean isAddress(TextSpan line) {
        Tokens tokens = tokens(line);
        if (words(tokens) > ADDRESS_WORDS) {
            return false;
        }
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isWord(i) && READER_AND_HOUSE.contains(tokens.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAtEdge(int at) {
        return at < EDGE || at >= lines.size() - EDGE;
    }

    private boolean isTableRow(int at) {
        if (at < 0 || at >= lines.size()) {
            return false;
        }
        TextSpan line = lines.get(at);
        return line.length() <= ROW_CHARS && LineLooks.hasDigit(body, line) && !LineLooks.hasSentenceEnd(body, line);
    }

    private Tokens tokens(TextSpan line) {
        return Tokens.of(line.of(body.original()));
    }

    private static int words(Tokens tokens) {
        int words = 0;
        for (int i = 0; i < tokens.count(); i++) {
            words += tokens.isWord(i) ? 1 : 0;
        }
        return words;
    }
}
