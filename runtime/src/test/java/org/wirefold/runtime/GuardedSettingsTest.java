package org.wirefold.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardedSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "streams.processing.guarantee, at_least_once",
        "consumer.isolation.level, read_uncommitted",
        "kafka.isolation.level, read_uncommitted",
        "streams.main.consumer.isolation.level, read_uncommitted",
        "producer.enable.idempotence, false",
        "producer.acks, 1",
        "consumer.enable.auto.commit, true"
    })
    void aLineThatUndoesExactlyOnceIsRefusedByName(String key, String value) {
        Settings settings = settings(Map.of(key, value));

        assertThatThrownBy(() -> {
                    KafkaSettings.consumer(settings);
                    KafkaSettings.producer(settings);
                    KafkaSettings.streams(settings);
                })
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(key.substring(key.indexOf('.') + 1))
                .hasMessageContaining("leave it out");
    }

    @Test
    void otherSettingsAndTheSameValuesPass() {
        Settings settings = settings(Map.of("streams.processing.guarantee", "exactly_once_v2", "producer.acks", "all"));

        assertThat(KafkaSettings.streams(settings)).containsEntry("processing.guarantee", "exactly_once_v2");
        assertThat(KafkaSettings.producer(settings)).containsEntry("acks", "all");
    }

    private static Settings settings(Map<String, String> given) {
        return Settings.from(KafkaSettings.SETTINGS)
                .flags(given)
                .build()
                .with(Map.of("bootstrap.servers", "localhost:9092"));
    }
}
