package org.wirefold.analysis.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight ASCII characters in a number, the first in the lowest byte, looked at together: most words are read without a loop, whose end
 * the processor could not foresee. The method is Lamport's (Multiple byte processing with full-word instructions, CACM 1975).
 */
final class EightCharacters {
    /** Bytes after the last character that {@link #at} may read. */
    static final int PADDING = 8;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    private static final long LOW_SEVEN = 0x7f7f7f7f7f7f7f7fL;

    /** The bit in which the cases of a letter differ; digits have it too. */
    private static final long LOWER_CASE = 0x2020202020202020L;

    private static final long BYTES_OF_PAIRS = 0x00ff00ff00ff00ffL;
    private static final long PAIRS_OF_FOURS = 0x0000ffff0000ffffL;
    private static final int[] POWERS = powers();

    private EightCharacters() {}

    static long at(byte[] characters, int offset) {
        return (long) LONGS.get(characters, offset);
    }

    /** The top bit of each byte that is an ASCII letter. */
    static long letters(long eight) {
        return between(eight | LOWER_CASE, 'a', 'z');
    }

    /** The top bit of each byte that is an ASCII digit. */
    static long digits(long eight) {
        return between(eight, '0', '9');
    }

    /** The top bit of each byte that is a control character but no line feed, or no ASCII, or this one. */
    static long unusual(long eight, char wanted) {
        return ~(between(eight, ' ', '~') | between(eight, '\n', '\n')) & TOPS | between(eight, wanted, wanted);
    }

    /** True when behind the first characters stands a blank; false when they are eight. */
    static boolean isBlankAfter(long eight, int count) {
        return count < Long.BYTES && (byte) (eight >>> Byte.SIZE * count) == ' ';
    }

    /** True for a word of letters that begins with an upper-case one. */
    static boolean startsInUpperCase(long eight) {
        return (eight & ' ') == 0;
    }

    /** How many characters from the first have their top bit, 0 to 8. */
    static int leading(long tops) {
        return Long.numberOfTrailingZeros(~tops & TOPS) / Byte.SIZE;
    }

    /** True when one of the first characters has its top bit. */
    static boolean hasFirst(long tops, int count) {
        return tops != 0 && Long.numberOfTrailingZeros(tops) < Byte.SIZE * count;
    }

    /**
     * Continues the hash of {@link String#hashCode} over the first letters and digits, in lower case. Bytes are added in pairs, pairs
     * in fours, each time times the power of 31 that is due; what is missing from eight stands in front and is 0.
     *
     * @param count characters that count, 1 to 8
     */
    static int hash(int before, long eight, int count) {
        long bytes = (eight | LOWER_CASE) << Long.SIZE - Byte.SIZE * count;
        long pairs = (bytes & BYTES_OF_PAIRS) * 31 + (bytes >>> Byte.SIZE & BYTES_OF_PAIRS);
        long fours = (pairs & PAIRS_OF_FOURS) * POWERS[2] + (pairs >>> Short.SIZE & PAIRS_OF_FOURS);
        return before * POWERS[count] + (int) fours * POWERS[4] + (int) (fours >>> Integer.SIZE);
    }

    private static long between(long eight, char least, char greatest) {
        long sevenBits = eight & LOW_SEVEN;
        long notBelow = sevenBits + (0x80 - least) * ONES;
        long above = sevenBits + (0x7f - greatest) * ONES;
        return notBelow & ~above & ~eight & TOPS;
    }

    private static int[] powers() {
        int[] powers = new int[Long.BYTES + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 31 * powers[i - 1];
        }
        return powers;
    }
}
