package org.wirefold.runtime;

import java.util.Optional;

/**
 * One thing an operator can set. Its key is lower-case words joined by dots; the environment variable of {@code
 * sink.db.url} is {@code WIREFOLD_SINK_DB_URL}.
 *
 * @param key the key in files and flags
 * @param type what the value must be
 * @param defaultValue the value when nobody sets one, as it would be written; empty when there is none
 * @param description one or two sentences for docs/CONFIG.md: what it does, unit, range
 * @param secret never shown; may also be given as a file, under the key with {@code .file} behind it
 */
public record Setting(String key, SettingType type, Optional<String> defaultValue, String description, boolean secret) {

    /** Checks the key and that the default is a value of the type. */
    public Setting {
        if (!key.matches("[a-z0-9]+(\\.[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        if (defaultValue.isPresent()) {
            type.parse(defaultValue.get());
        }
    }

    /** A setting with a default. */
    public static Setting of(String key, SettingType type, String defaultValue, String description) {
        return new Setting(key, type, Optional.of(defaultValue), description, false);
    }

    /** A setting that has no value until somebody sets one. */
    public static Setting of(String key, SettingType type, String description) {
        return new Setting(key, type, Optional.empty(), description, false);
    }

    /** A string with a default. */
    public static Setting of(String key, String defaultValue, String description) {
        return of(key, SettingType.STRING, defaultValue, description);
    }

    /** A secret string without a default. */
    public static Setting secret(String key, String description) {
        return new Setting(key, SettingType.STRING, Optional.empty(), description, true);
    }

    /** The name of its environment variable. */
    public String environmentName() {
        return EnvironmentNames.of(key);
    }
}
