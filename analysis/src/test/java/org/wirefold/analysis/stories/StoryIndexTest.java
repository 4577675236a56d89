package org.wirefold.analysis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryIndexTest {
    private static final long HOUR = Duration.ofHours(1).toMillis();

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void theAnswersOfItsSharesAddUpToTheAnswerOfOneIndex(int shards) {
        long seed = System.nanoTime();
        System.out.println("StoryIndexTest seed " + seed + ", " + shards + " shards");
        Random random = new Random(seed);
        StoryIndex whole = new StoryIndex(Duration.ofHours(30));
        List<StoryIndex> parts = Stream.generate(() -> new StoryIndex(Duration.ofHours(30)))
                .limit(shards)
                .toList();
        long streamTime = 0;
        int days = 0;
        for (int n = 0; n < StoryWindow.LINGER + 6_000; n++) {
            long time = eventTime(random, n);
            streamTime = Math.max(streamTime, time);
            long[] fingerprints = fingerprints(random);
            long[][] shares = StoryIndex.shares(fingerprints, shards);
            boolean update = random.nextInt(5) == 0;
            int article = update ? random.nextInt(n + 1) : n;
            List<long[]> answers = new ArrayList<>();
            List<Long> expired = List.of();
            for (int shard = 0; shard < shards; shard++) {
                StoryIndex part = parts.get(shard);
                answers.add(part.lookUp(time, shares[shard]));
                part.add(n, time, shares[shard], article, update);
                expired = part.expire(streamTime);
            }

            assertThat(sorted(answers))
                    .as("seed %d, article %d", seed, n)
                    .isEqualTo(sorted(List.of(whole.lookUp(time, fingerprints))));
            whole.add(n, time, fingerprints, article, update);
            assertThat(expired).as("seed %d, article %d", seed, n).isEqualTo(whole.expire(streamTime));
            days += expired.size();
        }
        assertThat(parts.stream().mapToLong(StoryIndex::hotPostings).sum())
                .isEqualTo(whole.hotPostings())
                .isPositive();
        assertThat(days).as("days were dropped").isPositive();
    }

    @Test
    void anArticleWithoutFingerprintsOfAShareStillMovesItsWindow() {
        long[] mine = {1, 2, 3};
        StoryIndex share = new StoryIndex(Duration.ofHours(30));
        share.add(0, 0, mine);
        for (int n = 1; n <= StoryWindow.LINGER; n++) {
            share.add(n, 100 * HOUR, new long[0]);
        }
        assertThat(share.lookUp(0, mine)).containsExactly(0, 0, 0);
        assertThat(share.expire(100 * HOUR)).containsExactly(0L);
        assertThat(share.lookUp(0, mine)).isEmpty();
    }

    private static long[] sorted(List<long[]> answers) {
        return answers.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    /** Three weeks in order, with late articles, and some dated far away. */
    private static long eventTime(Random random, int n) {
        int kind = random.nextInt(50);
        long now = n * 21L * 24 * HOUR / (StoryWindow.LINGER + 6_000);
        return kind == 0 ? random.nextLong(1_000) * -24 * HOUR : kind < 10 ? now - random.nextLong(60) * HOUR : now;
    }

    /** Some that everybody has, some that a few share, most of one's own, and some of them twice. */
    private static long[] fingerprints(Random random) {
        long[] fingerprints = new long[random.nextInt(12)];
        for (int i = 0; i < fingerprints.length; i++) {
            int kind = random.nextInt(6);
            int hash = kind == 0
                    ? -random.nextInt(5)
                    : kind < 3
                            ? random.nextInt(2_000) * 0x9E3779B1
                            : kind == 3 && i > 0 ? (int) fingerprints[i - 1] : random.nextInt();
            fingerprints[i] = (long) random.nextInt(4) << Integer.SIZE | Integer.toUnsignedLong(hash);
        }
        return fingerprints;
    }
}
