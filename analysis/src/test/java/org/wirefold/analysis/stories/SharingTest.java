package org.wirefold.analysis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SharingTest {
    @Test
    void fewArticlesAreAllComparedOnce() {
        Sharing sharing = Sharing.of(new long[] {agreeing(9), plain(3), agreeing(7), plain(3), agreeing(9)});
        assertThat(sharing.articles()).containsExactly(3, 7, 9);
        assertThat(sharing.leftOut()).isZero();
    }

    @Test
    void whoSharesOneCommonPhraseIsNotCompared() {
        Sharing sharing = Sharing.of(new long[] {plain(3), plain(4), agreeing(5)});
        assertThat(sharing.articles()).containsExactly(5);
        assertThat(sharing.leftOut()).isZero();
        assertThat(Sharing.of(new long[0]).size()).isZero();
    }

    @Test
    void ofManyThoseThatShareMostAreComparedAndTheOthersCounted() {
        int articles = Sharing.MAX_COMPARED + 100;
        long[] hits = LongStream.concat(LongStream.range(0, articles), LongStream.of(articles - 2, articles - 1))
                .map(SharingTest::agreeing)
                .toArray();
        Sharing sharing = Sharing.of(hits);
        assertThat(sharing.leftOut()).isEqualTo(100);
        assertThat(sharing.articles())
                .hasSize(Sharing.MAX_COMPARED)
                .startsWith(0, 1, 2)
                .endsWith(Sharing.MAX_COMPARED - 3, articles - 2, articles - 1);
    }

    @Test
    void theOrderOfTheAnswersDoesNotMatter() {
        long seed = 4712;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Long> hits = new ArrayList<>();
            int articles = 1 + random.nextInt(400);
            for (int i = random.nextInt(900); i > 0; i--) {
                hits.add(Hit.of(random.nextInt(articles) * 1_000_003L, random.nextInt(3) == 0));
            }
            long[] once = Sharing.of(array(hits)).articles();
            Collections.shuffle(hits, random);
            int cut = random.nextInt(hits.size() + 1);
            List<long[]> answers =
                    List.of(array(hits.subList(0, cut)), array(hits.subList(cut, hits.size())), new long[0]);

            assertThat(Sharing.of(answers).articles())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(once);
            assertThat(once).as("seed %d, round %d", seed, round).isEqualTo(expected(hits));
        }
    }

    /** By a map, sorted by count and then by number. */
    private static long[] expected(List<Long> hits) {
        Map<Long, Integer> counts = new TreeMap<>();
        hits.forEach(hit -> counts.merge(Hit.article(hit), 1, Integer::sum));
        return counts.keySet().stream()
                .filter(article -> counts.get(article) > 1 || hits.contains(Hit.of(article, true)))
                .sorted((a, b) -> Integer.compare(counts.get(b), counts.get(a)))
                .limit(Sharing.MAX_COMPARED)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    private static long[] array(List<Long> hits) {
        return hits.stream().mapToLong(Long::longValue).toArray();
    }

    private static long plain(long article) {
        return Hit.of(article, false);
    }

    private static long agreeing(long article) {
        return Hit.of(article, true);
    }
}
