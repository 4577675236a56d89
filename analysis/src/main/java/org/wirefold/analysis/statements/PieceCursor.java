package org.wirefold.analysis.statements;

import java.util.List;

/** Looks at the pieces of a wording without running past the end. */
final class PieceCursor {
    private final List<Piece> pieces;

    PieceCursor(List<Piece> pieces) {
        this.pieces = pieces;
    }

    boolean has(int at) {
        return at >= 0 && at < pieces.size();
    }

    Piece at(int at) {
        return pieces.get(at);
    }

    /** Lower case; empty outside the wording. */
    String lower(int at) {
        return has(at) ? pieces.get(at).lower() : "";
    }

    boolean isWord(int at) {
        return has(at) && !pieces.get(at).mark();
    }

    boolean isWord(int at, String word) {
        return isWord(at) && pieces.get(at).lower().equals(word);
    }

    boolean isMark(int at, char mark) {
        return has(at) && pieces.get(at).isMark(mark);
    }

    /** True for a word that starts with a digit. */
    boolean isDigits(int at) {
        return isWord(at) && Character.isDigit(pieces.get(at).lower().charAt(0));
    }

    /** The piece after a hyphen, or the piece itself when it is none. */
    int afterHyphen(int at) {
        return isMark(at, '-') ? at + 1 : at;
    }
}
