package org.wirefold.proof.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SaidNumberTest {
    @Test
    void plainDigitsAreRead() {
        assertThat(SaidNumber.of("some 2,500 soldiers")).hasValue(new BigDecimal("2500"));
        assertThat(SaidNumber.of("300 troops")).hasValue(new BigDecimal("300"));
        assertThat(SaidNumber.of("1,200,000")).hasValue(new BigDecimal("1200000"));
    }

    @Test
    void whatSaysAnotherNumberThanItsDigitsIsLeftToTheOracle() {
        assertThat(SaidNumber.of("2.5 thousand soldiers")).isEmpty();
        assertThat(SaidNumber.of("12 thousand soldiers")).isEmpty();
        assertThat(SaidNumber.of("10-15 soldiers")).isEmpty();
        assertThat(SaidNumber.of("20 to 30 soldiers")).isEmpty();
        assertThat(SaidNumber.of("5k troops")).isEmpty();
        assertThat(SaidNumber.of("40% of the force")).isEmpty();
        assertThat(SaidNumber.of("a dozen soldiers")).isEmpty();
    }
}
