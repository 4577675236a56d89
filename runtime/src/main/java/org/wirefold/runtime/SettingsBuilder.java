package org.wirefold.runtime;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Puts the sources of settings over one another and reports everything that is wrong with them at once. */
public final class SettingsBuilder {
    private static final String FILE_SUFFIX = ".file";

    private final Map<String, Setting> specs = new TreeMap<>();
    private final Map<String, Value> given = new TreeMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    private record Value(String text, String origin) {}

    SettingsBuilder(Collection<Setting> specs) {
        for (Setting spec : specs) {
            Setting other = this.specs.put(spec.key(), spec);
            if (other != null && !other.equals(spec)) {
                throw new IllegalArgumentException("two specs for " + spec.key());
            }
        }
    }

    /** A {@code .properties} file in UTF-8. */
    public SettingsBuilder file(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add("cannot read the settings file " + file + ": " + e);
        }
        for (String key : new TreeMap<>(properties).keySet().toArray(String[]::new)) {
            put(key, properties.getProperty(key), "file " + file);
        }
        return this;
    }

    /** The variables that begin with {@code WIREFOLD_}; others are not ours. */
    public SettingsBuilder environment(Map<String, String> environment) {
        new TreeMap<>(environment)
                .forEach((name, text) ->
                        EnvironmentNames.findKey(name).ifPresent(key -> put(key, text, "environment " + name)));
        return this;
    }

    /** Keys and values from the command line. */
    public SettingsBuilder flags(Map<String, String> flags) {
        new TreeMap<>(flags).forEach((key, text) -> put(key, text, "flag"));
        return this;
    }

    /** Keys without which the program cannot run. */
    public SettingsBuilder require(String... keys) {
        required.addAll(List.of(keys));
        return this;
    }

    /**
     * The settings.
     *
     * @throws SettingsException with all problems: unknown keys, values of the wrong type, missing keys, unreadable
     *     secret files
     */
    public Settings build() {
        Map<String, Object> values = new HashMap<>();
        TreeMap<String, String> texts = new TreeMap<>();
        specs.values().forEach(spec -> spec.defaultValue().ifPresent(text -> take(spec, text, values, texts)));
        given.forEach((key, value) -> accept(key, value, values, texts));
        for (String key : required) {
            if (!values.containsKey(key)) {
                problems.add(key + " is not set (environment: " + EnvironmentNames.of(key) + ")");
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new Settings(specs, values, texts);
    }

    /** A later source replaces both forms of a secret, or an earlier plain value would hide a later file. */
    private void put(String key, String text, String origin) {
        if (isSecretFile(key)) {
            given.remove(stem(key));
        } else {
            given.remove(key + FILE_SUFFIX);
        }
        given.put(key, new Value(text, origin));
    }

    private void accept(String key, Value value, Map<String, Object> values, Map<String, String> texts) {
        Setting spec = specs.get(key);
        if (spec != null) {
            try {
                take(spec, value.text(), values, texts);
            } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
                String shown = spec.secret() ? "********" : value.text();
                problems.add(key + " = " + shown + " (" + value.origin() + ") is no "
                        + spec.type().words() + ": " + e.getMessage());
            }
        } else if (isSecretFile(key)) {
            readSecret(key, value, values, texts);
        } else if (PassThrough.covers(key)) {
            texts.put(key, value.text());
        } else {
            problems.add("unknown setting " + key + " (" + value.origin() + "); the nearest known one is "
                    + NearestName.of(key, specs.keySet()));
        }
    }

    private void readSecret(String key, Value file, Map<String, Object> values, Map<String, String> texts) {
        try {
            String text = Files.readString(Path.of(file.text())).stripTrailing();
            accept(stem(key), new Value(text, file.origin()), values, texts);
        } catch (IOException | IllegalArgumentException e) {
            problems.add(key + " (" + file.origin() + "): cannot read " + file.text() + ": " + e);
        }
    }

    private boolean isSecretFile(String key) {
        if (PassThrough.isSecretFile(key)) {
            return true;
        }
        Setting spec = key.endsWith(FILE_SUFFIX) ? specs.get(stem(key)) : null;
        return spec != null && spec.secret();
    }

    private static String stem(String key) {
        return key.substring(0, key.length() - FILE_SUFFIX.length());
    }

    private static void take(Setting spec, String text, Map<String, Object> values, Map<String, String> texts) {
        values.put(spec.key(), spec.type().parse(text));
        texts.put(spec.key(), text);
    }
}
