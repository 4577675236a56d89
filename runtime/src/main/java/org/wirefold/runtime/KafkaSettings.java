package org.wirefold.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every program needs to reach the cluster and the registry, and the properties of the clients made of it. */
public final class KafkaSettings {
    /** Brokers to begin with. */
    public static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
    /** Where the schemas are. */
    public static final String REGISTRY_URL = "schema.registry.url";

    /** The settings of this module. */
    public static final List<Setting> SETTINGS = List.of(
            Setting.of(
                    BOOTSTRAP_SERVERS,
                    SettingType.LIST,
                    "Brokers to begin with, host:port, separated by commas. Not set: the embedded broker, where the command"
                            + " brings one."),
            Setting.of(
                    REGISTRY_URL,
                    SettingType.URI,
                    "Base address of a schema registry with Confluent's REST API. Not set: the embedded registry, where the"
                            + " command brings one."));

    private KafkaSettings() {}

    /** Properties of an admin client. */
    public static Map<String, Object> admin(Settings settings) {
        return client(settings, "admin", Map.of());
    }

    /**
     * Properties of a producer: nothing lost, nothing twice, order kept. What the operator sets under {@code producer.}
     * comes over it.
     */
    public static Map<String, Object> producer(Settings settings) {
        return client(
                settings,
                "producer",
                Map.of(
                        "acks", "all",
                        "enable.idempotence", "true",
                        "compression.type", "lz4",
                        "linger.ms", "5",
                        "max.request.size", Integer.toString(TopicSpec.MAX_RECORD_BYTES),
                        // so that a send callback reports trouble while somebody still waits for it
                        "delivery.timeout.ms", "60000",
                        "request.timeout.ms", "20000"));
    }

    /** Properties of a consumer that sees finished transactions only and keeps its offsets itself. */
    public static Map<String, Object> consumer(Settings settings) {
        return client(
                settings,
                "consumer",
                Map.of(
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false",
                        "group.protocol", "classic"));
    }

    /** Properties of a Streams application; what it guarantees is set by the application. */
    public static Map<String, Object> streams(Settings settings) {
        return client(settings, "streams", Map.of());
    }

    private static Map<String, Object> client(Settings settings, String client, Map<String, String> defaults) {
        Map<String, Object> properties = new HashMap<>(defaults);
        properties.put("bootstrap.servers", String.join(",", settings.list(BOOTSTRAP_SERVERS)));
        Map<String, Object> passed = settings.passThrough(client);
        GuardedSettings.require(client, passed);
        properties.putAll(passed);
        return properties;
    }
}
