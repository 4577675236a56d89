package org.wirefold.runtime;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Keys and environment variables: {@code sink.db.url} and {@code WIREFOLD_SINK_DB_URL}. */
final class EnvironmentNames {
    private static final String PREFIX = "WIREFOLD_";
    /** Read by the launcher script, so no settings of a program. */
    private static final Set<String> LAUNCHER = Set.of("WIREFOLD_JAVA_OPTS", "WIREFOLD_HOME", "WIREFOLD_BUILD");

    private EnvironmentNames() {}

    static String of(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** The key of a variable; empty when the variable is not for the programs. */
    static Optional<String> findKey(String variable) {
        if (!variable.startsWith(PREFIX) || LAUNCHER.contains(variable)) {
            return Optional.empty();
        }
        return Optional.of(
                variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.'));
    }
}
