package org.wirefold.analysis.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text and its folded view of the same length, so that an offset in one is an offset in the other.
 *
 * <p>Folding turns every kind of space but the line feed into a blank, typographic apostrophes and quotation marks into ' and ",
 * dashes into -, control characters and unpaired surrogates into blanks. Case and accents stay. Words are compared by {@link Tokens},
 * which also composes accents (NFC) and ignores invisible characters.
 */
public final class NormalisedText {
    private static final char DELETE = 0x7f;

    /** What the encoder puts in the place of characters that are not in Latin-1. */
    private static final char REPLACEMENT = '?';

    /** Stands for a character that is no ASCII. */
    private static final byte OTHER = -1;

    private final String original;

    /** The folded text, {@link #OTHER} where it is no ASCII, and some zeros after it. */
    private final byte[] ascii;

    /** The folded text when not all of it is ASCII. */
    private final char @Nullable [] folded;

    private NormalisedText(String original, byte[] ascii, char @Nullable [] folded) {
        this.original = original;
        this.ascii = ascii;
        this.folded = folded;
    }

    public static NormalisedText of(String original) {
        int length = original.length();
        byte[] ascii = Arrays.copyOf(original.getBytes(StandardCharsets.ISO_8859_1), length + EightCharacters.PADDING);
        for (int from = 0; from < length; from += Long.BYTES) {
            if (EightCharacters.unusual(EightCharacters.at(ascii, from), REPLACEMENT) != 0
                    && !foldAscii(original, from, Math.min(from + Long.BYTES, length), ascii)) {
                return ofCharacters(original);
            }
        }
        return new NormalisedText(original, ascii, null);
    }

    /** Turns control characters into blanks; false when there is something else than ASCII. */
    private static boolean foldAscii(String original, int from, int to, byte[] ascii) {
        for (int i = from; i < to; i++) {
            char c = original.charAt(i);
            if (c > DELETE) {
                return false;
            }
            ascii[i] = c >= ' ' && c < DELETE || c == '\n' ? (byte) c : (byte) ' ';
        }
        return true;
    }

    private static NormalisedText ofCharacters(String original) {
        char[] folded = original.toCharArray();
        byte[] ascii = new byte[folded.length + EightCharacters.PADDING];
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            if (c < ' ' || c >= DELETE) {
                c = fold(c, i, folded);
                folded[i] = c;
            }
            ascii[i] = c < DELETE ? (byte) c : OTHER;
        }
        return new NormalisedText(original, ascii, folded);
    }

    /** A range of the text as a text of its own. */
    NormalisedText part(int start, int end) {
        byte[] bytes = new byte[end - start + EightCharacters.PADDING];
        System.arraycopy(ascii, start, bytes, 0, end - start);
        char[] characters = folded == null ? null : Arrays.copyOfRange(folded, start, end);
        return new NormalisedText(original.substring(start, end), bytes, characters);
    }

    /** The text as given. */
    public String original() {
        return original;
    }

    public int length() {
        return original.length();
    }

    /** The folded text as bytes, negative where it is no ASCII, with {@link EightCharacters#PADDING} zeros after it. */
    byte[] ascii() {
        return ascii;
    }

    /** The folded code unit at an offset. */
    public char at(int offset) {
        byte c = ascii[offset];
        return c >= 0 || folded == null ? (char) c : folded[offset];
    }

    /** The folded code unit at an offset, or a line feed outside the text. */
    public char atOrBreak(int offset) {
        return offset < 0 || offset >= original.length() ? '\n' : at(offset);
    }

    /** The folded words of a range. */
    public String folded(int start, int end) {
        return folded == null
                ? new String(ascii, start, end - start, StandardCharsets.ISO_8859_1)
                : new String(folded, start, end - start);
    }

    /** True when the folded text has these (folded) characters at an offset. */
    public boolean startsWith(String words, int offset) {
        if (offset < 0 || offset + words.length() > original.length()) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            if (at(offset + i) != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char fold(char c, int at, char[] text) {
        if (c < 0xa0) {
            return c == '\n' ? '\n' : ' ';
        }
        return switch (c) {
            case '\u00b4',
                    '\u2018',
                    '\u2019',
                    '\u201a',
                    '\u201b',
                    '\u02bc',
                    '\u02bb',
                    '\u2032',
                    '\u2039',
                    '\u203a',
                    '\uff07' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033', '\uff02' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe58', '\ufe63', '\uff0d' ->
                '-';
            case '\u2028', '\u2029' -> '\n';
            default -> foldRare(c, at, text);
        };
    }

    private static char foldRare(char c, int at, char[] text) {
        if (Character.isSpaceChar(c)) {
            return ' ';
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length && Character.isLowSurrogate(text[at + 1]) ? c : ' ';
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text[at - 1]) ? c : ' ';
        }
        return c;
    }
}
