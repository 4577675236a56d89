package org.wirefold.analysis.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirefold.analysis.text.Sentences;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.analysis.text.Tokens;

/** One text while it is read: tokens with their traits, sentences as token ranges, the names in them. Indexes are tokens. */
final class Reading {
    /** Longer ones are cut, so that the work for one number is bounded: no real sentence of the evaluation texts is longer. */
    private static final int LONGEST_SENTENCE = 150;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final long[] traits;
    private final List<Sentence> sentences = new ArrayList<>();
    /** Names by number of sentence, read when first asked for. */
    private final Map<Integer, List<Names.Name>> names = new HashMap<>();

    /**
     * Tokens from start to before end.
     *
     * @param capitals true when the sentence is written in capitals
     */
    record Sentence(int index, int start, int end, boolean capitals) {}

    Reading(Lexicon lexicon, Tokens tokens, long[] traits) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.traits = traits;
        int next = 0;
        for (TextSpan span : Sentences.of(tokens.text())) {
            while (next < tokens.count() && tokens.start(next) < span.end()) {
                int start = next;
                while (next < tokens.count() && tokens.start(next) < span.end() && next - start < LONGEST_SENTENCE) {
                    next++;
                }
                sentences.add(new Sentence(sentences.size(), start, next, inCapitals(start, next)));
            }
        }
    }

    /** The sentence that holds a token. */
    Sentence sentenceAt(int token) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).start() <= token) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.get(low);
    }

    Tokens tokens() {
        return tokens;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    long traits(int token) {
        return token < 0 || token >= traits.length ? 0 : traits[token];
    }

    boolean is(int token, Trait trait) {
        return (traits(token) & trait.bit) != 0;
    }

    boolean isAny(int token, long set) {
        return (traits(token) & set) != 0;
    }

    boolean isWord(int token) {
        return token >= 0 && token < tokens.count() && tokens.isWord(token);
    }

    boolean isMark(int token, char mark) {
        return token >= 0 && token < tokens.count() && tokens.isMark(token, mark);
    }

    boolean isNumeral(int token) {
        return token >= 0 && token < tokens.count() && tokens.isNumber(token);
    }

    /** The word in lower case; empty outside the text. Allocates: only for the few tokens beside a number. */
    String word(int token) {
        return token < 0 || token >= tokens.count() ? "" : tokens.lower(token);
    }

    /** True when the token is one of the words, which are in lower case. Compares characters; no object is made. */
    boolean isOneOf(int token, String... words) {
        if (token < 0 || token >= tokens.count()) {
            return false;
        }
        for (String word : words) {
            if (isAt(tokens.start(token), tokens.end(token), word)) {
                return true;
            }
        }
        return false;
    }

    /** True when the token ends with these letters, which are in lower case. */
    boolean endsWith(int token, String letters) {
        if (token < 0 || token >= tokens.count()) {
            return false;
        }
        int end = tokens.end(token);
        return end - tokens.start(token) >= letters.length() && isAt(end - letters.length(), end, letters);
    }

    /** Letters of the token. */
    int length(int token) {
        return token < 0 || token >= tokens.count() ? 0 : tokens.end(token) - tokens.start(token);
    }

    private boolean isAt(int start, int end, String word) {
        if (end - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(tokens.text().at(start + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** True for a hyphen without blanks on either side. */
    boolean isJoiner(int token) {
        return isMark(token, '-') && touches(token - 1) && touches(token);
    }

    /** True when no blank stands between a token and the next. */
    boolean touches(int token) {
        return token >= 0 && token + 1 < tokens.count() && tokens.end(token) == tokens.start(token + 1);
    }

    /** True when the sentence or one beside it, or the text as a whole, speaks of soldiers: two words that mean nothing else. */
    boolean isMilitaryAround(Sentence sentence) {
        int from = sentences.get(Math.max(0, sentence.index() - 2)).start();
        int to = sentences
                .get(Math.min(sentences.size() - 1, sentence.index() + 1))
                .end();
        int words = 0;
        for (int i = from; i < to; i++) {
            if (isAny(i, Trait.of(Trait.SOLDIER, Trait.ARMED, Trait.HARD))) {
                words++;
            }
        }
        return words >= 1
                || names(sentence.start(), sentence.end()).stream()
                        .anyMatch(name -> name.kind() == Names.Kind.ALLIANCE || name.kind() == Names.Kind.NONSTATE);
    }

    /** True when one blank stands between a token and the next. */
    boolean touchesBlank(int token) {
        return token + 1 < tokens.count() && tokens.end(token) + 1 == tokens.start(token + 1);
    }

    Optional<Names.Name> nameAt(int token) {
        return is(token, Trait.NAME) ? lexicon.names().at(tokens, token).filter(this::isSpelled) : Optional.empty();
    }

    /** The names of a range in order, without overlap; the range lies in one sentence or is short. */
    List<Names.Name> names(int from, int to) {
        if (from >= to || from < 0 || from >= tokens.count()) {
            return List.of();
        }
        Sentence sentence = sentenceAt(from);
        if (to > sentence.end()) {
            return read(from, Math.min(to, tokens.count()));
        }
        List<Names.Name> found = new ArrayList<>();
        for (Names.Name name : ofSentence(sentence)) {
            if (name.start() >= from && name.end() <= to) {
                found.add(name);
            }
        }
        return found;
    }

    private List<Names.Name> ofSentence(Sentence sentence) {
        return names.computeIfAbsent(sentence.index(), index -> read(sentence.start(), sentence.end()));
    }

    private List<Names.Name> read(int from, int to) {
        List<Names.Name> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            Optional<Names.Name> name = nameAt(at);
            if (name.isPresent() && name.get().end() <= to) {
                found.add(name.get());
                at = name.get().end();
            } else {
                at++;
            }
        }
        return found;
    }

    /** True when a token of the range has one of the traits. */
    boolean any(int from, int to, long set) {
        for (int i = Math.max(from, 0); i < to && i < traits.length; i++) {
            if ((traits[i] & set) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The last token before an index with one of the traits, not before the floor; -1 when there is none. */
    int lastBefore(int before, int floor, long set) {
        for (int i = before - 1; i >= floor; i--) {
            if ((traits(i) & set) != 0) {
                return i;
            }
        }
        return -1;
    }

    TextSpan span(int from, int to) {
        return new TextSpan(tokens.start(from), tokens.end(to - 1));
    }

    /** Names of places and peoples are capitalised; "us" is one only between a number and a noun, which the noun phrase checks. */
    private boolean isSpelled(Names.Name name) {
        return tokens.isCapitalised(name.start()) || tokens.isNumber(name.start()) || name.end() > name.start() + 1;
    }

    private boolean inCapitals(int from, int to) {
        int upper = 0;
        int words = 0;
        for (int i = from; i < to; i++) {
            if (tokens.isWord(i) && tokens.end(i) - tokens.start(i) > 3) {
                words++;
                boolean capitals = Character.isUpperCase(tokens.text().at(tokens.start(i) + 1))
                        && Character.isUpperCase(tokens.text().at(tokens.end(i) - 1));
                upper += capitals ? 1 : 0;
            }
        }
        return words > 2 && upper * 10 >= words * 8;
    }
}
