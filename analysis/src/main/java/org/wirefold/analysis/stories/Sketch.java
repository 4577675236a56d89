package org.wirefold.analysis.stories;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.analysis.text.Tokens;

/**
 * What is kept of an article to compare others with it: a hash and a span for each word of the body, what kind of word it is, and the
 * words of the headline. The text itself cannot be read back from it. About five bytes a word when stored.
 *
 * <p>A word is a {@link Tokens} word or number; marks do not count.
 */
public final class Sketch {
    private static final byte NUMBER = 1;
    /** Of a word: begins with a capital. Of a number: has three digits or more and is no year. */
    private static final byte MARKED = 2;

    /** Words that are kept; what follows in a longer text is not compared. Keeps a stored sketch under 200 kB. */
    static final int MAX_WORDS = 1 << 15;

    private static final boolean[] NOTHING_REMOVED = {};
    private static final int PRECISE_DIGITS = 3;
    private static final int YEAR_DIGITS = 4;

    private final String articleId;
    private final int[] title;
    private final int[] words;
    private final int[] starts;
    private final int[] ends;
    private final byte[] kinds;

    /** Derived from the words when first asked for, and not stored. */
    private int @Nullable [] grams;

    private long @Nullable [] fingerprints;

    private int @Nullable [] distinctTitle;

    private @Nullable Facts facts;

    Sketch(String articleId, int[] title, int[] words, int[] starts, int[] ends, byte[] kinds) {
        this.articleId = articleId;
        this.title = title;
        this.words = words;
        this.starts = starts;
        this.ends = ends;
        this.kinds = kinds;
    }

    /** The sketch of an article. Linear in the number of tokens. */
    public static Sketch of(String articleId, Tokens title, Tokens body) {
        return of(articleId, title, body, List.of());
    }

    /**
     * The sketch of an article without its furniture: what stands before such a line and behind it are neighbours.
     *
     * @param furniture spans of the body, in order
     */
    public static Sketch of(String articleId, Tokens title, Tokens body, List<TextSpan> furniture) {
        boolean[] removed = furniture.isEmpty() ? NOTHING_REMOVED : removed(body, furniture);
        int count = Math.min(MAX_WORDS, body.wordCount() - removedWords(body, removed));
        Sketch sketch =
                new Sketch(articleId, wordsOf(title), new int[count], new int[count], new int[count], new byte[count]);
        int at = 0;
        for (int i = 0; at < count; i++) {
            // what is no word is written over by the next one, which is faster than to ask first
            sketch.words[at] = body.hash(i);
            sketch.starts[at] = body.start(i);
            sketch.ends[at] = body.end(i);
            sketch.kinds[at] = kindOf(body, i);
            at += body.isMark(i) || i < removed.length && removed[i] ? 0 : 1;
        }
        return sketch;
    }

    /** Which tokens stand in furniture. */
    private static boolean[] removed(Tokens body, List<TextSpan> furniture) {
        boolean[] removed = new boolean[body.count()];
        int span = 0;
        for (int i = 0; i < removed.length; i++) {
            while (span < furniture.size() && furniture.get(span).end() <= body.start(i)) {
                span++;
            }
            removed[i] = span < furniture.size() && furniture.get(span).start() <= body.start(i);
        }
        return removed;
    }

    private static int removedWords(Tokens body, boolean[] removed) {
        int words = 0;
        for (int i = 0; i < removed.length; i++) {
            words += removed[i] && !body.isMark(i) ? 1 : 0;
        }
        return words;
    }

    /** The sketch that {@link #toBytes} wrote. */
    public static Sketch of(byte[] bytes) {
        return SketchFormat.read(bytes);
    }

    /** Compact form for a store: see {@link SketchFormat}. */
    public byte[] toBytes() {
        return SketchFormat.write(this);
    }

    public String articleId() {
        return articleId;
    }

    /** Number of words in the body. */
    public int length() {
        return words.length;
    }

    int word(int at) {
        return words[at];
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return ends[at];
    }

    /** Characters between a word and the one before it. */
    int gap(int at) {
        return at == 0 ? starts[0] : starts[at] - ends[at - 1];
    }

    boolean isNumber(int at) {
        return (kinds[at] & NUMBER) != 0;
    }

    boolean isCapitalised(int at) {
        return kinds[at] == MARKED;
    }

    /** True for a number that two stories hardly share by chance. */
    boolean isPrecise(int at) {
        return kinds[at] == (NUMBER | MARKED);
    }

    byte kind(int at) {
        return kinds[at];
    }

    /** Winnowed fingerprints of the body: what the index of the window is asked and told. Not to be changed. */
    public long[] fingerprints() {
        if (fingerprints == null) {
            fingerprints = Fingerprints.of(grams());
        }
        return fingerprints;
    }

    /** Hashes of the word 5-grams of the body; not to be changed. */
    int[] grams() {
        if (grams == null) {
            grams = Fingerprints.grams(words);
        }
        return grams;
    }

    /** Figures and names of the body. */
    Facts facts() {
        if (facts == null) {
            facts = Facts.of(this);
        }
        return facts;
    }

    /** The words of the headline as a set; not to be changed. */
    int[] distinctTitle() {
        if (distinctTitle == null) {
            distinctTitle = IntSets.sortedDistinct(title.clone(), title.length);
        }
        return distinctTitle;
    }

    /** The words themselves; not to be changed. */
    int[] words() {
        return words;
    }

    /** The words of the headline; not to be changed. */
    int[] title() {
        return title;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch that
                && articleId.equals(that.articleId)
                && Arrays.equals(title, that.title)
                && Arrays.equals(words, that.words)
                && Arrays.equals(starts, that.starts)
                && Arrays.equals(ends, that.ends)
                && Arrays.equals(kinds, that.kinds);
    }

    @Override
    public int hashCode() {
        return articleId.hashCode() * 31 + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return "Sketch[" + articleId + ", " + words.length + " words]";
    }

    private static byte kindOf(Tokens tokens, int token) {
        if (tokens.isNumber(token)) {
            return isPreciseNumber(tokens, token) ? NUMBER | MARKED : NUMBER;
        }
        return tokens.isCapitalised(token) ? MARKED : 0;
    }

    private static boolean isPreciseNumber(Tokens tokens, int token) {
        int digits = 0;
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            char c = tokens.text().at(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        boolean year = digits == YEAR_DIGITS && tokens.end(token) - tokens.start(token) == YEAR_DIGITS;
        return digits >= PRECISE_DIGITS && !year;
    }

    private static int[] wordsOf(Tokens tokens) {
        int[] words = new int[tokens.wordCount()];
        int count = 0;
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.isMark(i)) {
                words[count++] = tokens.hash(i);
            }
        }
        return words;
    }
}
