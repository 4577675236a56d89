package org.wirefold.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settings of Kafka's clients that the guarantees hang on. What an operator passes through to a client comes over our own values, so a
 * line in a file could undo exactly-once without a word; these few may only be repeated, not changed.
 */
final class GuardedSettings {
    /** Key and the values that keep the guarantee; the first is ours. */
    private static final Map<String, List<String>> GUARDED = Map.of(
            "processing.guarantee", List.of("exactly_once_v2"),
            "isolation.level", List.of("read_committed"),
            "enable.idempotence", List.of("true"),
            "acks", List.of("all", "-1"),
            "enable.auto.commit", List.of("false"),
            "auto.offset.reset", List.of("none", "earliest"));

    private GuardedSettings() {}

    /**
     * Returns when nothing of it is changed.
     *
     * @param client which client, as in the key of the operator
     * @param passed what the operator wants it to be told; a Streams application may name one of its clients in front of a key
     * @throws SettingsException with one sentence for each that is
     */
    static void require(String client, Map<String, Object> passed) {
        List<String> problems = new ArrayList<>();
        new TreeMap<>(passed)
                .forEach((key, value) -> GUARDED.forEach((guarded, allowed) -> {
                    boolean names = key.equals(guarded) || key.endsWith("." + guarded);
                    if (names && !allowed.contains(String.valueOf(value))) {
                        problems.add(client + "." + key + " = " + value
                                + " would lose or double articles: leave it out; it is "
                                + allowed.get(0));
                    }
                }));
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }
}
