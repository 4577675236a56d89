package org.wirefold.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.SettingsException;

class ConsoleConfigTest {
    private static ConsoleConfig config(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("db.url", "jdbc:postgresql://localhost/wirefold");
        all.put("db.password", "hush");
        return ConsoleConfig.of(Settings.of(ConsoleProgram.settings(), all));
    }

    @Test
    void itListensOnTheLoopbackAddress() {
        assertThat(config(Map.of()).address().isLoopbackAddress()).isTrue();
    }

    @Test
    void theNetworkNeedsAWordOfTheOperator() {
        assertThatThrownBy(() -> config(Map.of("console.host", "0.0.0.0")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("console.insecure");
        assertThat(config(Map.of("console.host", "0.0.0.0", "console.insecure", "true"))
                        .address()
                        .isAnyLocalAddress())
                .isTrue();
    }

    @Test
    void thePasswordIsNotPrinted() {
        assertThat(config(Map.of()).toString()).doesNotContain("hush");
    }
}
