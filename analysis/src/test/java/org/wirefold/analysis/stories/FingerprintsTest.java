package org.wirefold.analysis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
    @Test
    void twoTextsWithTwelveEqualWordsShareAFingerprint() {
        long seed = 41;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            int[] first = random.ints(12 + random.nextInt(60)).toArray();
            int[] second = random.ints(12 + random.nextInt(60)).toArray();
            int from = random.nextInt(first.length - 11);
            int to = random.nextInt(second.length - 11);
            System.arraycopy(first, from, second, to, 12);
            int shared = IntSets.shared(set(of(first)), set(of(second)));
            assertThat(shared).as("seed %d, round %d", seed, round).isPositive();
        }
    }

    @Test
    void aboutTwoOfNineGramsAreKept() {
        int[] words = new Random(5).ints(100_000).toArray();
        double density = of(words).length / 100_000.0;
        assertThat(density).isBetween(0.21, 0.235);
    }

    @Test
    void aTextOfFourWordsHasNone() {
        assertThat(of(new int[] {1, 2, 3, 4})).isEmpty();
        assertThat(of(new int[] {1, 2, 3, 4, 5})).hasSize(1);
        assertThat(of(new int[0])).isEmpty();
    }

    private static long[] of(int[] words) {
        return Fingerprints.of(Fingerprints.grams(words));
    }

    private static int[] set(long[] fingerprints) {
        int[] values = LongStream.of(fingerprints).mapToInt(Neighbours::hash).toArray();
        return IntSets.sortedDistinct(values, values.length);
    }
}
