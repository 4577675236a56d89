package org.wirefold.analysis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintIndexTest {
    private record Added(long day, long sequence, List<Long> fingerprints) {}

    /** Days come and go, so the filter in front of the segments is filled anew many times; a day takes several segments. */
    @Test
    void itFindsWhatAListFindsWhileDaysComeAndGo() {
        long seed = 4711;
        Random random = new Random(seed);
        FingerprintIndex index = new FingerprintIndex(150);
        List<Added> added = new ArrayList<>();
        for (int sequence = 0; sequence < 12_000; sequence++) {
            long today = sequence / 400;
            long day = today - random.nextInt(3);
            long[] fingerprints = random.longs(20, 0, 1 << 18).distinct().toArray();
            if (sequence % 10 == 0) {
                long[] found = index.lookUp(today - 3, today, fingerprints);
                Arrays.sort(found);
                assertThat(found).as("seed %d, article %d", seed, sequence).isEqualTo(hits(added, today, fingerprints));
            }
            index.add(day, sequence, fingerprints);
            added.add(
                    new Added(day, sequence, Arrays.stream(fingerprints).boxed().toList()));
            if (sequence % 400 == 0) {
                index.drop(today - 4);
                added.removeIf(a -> a.day() == today - 4);
            }
        }
    }

    @Test
    void theSameFingerprintTwiceInAnArticleCountsTwiceWhenItLooks() {
        FingerprintIndex index = new FingerprintIndex();
        index.add(0, 5, new long[] {1, 2});
        long five = Hit.of(5, false);
        assertThat(index.lookUp(0, 0, new long[] {1, 1, 2, 3})).containsExactly(five, five, five);
        assertThat(index.lookUp(1, 9, new long[] {1, 1, 2, 3})).isEmpty();
    }

    private static long[] hits(List<Added> added, long today, long[] fingerprints) {
        long[] asked = fingerprints.clone();
        Arrays.sort(asked);
        return added.stream()
                .filter(a -> a.day() >= today - 3 && a.day() <= today)
                .flatMapToLong(a -> a.fingerprints().stream()
                        .filter(f -> Arrays.binarySearch(asked, f) >= 0)
                        .mapToLong(f -> Hit.of(a.sequence(), false)))
                .sorted()
                .toArray();
    }
}
