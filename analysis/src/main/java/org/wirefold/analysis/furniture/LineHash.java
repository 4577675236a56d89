package org.wirefold.analysis.furniture;

import org.wirefold.analysis.text.Tokens;

/** Hashes of lines and names, 64 bits: among a million lines two are confused with a chance of one in thirty million. */
final class LineHash {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private LineHash() {}

    /** Of the words and numbers in their order. */
    static long of(Tokens line) {
        long hash = 0;
        for (int i = 0; i < line.count(); i++) {
            if (line.isWord(i) || line.isNumber(i)) {
                hash = (hash + line.hash(i)) * MULTIPLIER;
            }
        }
        return mix(hash);
    }

    static long of(String name) {
        long hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash + name.charAt(i)) * MULTIPLIER;
        }
        return mix(hash);
    }

    /** A line of a source: the same line of another source is another one. */
    static long of(String source, long line) {
        return mix(of(source) * MULTIPLIER + line);
    }

    static int folded(long hash) {
        return (int) (hash ^ hash >>> Integer.SIZE);
    }

    /** Final mix of SplitMix64 (Steele, Lea, Flood: OOPSLA 2014). */
    private static long mix(long hash) {
        long h = hash;
        h = (h ^ h >>> 30) * 0xBF58476D1CE4E5B9L;
        h = (h ^ h >>> 27) * 0x94D049BB133111EBL;
        return h ^ h >>> 31;
    }
}
