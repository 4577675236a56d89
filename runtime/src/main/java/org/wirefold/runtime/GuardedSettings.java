package org.wirefold.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settings of Kafka's clients that the guarantees hang on. What an operator passes through to a client comes over our own values, so a
 * line in a file could undo exactly-once without a word; these few may only be repeated, not changed.
 */
final class GuardedSettings {
    /** Key and the values that keep the guarantee; the first is ours. */
    private static final Map<String, Set<String>> GUARDED = Map.of(
            "processing.guarantee", Set.of("exactly_once_v2"),
            "isolation.level", Set.of("read_committed"),
            "enable.idempotence", Set.of("true"),
            "acks", Set.of("all", "-1"),
            "enable.auto.commit", Set.of("false"));

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
                                + allowed.iterator().next());
                    }
                }));
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }
}
