package org.wirefold.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresFaultTest {
    @ParameterizedTest
    @ValueSource(strings = {"22001", "22003", "22021", "22P05", "22P02", "22008", "23502", "23505", "23514", "54000"})
    void whatARowHoldsIsRefused(String state) {
        assertThat(PostgresFault.of(new SQLException("x", state))).isEqualTo(PostgresFault.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"08006", "08001", "40001", "40P01", "53100", "53300", "55P03", "57014", "57P01", "57P03", "25P03"
            })
    void whatPassesIsTriedAgain(String state) {
        assertThat(PostgresFault.of(new SQLException("x", state))).isEqualTo(PostgresFault.TRANSIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42703", "42P01", "42501", "28P01", "3D000", "XX000", "23503"})
    void whatNeedsAPersonStops(String state) {
        assertThat(PostgresFault.of(new SQLException("x", state))).isEqualTo(PostgresFault.BROKEN);
    }

    @Test
    void aDriverErrorWithoutCodeIsTriedAgain() {
        assertThat(PostgresFault.of(new SQLException("socket closed"))).isEqualTo(PostgresFault.TRANSIENT);
    }

    @Test
    void theCodeOfACauseCounts() {
        assertThat(PostgresFault.of(new SQLException("wrapped", new SQLException("x", "40001"))))
                .isEqualTo(PostgresFault.TRANSIENT);
    }
}
