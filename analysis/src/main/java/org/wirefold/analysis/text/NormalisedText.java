package org.wirefold.analysis.text;

/**
 * A text and its folded view of the same length, so that an offset in one is an offset in the other.
 *
 * <p>Folding turns every kind of space but the line feed into a blank, typographic apostrophes and quotation marks into ' and ",
 * dashes into -, control characters and unpaired surrogates into blanks. Case and accents stay. Words are compared by {@link Tokens},
 * which also composes accents (NFC) and ignores invisible characters.
 */
public final class NormalisedText {
    private final String original;
    private final char[] folded;

    private NormalisedText(String original, char[] folded) {
        this.original = original;
        this.folded = folded;
    }

    public static NormalisedText of(String original) {
        char[] folded = original.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            if (c < ' ' || c >= 0x7f) {
                folded[i] = fold(c, i, folded);
            }
        }
        return new NormalisedText(original, folded);
    }

    /** The text as given. */
    public String original() {
        return original;
    }

    public int length() {
        return folded.length;
    }

    /** The folded code units themselves; not to be changed. */
    char[] chars() {
        return folded;
    }

    /** The folded code unit at an offset. */
    public char at(int offset) {
        return folded[offset];
    }

    /** The folded code unit at an offset, or a line feed outside the text. */
    public char atOrBreak(int offset) {
        return offset < 0 || offset >= folded.length ? '\n' : folded[offset];
    }

    /** The folded words of a range. */
    public String folded(int start, int end) {
        return new String(folded, start, end - start);
    }

    /** True when the folded text has these (folded) characters at an offset. */
    public boolean startsWith(String words, int offset) {
        if (offset < 0 || offset + words.length() > folded.length) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            if (folded[offset + i] != words.charAt(i)) {
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
