package org.wirefold.runtime;

import java.util.List;

/** Keys that go to a Kafka client as they are; Kafka itself checks them. */
final class PassThrough {
    static final String SHARED = "kafka.";
    private static final List<String> PREFIXES = List.of(SHARED, "consumer.", "producer.", "admin.", "streams.");
    /** Words in Kafka's keys whose values open doors. */
    private static final List<String> SECRET_WORDS =
            List.of("password", "secret", "jaas", "token", "credential", "ssl.keystore.key", "private.key");

    private static final String FILE = ".file";

    private PassThrough() {}

    static boolean covers(String key) {
        return PREFIXES.stream().anyMatch(p -> key.startsWith(p) && key.length() > p.length());
    }

    static boolean isSecret(String key) {
        return SECRET_WORDS.stream().anyMatch(key::contains);
    }

    /** Kafka has a few keys of its own that end in .file; those name no password and stay as they are. */
    static boolean isSecretFile(String key) {
        return covers(key) && key.endsWith(FILE) && (key.contains("password") || key.contains("jaas.config"));
    }
}
