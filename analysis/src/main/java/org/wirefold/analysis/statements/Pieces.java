package org.wirefold.analysis.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirefold.analysis.text.NormalisedText;
import org.wirefold.analysis.text.Tokens;

/** Cuts a wording into pieces: contractions opened (don't → do not), possessives taken off, clauses and quotation marks followed. */
final class Pieces {
    private static final Map<String, String> OPENED = Map.ofEntries(
            Map.entry("can't", "can"),
            Map.entry("cannot", "can"),
            Map.entry("cant", "can"),
            Map.entry("won't", "will"),
            Map.entry("shan't", "shall"),
            Map.entry("ain't", "is"),
            Map.entry("dont", "do"),
            Map.entry("doesnt", "does"),
            Map.entry("didnt", "did"),
            Map.entry("isnt", "is"),
            Map.entry("arent", "are"),
            Map.entry("wasnt", "was"),
            Map.entry("werent", "were"),
            Map.entry("havent", "have"),
            Map.entry("hasnt", "has"),
            Map.entry("hadnt", "had"),
            Map.entry("wouldnt", "would"),
            Map.entry("couldnt", "could"),
            Map.entry("shouldnt", "should"));
    private static final Map<String, String> ENDINGS =
            Map.of("'re", "are", "'ve", "have", "'ll", "will", "'m", "am", "'d", "would");
    private static final Set<String> BEFORE_IS = Set.of(
            "it",
            "he",
            "she",
            "that",
            "this",
            "there",
            "here",
            "what",
            "who",
            "where",
            "how",
            "when",
            "everybody",
            "everyone",
            "nobody",
            "somebody",
            "someone");

    private final Tokens tokens;
    private final List<Piece> pieces = new ArrayList<>();
    private int clause;
    private int sentence;
    private boolean quoted;
    private boolean opensSentence = true;

    private Pieces(Tokens tokens) {
        this.tokens = tokens;
    }

    static List<Piece> of(String words) {
        Pieces reader = new Pieces(Tokens.of(words));
        reader.quoted = reader.startsInsideQuotation();
        for (int i = 0; i < reader.tokens.count(); i++) {
            if (reader.tokens.kind(i) == Tokens.Kind.MARK) {
                reader.readMark(i);
            } else {
                reader.readWord(i);
            }
        }
        return reader.pieces;
    }

    private void readMark(int token) {
        char mark = tokens.text().at(tokens.start(token));
        add(String.valueOf(mark), token, true);
        if (mark == '"') {
            quoted = opens(token);
        }
        boolean hyphen = mark == '-' && !isSpaced(token)
                || mark == '\''
                || mark == '/'
                || mark == '['
                || mark == ']'
                || mark == '%'
                || mark == '$';
        if (!hyphen) {
            clause++;
        }
        if (mark == '.' || mark == '!' || mark == '?' || mark == '\u2026') {
            sentence++;
            opensSentence = true;
        } else if (mark == '"' && quoted) {
            opensSentence = true;
        }
    }

    private void readWord(int token) {
        String lower = tokens.lower(token);
        String opened = OPENED.get(lower);
        if (opened != null) {
            add(opened, token, false);
            add("not", token, false);
        } else if (lower.endsWith("n't") && lower.length() > 3) {
            add(lower.substring(0, lower.length() - 3), token, false);
            add("not", token, false);
        } else if (lower.indexOf('\'') > 0) {
            readApostrophe(token, lower);
        } else {
            add(lower, token, false);
        }
        opensSentence = false;
    }

    private void readApostrophe(int token, String lower) {
        int at = lower.lastIndexOf('\'');
        String head = lower.substring(0, at);
        String ending = lower.substring(at);
        if (ENDINGS.containsKey(ending)) {
            add(head, token, false);
            add(ENDINGS.getOrDefault(ending, ""), token, false);
        } else if (ending.equals("'s") && BEFORE_IS.contains(head)) {
            add(head, token, false);
            add("is", token, false);
        } else if (ending.equals("'s")) {
            add(head.equals("let") ? "let" : head, token, false);
        } else {
            add(lower, token, false);
        }
    }

    private void add(String lower, int token, boolean mark) {
        String folded = tokens.folded(token);
        boolean capital = !mark && Character.isUpperCase(folded.charAt(0));
        boolean capitals = capital && isUpperCase(folded);
        pieces.add(new Piece(
                lower,
                tokens.start(token),
                tokens.end(token),
                mark,
                capital,
                capitals,
                new Piece.Place(clause, sentence, quoted, opensSentence)));
    }

    private static boolean isUpperCase(String word) {
        return word.chars().noneMatch(Character::isLowerCase);
    }

    /** A first quotation mark that closes says that the text began inside one. */
    private boolean startsInsideQuotation() {
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isMark(i, '"')) {
                return !opens(i);
            }
        }
        return false;
    }

    private boolean opens(int token) {
        NormalisedText text = tokens.text();
        int at = tokens.start(token);
        char before = text.atOrBreak(at - 1);
        char after = text.atOrBreak(at + 1);
        boolean blankBefore = before == ' ' || before == '\n' || before == '(' || before == '-' || before == '[';
        return blankBefore && after != ' ' && after != '\n';
    }

    private boolean isSpaced(int token) {
        char before = tokens.text().atOrBreak(tokens.start(token) - 1);
        char after = tokens.text().atOrBreak(tokens.end(token));
        return before == ' ' || after == ' ' || before == '-' || after == '-' || isLongDash(token);
    }

    private boolean isLongDash(int token) {
        char written = tokens.text().original().charAt(tokens.start(token));
        return written >= '\u2013' && written <= '\u2015';
    }
}
