package org.wirefold.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.Topics;

class KafkaSettingsTest {
    private final Settings settings = Settings.of(
            KafkaSettings.SETTINGS,
            Map.of("bootstrap.servers", "a:1, b:2", "producer.linger.ms", "50", "admin.client.id", "ops"));

    @Test
    void aProducerWaitsForAllReplicasAndTheOperatorHasTheLastWord() {
        assertThat(KafkaSettings.producer(settings))
                .containsEntry("bootstrap.servers", "a:1,b:2")
                .containsEntry("acks", "all")
                .containsEntry("linger.ms", "50");
    }

    @Test
    void consumersSeeFinishedTransactionsOnly() {
        assertThat(KafkaSettings.consumer(settings)).containsEntry("isolation.level", "read_committed");
    }

    @Test
    void adminsGetTheirOwnKeysOnly() {
        assertThat(KafkaSettings.admin(settings)).containsOnlyKeys("bootstrap.servers", "client.id");
    }

    @Test
    void aCompactedTopicIsKeptForEver() {
        assertThat(TopicSpec.of(Topics.FIGURE_LEDGER).settings())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("retention.ms", "-1");
        assertThat(TopicSpec.of(Topics.RAW).settings()).containsEntry("retention.ms", "7776000000");
    }
}
