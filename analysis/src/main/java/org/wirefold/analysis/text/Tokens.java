package org.wirefold.analysis.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The tokens of a text, as parallel arrays: words, numbers and single marks, without the spaces between them.
 *
 * <p>A word is a run of letters, digits and combining marks with apostrophes between letters ({@code don't}) and single letters
 * joined by full stops ({@code U.S.}). A number is a run of digits with commas or full stops between digits ({@code 12,000},
 * {@code 2.5}). A hyphen is a mark of its own: {@code 10,000-strong} is three tokens. Invisible characters (soft hyphen, zero-width)
 * are part of the word around them and do not count for its hash.
 *
 * <p>Time is linear in the length of the text.
 */
public final class Tokens {
    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    private static final byte WORD = 0;
    private static final byte CAPITALISED = 1;
    private static final byte NUMBER = 2;
    private static final byte MARK = 3;

    private static final boolean[] IS_PLAIN = plainTable();

    /** First combining mark: below, characters are composed and one lower-case character each. */
    private static final int LATIN = 0x300;

    private static final char[] LOWER_LATIN = lowerLatinTable();

    private final NormalisedText text;
    private int count;
    private int words;
    private int[] starts;
    private int[] ends;
    private int[] hashes;
    private byte[] kinds;

    private Tokens(NormalisedText text) {
        this.text = text;
        int guess = 16 + text.length() / 4;
        starts = new int[guess];
        ends = new int[guess];
        hashes = new int[guess];
        kinds = new byte[guess];
    }

    public static Tokens of(NormalisedText text) {
        Tokens tokens = new Tokens(text);
        tokens.readAll();
        return tokens;
    }

    public static Tokens of(String text) {
        return of(NormalisedText.of(text));
    }

    /**
     * The tokens of a range of the text, counted and placed as in a text of its own. No token may cross its ends: they are ends of the
     * text, or line feeds stand there.
     */
    public Tokens part(int start, int end) {
        Tokens part = new Tokens(text.part(start, end));
        for (int i = firstFrom(start); i < count && starts[i] < end; i++) {
            part.add(starts[i] - start, ends[i] - start, kinds[i], hashes[i]);
        }
        return part;
    }

    public NormalisedText text() {
        return text;
    }

    public int count() {
        return count;
    }

    /** How many of the tokens are words and numbers. */
    public int wordCount() {
        return words;
    }

    /** First code unit of a token. */
    public int start(int token) {
        return starts[token];
    }

    /** One past the last code unit of a token. */
    public int end(int token) {
        return ends[token];
    }

    public TextSpan span(int token) {
        return new TextSpan(starts[token], ends[token]);
    }

    public Kind kind(int token) {
        return switch (kinds[token]) {
            case WORD, CAPITALISED -> Kind.WORD;
            case NUMBER -> Kind.NUMBER;
            default -> Kind.MARK;
        };
    }

    public boolean isWord(int token) {
        return kinds[token] <= CAPITALISED;
    }

    public boolean isNumber(int token) {
        return kinds[token] == NUMBER;
    }

    public boolean isMark(int token) {
        return kinds[token] == MARK;
    }

    /** True for a mark that is this (folded) character. */
    public boolean isMark(int token, char mark) {
        return kinds[token] == MARK && text.at(starts[token]) == mark;
    }

    /**
     * 32-bit hash of the token in lower case, composed (NFC), without the full stops, commas, apostrophes and invisible characters in
     * it: {@code it's} counts as {@code its}, which is how hurried copies differ.
     */
    public int hash(int token) {
        return hashes[token];
    }

    /** The token as folded text, in the case of the text. */
    public String folded(int token) {
        return text.folded(starts[token], ends[token]);
    }

    /** The token as folded text in lower case. */
    public String lower(int token) {
        return folded(token).toLowerCase(Locale.ROOT);
    }

    /** True for a word whose first character is an upper-case letter. */
    public boolean isCapitalised(int token) {
        return kinds[token] == CAPITALISED;
    }

    /** The first token that starts at or after an offset; {@link #count} when there is none. */
    public int firstFrom(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** Words and numbers of ASCII letters and digits, and ASCII marks, are read fast; they are nearly all. */
    private void readAll() {
        byte[] all = text.ascii();
        int length = text.length();
        int at = 0;
        while (at < length) {
            long eight = EightCharacters.at(all, at);
            long letters = EightCharacters.letters(eight);
            int count = EightCharacters.leading(letters);
            if (count > 0 && EightCharacters.isBlankAfter(eight, count)) {
                byte kind = EightCharacters.startsInUpperCase(eight) ? CAPITALISED : WORD;
                at = add(at, at + count, kind, mix(EightCharacters.hash(0, eight, count))) + 1;
            } else {
                at = readOther(all, at);
            }
        }
    }

    /** Anything but a word of seven ASCII letters at most with a blank behind it. */
    private int readOther(byte[] all, int at) {
        byte c = all[at];
        if (c == ' ' || c == '\n') {
            return at + 1;
        }
        if (c < 0) {
            return read(at);
        }
        return IS_PLAIN[c] ? readPlain(all, at) : add(at, at + 1, MARK, mix(c));
    }

    /** ASCII letters and digits, up to a mark that joins them to what follows: then they are read again, one by one. */
    private int readPlain(byte[] all, int start) {
        int hash = 0;
        int at = start;
        boolean hasLetters = false;
        int count = Long.BYTES;
        while (count == Long.BYTES) {
            long eight = EightCharacters.at(all, at);
            long letters = EightCharacters.letters(eight);
            count = EightCharacters.leading(letters);
            hasLetters |= count > 0;
            if (count < Long.BYTES && isDigit((char) all[at + count])) {
                count = EightCharacters.leading(letters | EightCharacters.digits(eight));
                hasLetters |= EightCharacters.hasFirst(letters, count);
            }
            if (count > 0) {
                hash = EightCharacters.hash(hash, eight, count);
                at += count;
            }
        }
        byte next = all[at];
        boolean joins = hasLetters ? joinsWord(next, all[at + 1], at - start) : joinsNumber(next, all[at + 1]);
        if (next != ' ' && joins) {
            return read(start);
        }
        byte kind = !hasLetters ? NUMBER : isUpperCase((char) all[start]) ? CAPITALISED : WORD;
        return add(start, at, kind, mix(hash));
    }

    /** False when a mark cannot go on with a word of so many letters, whatever follows it; characters beyond ASCII may. */
    private static boolean joinsWord(byte mark, byte after, int letters) {
        return mark < 0 || mark == '\'' && (after < 0 || IS_PLAIN[after]) || mark == '.' && letters == 1;
    }

    private static boolean joinsNumber(byte mark, byte after) {
        return mark < 0 || (mark == '.' || mark == ',') && isDigit((char) after);
    }

    private int read(int at) {
        char c = text.at(at);
        if (isDigit(c)) {
            return readNumber(at);
        }
        if (isWordPart(c)) {
            return readWord(at);
        }
        if (isInvisible(c)) {
            return at + 1;
        }
        return add(at, at + 1, MARK);
    }

    private int readNumber(int start) {
        int at = start;
        while (at < text.length()) {
            char c = text.at(at);
            boolean joins = (c == ',' || c == '.') && at + 1 < text.length() && isDigit(text.at(at + 1));
            if (!isDigit(c) && !joins) {
                break;
            }
            at++;
        }
        if (at < text.length() && isWordPart(text.at(at))) {
            return readWord(start);
        }
        return add(start, at, NUMBER);
    }

    private int readWord(int start) {
        int at = start;
        while (at < text.length()) {
            char c = text.at(at);
            if (isWordPart(c) || isInvisible(c)) {
                at++;
            } else if (c == '\'' && at + 1 < text.length() && isWordPart(text.at(at + 1))) {
                at++;
            } else if (c == '.' && continuesAcronym(start, at)) {
                at++;
            } else {
                break;
            }
        }
        return add(start, at, isUpperCase(text.at(start)) ? CAPITALISED : WORD);
    }

    /** True for the full stops of U.S. and U.N.: single letters on both sides, or the last stop of such a row. */
    private boolean continuesAcronym(int start, int stop) {
        boolean letterBefore = Character.isLetter(text.at(stop - 1)) && (stop - 1 == start || text.at(stop - 2) == '.');
        if (!letterBefore) {
            return false;
        }
        boolean letterAfter = Character.isLetter(text.atOrBreak(stop + 1));
        if (letterAfter) {
            return !Character.isLetterOrDigit(text.atOrBreak(stop + 2));
        }
        return stop - 1 > start;
    }

    private int add(int start, int end, byte kind) {
        return add(start, end, kind, hashOf(start, end));
    }

    private int add(int start, int end, byte kind, int hash) {
        if (count == starts.length) {
            int size = count * 2;
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
            hashes = Arrays.copyOf(hashes, size);
            kinds = Arrays.copyOf(kinds, size);
        }
        starts[count] = start;
        ends[count] = end;
        hashes[count] = hash;
        kinds[count] = kind;
        words += kind == MARK ? 0 : 1;
        count++;
        return end;
    }

    private int hashOf(int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = text.at(i);
            if (c >= LATIN) {
                return hashOfRare(start, end);
            }
            if ((c == '.' || c == ',' || c == '\'') && end - start > 1 || c == '\u00ad') {
                continue;
            }
            hash = 31 * hash + LOWER_LATIN[c];
        }
        return mix(hash);
    }

    private int hashOfRare(int start, int end) {
        String composed = Normalizer.normalize(text.folded(start, end), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
        int hash = 0;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            boolean skipped = isInvisible(c) || (c == '.' || c == ',' || c == '\'') && composed.length() > 1;
            if (!skipped) {
                hash = 31 * hash + c;
            }
        }
        return mix(hash);
    }

    /** Final mix of MurmurHash3 (Appleby, public domain): spreads the polynomial hash over all bits. */
    private static int mix(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        return h;
    }

    /** True for ASCII letters and digits. */
    private static boolean[] plainTable() {
        boolean[] table = new boolean[1 << Byte.SIZE - 1];
        for (char c = 0; c < table.length; c++) {
            table[c] = Character.isLetterOrDigit(c);
        }
        return table;
    }

    private static char[] lowerLatinTable() {
        char[] table = new char[LATIN];
        for (char c = 0; c < table.length; c++) {
            table[c] = Character.toLowerCase(c);
        }
        return table;
    }

    private static boolean isUpperCase(char c) {
        return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.SURROGATE;
    }

    private static boolean isInvisible(char c) {
        return c >= 0x80 && Character.getType(c) == Character.FORMAT;
    }
}
