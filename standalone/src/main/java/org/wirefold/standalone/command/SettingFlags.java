package org.wirefold.standalone.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wirefold.runtime.DatabaseSettings;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Setting;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.SettingsBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/**
 * The settings on a command line, to be mixed into a command: {@code @Mixin SettingFlags settings}. Each setting of the
 * catalogue is a flag, {@code --sink.batch.rows} or {@code --sink-batch-rows}; help shows only those that most people
 * need. Secrets are no flags, as every user of the machine sees flags: they come from the environment or from a file.
 */
public final class SettingFlags {
    private static final Set<String> SHOWN = Set.of(
            StandaloneSettings.DATA,
            KafkaSettings.BOOTSTRAP_SERVERS,
            KafkaSettings.REGISTRY_URL,
            DatabaseSettings.URL,
            DatabaseSettings.USER);

    @Option(names = "--config", paramLabel = "FILE", description = "File of settings, KEY=VALUE a line.")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "Any setting, also one that goes to a Kafka client as it is (--set consumer.max.poll.records=100).")
    private Map<String, String> others = new LinkedHashMap<>();

    private final Map<String, String> flags = new LinkedHashMap<>();

    /** The effective settings: file, over it the environment, over it the flags. */
    Settings settings(String... required) {
        return settings(System.getenv(), required);
    }

    Settings settings(Map<String, String> environment, String... required) {
        SettingsBuilder builder = Settings.from(SettingsCatalogue.all());
        if (file != null) {
            builder.file(file);
        }
        Map<String, String> given = new LinkedHashMap<>(others);
        given.putAll(flags);
        return builder.environment(environment).flags(given).require(required).build();
    }

    /** Gives a command that mixes this in its flags. */
    public static void addTo(CommandLine command) {
        command.getCommandSpec().mixins().values().forEach(mixin -> {
            if (mixin.userObject() instanceof SettingFlags flags) {
                SettingsCatalogue.all().forEach(setting -> flags.add(setting, command));
            }
        });
    }

    private void add(Setting setting, CommandLine command) {
        String key = setting.secret() ? setting.key() + ".file" : setting.key();
        List<String> names = new ArrayList<>(List.of("--" + key));
        if (key.contains(".")) {
            names.add("--" + key.replace('.', '-'));
        }
        command.getCommandSpec()
                .addOption(OptionSpec.builder(names.toArray(String[]::new))
                        .type(String.class)
                        .paramLabel(setting.type().name())
                        .description(escape(setting.description()))
                        .hidden(!SHOWN.contains(key))
                        .setter(setter(key))
                        .build());
    }

    private ISetter setter(String key) {
        return new ISetter() {
            @Override
            @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as picocli declares it
            public <T> @Nullable T set(T value) {
                if (value == null) {
                    flags.remove(key);
                } else {
                    flags.put(key, (String) value);
                }
                return null;
            }
        };
    }

    /** In a description of picocli a percent sign begins a format. */
    private static String escape(String description) {
        return description.replace("%", "%%");
    }
}
