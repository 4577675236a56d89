package org.wirefold.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.runtime.ClusterCheck;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Setting;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.SettingsException;
import org.wirefold.standalone.embedded.EmbeddedBroker;

/** What a program says to a cluster that would lose records, seen from a real broker that stands alone. */
class ClusterIT {
    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder);
        Cluster.prepareEmbedded(settings(Map.of()));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void aSingleBrokerIsRefusedWithWhatToChange() {
        assertThatThrownBy(() -> Cluster.prepare(settings(Map.of())))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("topic articles.raw has 1 of 3 copies")
                .hasMessageContaining("transaction.state.log.replication.factor=1")
                .hasMessageContaining("cluster.single.broker = true");
    }

    @Test
    void aSingleBrokerIsAcceptedByWhoeverAsksForIt() {
        assertThatCode(() -> Cluster.prepare(settings(Map.of("cluster.single.broker", "true"))))
                .doesNotThrowAnyException();
    }

    @Test
    void offsetsThatAreForgottenBeforeTheArticlesAreRefused() {
        Settings trial = settings(Map.of("cluster.single.broker", "true"));
        try (Admin admin = Admin.create(KafkaSettings.admin(trial))) {
            assertThatThrownBy(() -> ClusterCheck.require(admin, trial, List.of(), Duration.ofDays(120)))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("Set offsets.retention.minutes to 172800");
        }
    }

    @Test
    void stateInAFolderThatTheSystemEmptiesIsRefused() {
        assertThatThrownBy(() -> Cluster.requireLastingState(
                        settings(Map.of()).with(Map.of("enrich.state.dir", "/tmp/wirefold"))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("name a folder that stays");
    }

    private static Settings settings(Map<String, String> given) {
        List<Setting> all = new ArrayList<>(KafkaSettings.SETTINGS);
        all.addAll(ClusterCheck.SETTINGS);
        all.addAll(org.wirefold.enrich.EnrichConfig.SETTINGS);
        return Settings.of(all, given).with(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
