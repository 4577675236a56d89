package org.wirefold.analysis.stories;

/** One shared fingerprint in the answer of an index: twice the number of the article that has it, plus one where neighbours agree. */
final class Hit {
    private Hit() {}

    static long of(long sequence, boolean agrees) {
        return sequence << 1 | (agrees ? 1 : 0);
    }

    static long article(long hit) {
        return hit >>> 1;
    }

    /** 1 when the {@link Neighbours} agree, 0 when they do not. */
    static int agreeing(long hit) {
        return (int) hit & 1;
    }
}
