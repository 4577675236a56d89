package org.wirefold.analysis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final int LONG = 200;

    /** What {@link Sharing} relies on: no passage that has to be reported is taken for a common phrase. */
    @Test
    void twelveEqualWordsAgreeOnOneSideOfAFingerprintAtLeast() {
        long seed = 42;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            int[] first = random.ints(LONG + random.nextInt(60)).toArray();
            int[] second = random.ints(LONG + random.nextInt(60)).toArray();
            int run = Fingerprints.PROMISE + random.nextInt(3);
            System.arraycopy(
                    first,
                    random.nextInt(first.length - run + 1),
                    second,
                    random.nextInt(second.length - run + 1),
                    run);
            assertThat(agreeing(of(first), of(second)))
                    .as("seed %d, round %d", seed, round)
                    .isPositive();
        }
    }

    @Test
    void aPhraseOfFiveWordsSeldomAgrees() {
        Random random = new Random(43);
        int shared = 0;
        int agreeing = 0;
        for (int round = 0; round < 20_000; round++) {
            int[] first = random.ints(LONG).toArray();
            int[] second = random.ints(LONG).toArray();
            System.arraycopy(first, 20 + random.nextInt(100), second, 20 + random.nextInt(100), Fingerprints.GRAM);
            shared += count(of(first), of(second), false);
            agreeing += agreeing(of(first), of(second));
        }
        assertThat(shared).isGreaterThan(1_000);
        assertThat(agreeing / (double) shared).isLessThan(0.1);
    }

    @Test
    void aShortTextAgreesWithEverything() {
        int[] words = new Random(44).ints(30).toArray();
        int[] other = new Random(45).ints(LONG).toArray();
        System.arraycopy(words, 0, other, 100, Fingerprints.GRAM + 3);
        assertThat(agreeing(of(words), of(other))).isEqualTo(count(of(words), of(other), false));
    }

    @Test
    void twoPlacesOfOneGramAgreeWithBoth() {
        int one = 3 << 5 | 7;
        int other = 4 << 5 | 7;
        int both = Neighbours.merged(one, other);
        assertThat(Neighbours.agree(both, one)).isTrue();
        assertThat(Neighbours.agree(both, other)).isTrue();
        assertThat(Neighbours.agree(both, 9 << 5 | 9)).isTrue();
        assertThat(Neighbours.merged(one, one)).isEqualTo(one);
        assertThat(Neighbours.agree(one, 4 << 5 | 8)).isFalse();
        assertThat(Neighbours.agree(one, 0)).isFalse();
        assertThat(Neighbours.agree(0, 0)).isFalse();
    }

    private static int agreeing(long[] first, long[] second) {
        return count(first, second, true);
    }

    private static int count(long[] first, long[] second, boolean agreeing) {
        int count = 0;
        for (long one : first) {
            for (long other : second) {
                boolean same = Neighbours.hash(one) == Neighbours.hash(other);
                count += same && (!agreeing || Neighbours.agree(Neighbours.of(one), Neighbours.of(other))) ? 1 : 0;
            }
        }
        return count;
    }

    private static long[] of(int[] words) {
        return Fingerprints.of(Fingerprints.grams(words));
    }
}
