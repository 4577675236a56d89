package org.wirefold.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HealthServerTest {
    private final AtomicReference<Health> health = new AtomicReference<>(Health.starting(Map.of()));

    @Test
    void listensOnlyWhenAPortIsNamed() throws Exception {
        try (Metrics metrics = Metrics.create()) {
            assertThat(HealthServer.start(settings(Map.of()), health::get, metrics))
                    .isEmpty();
        }
    }

    @Test
    void tellsWhetherTheProgramIsReadyAndServesItsNumbers() throws Exception {
        try (Metrics metrics = Metrics.create();
                HealthServer server = HealthServer.start(settings(Map.of("health.port", "0")), health::get, metrics)
                        .orElseThrow()) {
            assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(server, "/health/ready").statusCode()).isEqualTo(503);

            health.set(Health.up(Map.of("state", "RUNNING")));

            assertThat(get(server, "/health/ready").statusCode()).isEqualTo(200);
            assertThat(get(server, "/health/ready").body()).as("no detail").isEqualTo("up\n");
            assertThat(get(server, "/metrics").body()).contains("jvm_memory_used_bytes");
            assertThat(get(server, "/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aNetworkAddressHasToBeAskedForTwice() throws Exception {
        Map<String, String> open = Map.of("health.port", "0", "health.host", "0.0.0.0");
        try (Metrics metrics = Metrics.create()) {
            assertThatThrownBy(() -> HealthServer.start(settings(open), health::get, metrics))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("health.insecure");
        }
    }

    private static Settings settings(Map<String, String> given) {
        return Settings.of(HealthServer.SETTINGS, given);
    }

    private static HttpResponse<String> get(HealthServer server, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.address().getPort() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
