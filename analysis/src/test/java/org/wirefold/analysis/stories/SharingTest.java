package org.wirefold.analysis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SharingTest {
    @Test
    void fewArticlesAreAllComparedOnce() {
        Sharing sharing = Sharing.most(new long[] {3, 3, 3, 7, 9, 9});
        assertThat(sharing.articles()).containsExactly(3, 7, 9);
        assertThat(sharing.leftOut()).isZero();
    }

    @Test
    void ofManyThoseThatShareMostAreComparedAndTheOthersCounted() {
        int articles = Sharing.MAX_COMPARED + 100;
        long[] hits = LongStream.concat(LongStream.range(0, articles), LongStream.of(articles - 2, articles - 1))
                .toArray();
        Arrays.sort(hits);
        Sharing sharing = Sharing.most(hits);
        assertThat(sharing.leftOut()).isEqualTo(100);
        assertThat(sharing.articles())
                .hasSize(Sharing.MAX_COMPARED)
                .startsWith(0, 1, 2)
                .endsWith(Sharing.MAX_COMPARED - 3, articles - 2, articles - 1);
    }
}
