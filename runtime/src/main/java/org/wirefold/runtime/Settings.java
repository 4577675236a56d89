package org.wirefold.runtime;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The effective settings of a process: what the operator set over the defaults of the specs. Does not change. Later
 * sources win: file, environment, flags.
 */
public final class Settings {
    private final Map<String, Setting> specs;
    private final Map<String, Object> values;
    private final SortedMap<String, String> texts;

    Settings(Map<String, Setting> specs, Map<String, Object> values, SortedMap<String, String> texts) {
        this.specs = Map.copyOf(specs);
        this.values = Map.copyOf(values);
        this.texts = new TreeMap<>(texts);
    }

    /** Begins with what is known: the specs of every module of the process. */
    public static SettingsBuilder from(Collection<Setting> specs) {
        return new SettingsBuilder(specs);
    }

    /** For tests and tools: the specs' defaults and these values, nothing from outside. */
    public static Settings of(Collection<Setting> specs, Map<String, String> values) {
        return from(specs).flags(values).build();
    }

    /** A text. */
    public String string(String key) {
        return require(key, String.class);
    }

    /** A number of 32 bits. */
    public int integer(String key) {
        return require(key, Integer.class);
    }

    /** A number of 64 bits. */
    public long number(String key) {
        return require(key, Long.class);
    }

    /** A time span. */
    public Duration duration(String key) {
        return require(key, Duration.class);
    }

    /** True or false. */
    public boolean bool(String key) {
        return require(key, Boolean.class);
    }

    /** A file or folder. */
    public Path path(String key) {
        return require(key, Path.class);
    }

    /** An address. */
    public URI uri(String key) {
        return require(key, URI.class);
    }

    /** Texts, in the order in which they were written. */
    @SuppressWarnings("unchecked") // the parser of a LIST makes a list of strings
    public List<String> list(String key) {
        return (List<String>) require(key, List.class);
    }

    /** The value as it was written; empty when neither set nor defaulted. */
    public Optional<String> optional(String key) {
        spec(key);
        return Optional.ofNullable(texts.get(key));
    }

    /** Whether there is a value, set or default. */
    public boolean has(String key) {
        return optional(key).isPresent();
    }

    /**
     * What was set for a Kafka client: first {@code kafka.*}, which all clients share, over it {@code <client>.*}; keys
     * without their prefix.
     *
     * @param client consumer, producer, admin or streams
     */
    public Map<String, Object> passThrough(String client) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (String prefix : List.of(PassThrough.SHARED, client + ".")) {
            texts.forEach((key, value) -> {
                if (key.startsWith(prefix) && PassThrough.covers(key)) {
                    result.put(key.substring(prefix.length()), value);
                }
            });
        }
        return result;
    }

    /** The same settings with other values on top, for a program that starts another. */
    public Settings with(Map<String, String> overrides) {
        Map<String, String> merged = new TreeMap<>(texts);
        merged.putAll(overrides);
        return Settings.of(specs.values(), merged);
    }

    /** Every key that has a value, in order, with secrets masked: what {@code wirefold config} prints. */
    public SortedMap<String, String> masked() {
        SortedMap<String, String> result = new TreeMap<>();
        texts.forEach((key, value) -> result.put(key, isSecret(key) ? "********" : value));
        return result;
    }

    @Override
    public String toString() {
        return masked().toString();
    }

    private boolean isSecret(String key) {
        Setting spec = specs.get(key);
        return spec == null ? PassThrough.isSecret(key) : spec.secret();
    }

    private Setting spec(String key) {
        Setting spec = specs.get(key);
        if (spec == null) {
            throw new IllegalArgumentException("no module declares the setting " + key);
        }
        return spec;
    }

    private <T> T require(String key, Class<T> type) {
        Setting spec = spec(key);
        Object value = values.get(key);
        if (value == null) {
            throw new SettingsException(
                    List.of(key + " is not set (environment: " + spec.environmentName() + "): " + spec.description()));
        }
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(key + " is a " + spec.type().words());
        }
        return type.cast(value);
    }
}
