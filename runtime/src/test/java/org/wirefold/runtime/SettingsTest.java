package org.wirefold.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final List<Setting> SPECS = List.of(
            Setting.of("sink.db.url", "jdbc:none", "Where rows go."),
            Setting.secret("sink.db.password", "Its password."),
            Setting.of("sink.poll.interval", SettingType.DURATION, "250ms", "How often."),
            Setting.of("sink.threads", SettingType.INTEGER, "2", "How many."),
            Setting.of("sink.limit", SettingType.LONG, "5000000000", "How far."),
            Setting.of("sink.dry", SettingType.BOOLEAN, "false", "Whether."),
            Setting.of("sink.folder", SettingType.PATH, "out", "Where to."),
            Setting.of("sink.topics", SettingType.LIST, "a, b,,c", "What."),
            Setting.of("sink.registry", SettingType.URI, "An address."));

    @TempDir
    private Path folder;

    @Test
    void everyTypeHasItsGetter() {
        Settings settings = Settings.of(SPECS, Map.of("sink.registry", "http://h:1"));

        assertThat(settings.string("sink.db.url")).isEqualTo("jdbc:none");
        assertThat(settings.duration("sink.poll.interval")).isEqualTo(Duration.ofMillis(250));
        assertThat(settings.integer("sink.threads")).isEqualTo(2);
        assertThat(settings.number("sink.limit")).isEqualTo(5_000_000_000L);
        assertThat(settings.bool("sink.dry")).isFalse();
        assertThat(settings.path("sink.folder")).isEqualTo(Path.of("out"));
        assertThat(settings.list("sink.topics")).containsExactly("a", "b", "c");
        assertThat(settings.uri("sink.registry")).hasPort(1);
        assertThat(settings.optional("sink.db.password")).isEmpty();
        assertThatThrownBy(() -> settings.string("sink.db.password"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("WIREFOLD_SINK_DB_PASSWORD");
        assertThatThrownBy(() -> settings.string("no.such")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void durationsHaveUnits() {
        assertThat(List.of("1500ms", "91s", "17m", "97h", "30d", "PT2S").stream()
                        .map(SettingType.DURATION::parse)
                        .toList())
                .containsExactly(
                        Duration.ofMillis(1500),
                        Duration.ofSeconds(91),
                        Duration.ofMinutes(17),
                        Duration.ofHours(97),
                        Duration.ofDays(30),
                        Duration.ofSeconds(2));
        for (String wrong : List.of("", "5", "ms", "5 weeks", "-3s", "P9X")) {
            assertThatThrownBy(() -> SettingType.DURATION.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(Exception.class);
        }
    }

    @Nested
    class Sources {
        @Test
        void flagsWinOverEnvironmentOverFile() throws IOException {
            Path file = write("sink.threads=3\nsink.db.url=jdbc:file\nsink.folder=file\n");

            Settings settings = Settings.from(SPECS)
                    .file(file)
                    .environment(Map.of("WIREFOLD_SINK_DB_URL", "jdbc:env", "WIREFOLD_SINK_FOLDER", "env", "PATH", "x"))
                    .flags(Map.of("sink.folder", "flag"))
                    .build();

            assertThat(settings.integer("sink.threads")).isEqualTo(3);
            assertThat(settings.string("sink.db.url")).isEqualTo("jdbc:env");
            assertThat(settings.path("sink.folder")).isEqualTo(Path.of("flag"));
        }

        @Test
        void clientKeysPassThrough() {
            Settings settings = Settings.from(SPECS)
                    .environment(Map.of("WIREFOLD_CONSUMER_MAX_POLL_RECORDS", "7"))
                    .flags(Map.of("kafka.security.protocol", "SSL", "consumer.security.protocol", "SASL_SSL"))
                    .build();

            assertThat(settings.passThrough("consumer"))
                    .containsOnly(Map.entry("max.poll.records", "7"), Map.entry("security.protocol", "SASL_SSL"));
            assertThat(settings.passThrough("producer")).containsOnly(Map.entry("security.protocol", "SSL"));
        }

        @Test
        void theLauncherKeepsItsOwnVariables() {
            Settings.from(SPECS)
                    .environment(Map.of("WIREFOLD_JAVA_OPTS", "-Xmx1g"))
                    .build();
        }
    }

    @Nested
    class Secrets {
        @Test
        void aSecretMayStandInAFile() throws IOException {
            Path file = write("s3cret\n");

            Settings settings = Settings.of(
                    SPECS,
                    Map.of(
                            "sink.db.password.file", file.toString(),
                            "consumer.sasl.jaas.config.file", file.toString()));

            assertThat(settings.string("sink.db.password")).isEqualTo("s3cret");
            assertThat(settings.passThrough("consumer")).containsEntry("sasl.jaas.config", "s3cret");
            assertThat(settings.toString()).doesNotContain("s3cret").contains("********");
        }

        @Test
        void aLaterFileWinsOverAnEarlierSecret() throws IOException {
            Path secret = write("later");

            Settings settings = Settings.from(SPECS)
                    .environment(Map.of("WIREFOLD_SINK_DB_PASSWORD", "earlier"))
                    .flags(Map.of("sink.db.password.file", secret.toString()))
                    .build();

            assertThat(settings.string("sink.db.password")).isEqualTo("later");
        }

        @Test
        void aFileThatIsMissingIsAProblem() {
            assertThatThrownBy(() -> Settings.of(SPECS, Map.of("sink.db.password.file", "/no/such")))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("/no/such");
        }
    }

    @Nested
    class Problems {
        @Test
        void allAreReportedTogether() throws IOException {
            Path file = write("sink.thraeds=3\nsink.dry=perhaps\n");

            var failure = catchThrowableOfType(
                    SettingsException.class,
                    () -> Settings.from(SPECS)
                            .file(file)
                            .environment(Map.of("WIREFOLD_SINK_POLL_INTERVAL", "soon"))
                            .flags(Map.of("sink.threads", "two"))
                            .require("sink.registry")
                            .build());

            assertThat(failure.problems()).hasSize(5);
            assertThat(failure)
                    .hasMessageContaining("unknown setting sink.thraeds")
                    .hasMessageContaining("nearest known one is sink.threads")
                    .hasMessageContaining("sink.dry = perhaps")
                    .hasMessageContaining("environment WIREFOLD_SINK_POLL_INTERVAL")
                    .hasMessageContaining("sink.registry is not set");
        }

        @Test
        void aFileThatCannotBeReadIsOneOfThem() {
            assertThatThrownBy(() ->
                            Settings.from(SPECS).file(folder.resolve("absent")).build())
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("absent");
        }

        @Test
        void specsThatContradictEachOtherAreAFaultOfOurs() {
            var twice = List.of(Setting.of("a", "1", "x"), Setting.of("a", "2", "x"));

            assertThatThrownBy(() -> Settings.of(twice, Map.of())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Setting.of("a", SettingType.INTEGER, "many", "x"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Setting.of("A_b", "1", "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void otherValuesOnTopLeaveTheFirstSettingsAsTheyWere() {
        Settings settings = Settings.of(SPECS, Map.of("producer.acks", "1"));

        Settings other = settings.with(Map.of("sink.threads", "9"));

        assertThat(other.integer("sink.threads")).isEqualTo(9);
        assertThat(other.passThrough("producer")).containsEntry("acks", "1");
        assertThat(settings.integer("sink.threads")).isEqualTo(2);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file-" + text.hashCode()), text);
    }
}
