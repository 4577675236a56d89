package org.wirefold.analysis.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes words of the pieces of a wording: numbers with their units and names with several forms become one word each. */
final class WordReader {
    private static final int FEW_WORDS = 3;
    private static final Set<String> BEFORE_NOUN = Set.of(
            "the", "a", "an", "this", "these", "those", "its", "his", "her", "their", "our", "my", "your", "no", "any",
            "some", "such", "of", "every", "each", "another", "more", "most");

    /** Forms that could be verbs but in news are plurals: US forces, small arms. */
    private static final Set<String> PLURALS = Set.of("forces", "arms", "ships", "figures", "grounds", "parties");

    private final String text;
    private final List<Piece> pieces;
    private final QuantityReader quantities;
    private final List<Word> words = new ArrayList<>();
    private final boolean headline;

    WordReader(String text) {
        this.text = text;
        this.pieces = Pieces.of(text);
        this.quantities = new QuantityReader(pieces);
        this.headline = isHeadline();
    }

    List<Word> read() {
        int at = 0;
        while (at < pieces.size() && words.size() < Wording.MOST_WORDS) {
            at = read(at);
        }
        return List.copyOf(words);
    }

    private int read(int at) {
        Optional<QuantityReader.Reading> number = quantities.at(at);
        if (number.isPresent()) {
            Quantity quantity = number.get().quantity();
            int next = number.get().next();
            words.add(Word.number(
                    surface(at, next), plain(at, next), quantity, pieces.get(at).place()));
            return next;
        }
        if (pieces.get(at).mark()) {
            return at + 1;
        }
        Optional<Aliases.Found> name = Aliases.at(pieces, at);
        if (name.isPresent()) {
            int next = name.get().next();
            words.add(Word.known(
                    surface(at, next),
                    plain(at, next),
                    name.get().entity(),
                    pieces.get(at).place()));
            return next;
        }
        words.add(word(at));
        return at + 1;
    }

    private Word word(int at) {
        Piece piece = pieces.get(at);
        String plain = bare(piece.lower());
        String surface = surface(at, at + 1);
        if (Lexicon.isNegator(plain)) {
            return Word.grammar(surface, plain, Word.Role.NEGATOR, piece.place());
        }
        if (Lexicon.isFunction(plain)) {
            return Word.grammar(surface, plain, Word.Role.FUNCTION, piece.place());
        }
        return Word.content(surface, plain, role(at, plain), piece.place());
    }

    private static String bare(String lower) {
        boolean clean = lower.indexOf('\'') < 0 && lower.indexOf('.') < 0;
        return clean ? lower : lower.replace("'", "").replace(".", "");
    }

    private Word.Role role(int at, String plain) {
        Piece piece = pieces.get(at);
        if (piece.capital() && !piece.place().opensSentence() && !headline && !Lexicon.isTitle(plain)) {
            return Word.Role.NAME;
        }
        boolean verb = Lexicon.isVerb(Stems.stem(plain)) && !PLURALS.contains(plain);
        return verb && !isNounPosition(at) ? Word.Role.VERB : Word.Role.CONTENT;
    }

    /** After an article or a possessive stands a noun (the fight, Iraq's fight), but "of fighting" is a verb. */
    private boolean isNounPosition(int at) {
        if (at == 0 || pieces.get(at - 1).mark()) {
            return false;
        }
        Piece before = pieces.get(at - 1);
        String written = surface(at - 1, at);
        boolean gerund = before.is("of") && pieces.get(at).lower().endsWith("ing");
        return !gerund && BEFORE_NOUN.contains(before.lower()) || written.endsWith("'s") || written.endsWith("\u2019s");
    }

    /** As written; empty for the second half of an opened contraction, whose first half has the letters of both. */
    private String surface(int from, int to) {
        if (from > 0 && pieces.get(from - 1).start() == pieces.get(from).start()) {
            return "";
        }
        return text.substring(pieces.get(from).start(), pieces.get(to - 1).end());
    }

    private String plain(int from, int to) {
        StringBuilder plain = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (!pieces.get(i).mark()) {
                plain.append(plain.length() == 0 ? "" : " ")
                        .append(pieces.get(i).lower());
            }
        }
        return plain.toString();
    }

    /** Where most words carry a capital, a capital says nothing. */
    private boolean isHeadline() {
        int content = 0;
        int capital = 0;
        for (Piece piece : pieces) {
            if (!piece.mark() && !Lexicon.isFunction(piece.lower())) {
                content++;
                capital += piece.capital() ? 1 : 0;
            }
        }
        return content > FEW_WORDS && capital * 10 > content * 7;
    }
}
