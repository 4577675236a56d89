package org.wirefold.trials.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BalanceTest {
    private final Balance balance = new Balance();

    @Test
    void whatBecameAsOftenAsItCameIsEvenInAnyOrder() {
        balance.became("a|1");
        balance.came("a|1");
        balance.came("a|1");
        balance.became("a|1");

        assertThat(balance.lost()).isEmpty();
        assertThat(balance.doubled()).isEmpty();
        assertThat(balance.came()).isEqualTo(2);
    }

    @Test
    void whatCameMoreOftenIsLostAndWhatBecameMoreOftenIsDoubled() {
        balance.came("lost|1");
        balance.came("twice|1");
        balance.became("twice|1");
        balance.became("twice|1");

        assertThat(balance.lost()).containsExactly("lost|1");
        assertThat(balance.doubled()).containsExactly("twice|1");
    }

    @Test
    void aVersionIsNotAnother() {
        balance.came("a|1");
        balance.became("a|2");

        assertThat(balance.lost()).containsExactly("a|1");
        assertThat(balance.doubled()).containsExactly("a|2");
    }

    @Test
    void whatIsForgivenCountsNoMore() {
        balance.came("a|1");
        balance.forgive(balance.lost());
        balance.came("b|1");

        assertThat(balance.lost()).containsExactly("b|1");
    }
}
