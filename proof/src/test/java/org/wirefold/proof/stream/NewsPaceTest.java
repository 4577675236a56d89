package org.wirefold.proof.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.wire.RawArticle;

class NewsPaceTest {
    @Test
    void aWindowHoldsAsManyArticlesAsWereAskedFor() {
        Duration window = Duration.ofMinutes(15);
        List<RawArticle> articles = new NewsStream(0, 5, NewsPace.of(window, 1_000)).take(5_000);

        Instant first = articles.get(0).getEventTime();
        Instant last = articles.stream()
                .filter(article -> article.getProviderId().startsWith("s"))
                .map(RawArticle::getEventTime)
                .max(Instant::compareTo)
                .orElseThrow();
        Duration took = Duration.between(first, last);
        assertThat(took).isBetween(window.multipliedBy(4), window.multipliedBy(6));
    }

    @Test
    void withoutAPaceTheStreamIsTheOneItWas() {
        assertThat(new NewsStream(1, 7).take(200)).isEqualTo(new NewsStream(1, 7, NewsPace.SLOW).take(200));
    }

    @Test
    void timesOfTheUsualWindowStayAsTheyAre() {
        assertThat(NewsPace.SLOW.scaled(Duration.ofMinutes(599))).isEqualTo(Duration.ofMinutes(599));
        assertThat(NewsPace.of(Duration.ofDays(2), 10).scaled(Duration.ofDays(2)))
                .isEqualTo(Duration.ofDays(1));
    }
}
