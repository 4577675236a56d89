package org.wirefold.analysis.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of a statement, ready to be compared. Linear in the length of the text. */
final class Wording {
    private static final double FUNCTION_WEIGHT = 0.1;
    private static final double COMMON_WEIGHT = 0.5;
    private static final double CONTENT_WEIGHT = 1;
    private static final Set<String> REPORTING = Set.of(
            "say",
            "tell",
            "add",
            "announc",
            "declar",
            "ask",
            "writ",
            "write",
            "report",
            "repli",
            "reply",
            "comment",
            "respond",
            "continu",
            "continue",
            "declare",
            "announce",
            "tweet",
            "claim",
            "argu",
            "argue",
            "insist",
            "warn",
            "stat",
            "state");

    private final List<Word> words;

    private Wording(List<Word> words) {
        this.words = words;
    }

    static Wording of(String text) {
        List<Piece> pieces = Pieces.of(text);
        return new Wording(new Builder(text, pieces).build());
    }

    List<Word> words() {
        return words;
    }

    int size() {
        return words.size();
    }

    Word word(int at) {
        return words.get(at);
    }

    static boolean isReporting(Word word) {
        return REPORTING.contains(word.stem());
    }

    /** The same words in the same order, but for case, punctuation and apostrophes. */
    boolean hasSameWords(Wording other) {
        if (size() != other.size()) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            if (!word(i).plain().equals(other.word(i).plain())) {
                return false;
            }
        }
        return true;
    }

    private static final class Builder {
        private final String text;
        private final List<Piece> pieces;
        private final QuantityReader quantities;
        private final List<Word> words = new ArrayList<>();
        private final boolean headline;

        Builder(String text, List<Piece> pieces) {
            this.text = text;
            this.pieces = pieces;
            this.quantities = new QuantityReader(pieces);
            this.headline = isHeadline();
        }

        List<Word> build() {
            int at = 0;
            while (at < pieces.size()) {
                at = read(at);
            }
            return List.copyOf(words);
        }

        private int read(int at) {
            Optional<QuantityReader.Reading> reading = quantities.at(at);
            if (reading.isPresent()) {
                return addNumber(at, reading.get());
            }
            if (pieces.get(at).mark()) {
                return at + 1;
            }
            Optional<Aliases.Found> alias = Aliases.at(pieces, at);
            if (alias.isPresent()) {
                return addName(at, alias.get());
            }
            addWord(pieces.get(at));
            return at + 1;
        }

        private int addNumber(int at, QuantityReader.Reading reading) {
            Quantity quantity = reading.quantity();
            String surface = text.substring(
                    pieces.get(at).start(), pieces.get(reading.next() - 1).end());
            if (quantity.weak()) {
                words.add(new Word(
                        surface,
                        "one",
                        "one",
                        "one",
                        FUNCTION_WEIGHT,
                        Word.Role.FUNCTION,
                        Optional.of(quantity),
                        pieces.get(at).place()));
                return reading.next();
            }
            StringBuilder plain = new StringBuilder();
            for (int i = at; i < reading.next(); i++) {
                if (!pieces.get(i).mark()) {
                    plain.append(pieces.get(i).lower()).append(' ');
                }
            }
            String key = "#" + quantity.dimension();
            words.add(new Word(
                    surface,
                    plain.toString().strip(),
                    key,
                    key,
                    CONTENT_WEIGHT,
                    Word.Role.NUMBER,
                    Optional.of(quantity),
                    pieces.get(at).place()));
            return reading.next();
        }

        private int addName(int at, Aliases.Found found) {
            String surface = text.substring(
                    pieces.get(at).start(), pieces.get(found.next() - 1).end());
            StringBuilder plain = new StringBuilder();
            for (int i = at; i < found.next(); i++) {
                if (!pieces.get(i).mark()) {
                    plain.append(pieces.get(i).lower()).append(' ');
                }
            }
            words.add(new Word(
                    surface,
                    plain.toString().strip(),
                    found.entity(),
                    found.entity(),
                    CONTENT_WEIGHT,
                    Word.Role.NAME,
                    Optional.empty(),
                    pieces.get(at).place()));
            return found.next();
        }

        private void addWord(Piece piece) {
            String plain = piece.lower().replace("'", "").replace(".", "");
            String surface = text.substring(piece.start(), piece.end());
            if (Lexicon.isNegator(plain)) {
                words.add(new Word(
                        surface,
                        plain,
                        plain,
                        plain,
                        FUNCTION_WEIGHT,
                        Word.Role.NEGATOR,
                        Optional.empty(),
                        piece.place()));
            } else if (Lexicon.isFunction(plain)) {
                words.add(new Word(
                        surface,
                        plain,
                        plain,
                        plain,
                        FUNCTION_WEIGHT,
                        Word.Role.FUNCTION,
                        Optional.empty(),
                        piece.place()));
            } else {
                String stem = Stems.stem(plain);
                boolean name =
                        piece.capital() && !piece.place().opensSentence() && !headline && !Lexicon.isTitle(plain);
                double weight = Lexicon.isCommon(stem) ? COMMON_WEIGHT : CONTENT_WEIGHT;
                words.add(new Word(
                        surface,
                        plain,
                        stem,
                        Stems.root(stem),
                        weight,
                        name ? Word.Role.NAME : Word.Role.CONTENT,
                        Optional.empty(),
                        piece.place()));
            }
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
            return content > 3 && capital * 10 > content * 7;
        }
    }
}
