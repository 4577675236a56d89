package org.wirefold.analysis.stories;

/**
 * What a fingerprint tells of the {@value #REACH} words before its gram and of those behind it, in five bits each. Where two texts
 * share {@value Fingerprints#PROMISE} words in a row, one of the two sides agrees, because the gram leaves seven words beside it. So
 * a fingerprint without an agreeing side is a common phrase, and once in fifteen times it agrees by chance.
 */
final class Neighbours {
    /** Bits of a fingerprint above its hash. */
    static final int BITS = 10;

    static final int MASK = (1 << BITS) - 1;

    /** {@code PROMISE - GRAM} words stand beside the gram, so the longer side has half of them at least. */
    private static final int REACH = (Fingerprints.PROMISE - Fingerprints.GRAM + 1) / 2;

    private static final int SIDE_BITS = BITS / 2;
    private static final int SIDE = (1 << SIDE_BITS) - 1;

    /** The text ends before these words. */
    private static final int NONE = 0;

    /** Several: the gram stands more than once in the text. */
    private static final int ANY = SIDE;

    /** Grams of a short text. It has so few fingerprints that a copy with other figures may share a single one, out of a row. */
    private static final int SHORT = 48;

    private Neighbours() {}

    /** The fingerprint of a gram. The gram that ends in its first word tells of those before, that which begins in its last of those behind. */
    static long with(int[] grams, int at) {
        if (grams.length < SHORT) {
            return (long) MASK << Integer.SIZE | Integer.toUnsignedLong(grams[at]);
        }
        int before = at < REACH ? NONE : side(grams[at - REACH]);
        int behind = at + REACH >= grams.length ? NONE : side(grams[at + REACH]);
        return (long) (before << SIDE_BITS | behind) << Integer.SIZE | Integer.toUnsignedLong(grams[at]);
    }

    /** The lower half of a fingerprint. */
    static int hash(long fingerprint) {
        return (int) fingerprint;
    }

    static int of(long fingerprint) {
        return (int) (fingerprint >>> Integer.SIZE) & MASK;
    }

    /** What tells two places of one text. */
    static int merged(int neighbours, int others) {
        int different = neighbours ^ others;
        int before = different >>> SIDE_BITS == 0 ? 0 : ANY << SIDE_BITS;
        int behind = (different & SIDE) == 0 ? 0 : ANY;
        return neighbours | before | behind;
    }

    /** True when the words on one side may be the same. */
    static boolean agree(int neighbours, int others) {
        return agreeOnSide(neighbours >>> SIDE_BITS, others >>> SIDE_BITS)
                || agreeOnSide(neighbours & SIDE, others & SIDE);
    }

    private static boolean agreeOnSide(int side, int other) {
        return side != NONE && other != NONE && (side == other || side == ANY || other == ANY);
    }

    /** 1 to 30. */
    private static int side(int gram) {
        return 1 + ((gram & 0xffff) * (ANY - 1) >>> Short.SIZE);
    }
}
