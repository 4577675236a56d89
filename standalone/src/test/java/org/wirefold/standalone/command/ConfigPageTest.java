package org.wirefold.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirefold.runtime.Setting;

/** Holds docs/CONFIG.md against the code; {@code -Dconfig.update=true} writes it. */
class ConfigPageTest {
    private static final String HEAD = """
            # Settings

            Written from the code; a test fails when the two differ.

            A setting comes from a file (`--config FILE`, Java properties in UTF-8), from the environment (`sink.batch.rows` is
            `WIREFOLD_SINK_BATCH_ROWS`) or from a flag (`--sink.batch.rows 500` or `--sink-batch-rows 500`). Flags win over the
            environment, the environment wins over the file. An unknown key stops the start and the nearest known one is named;
            all problems are reported together. `wirefold config` prints what is in force, secrets masked.

            A secret is given in the environment, in the file, or as a file of its own: `db.password.file=/run/secrets/db`. It is no
            flag, as every user of a machine sees flags.

            Keys that begin with `kafka.` go to every Kafka client as they are, without the prefix; those with `consumer.`,
            `producer.`, `admin.` and `streams.` to the clients of that kind, over the first. So `kafka.security.protocol=SASL_SSL`
            holds for all of them. Passwords among them may be files too (`kafka.ssl.key.password.file`,
            `kafka.sasl.jaas.config.file`). Kafka checks them.

            Read by the launcher script only: `JAVA_HOME`, `WIREFOLD_JAVA_OPTS` (flags for Java, for example `-Xmx4g`) and
            `WIREFOLD_BUILD=never` (start what is built, build nothing).
            """;

    @Test
    void thePageSaysWhatTheCodeKnows() throws IOException {
        // tests run in the folder of their module
        Path page = Path.of("..", "docs", "CONFIG.md");
        if (Boolean.getBoolean("config.update")) {
            Files.writeString(page, expected());
        }

        assertThat(Files.readString(page))
                .as(
                        "docs/CONFIG.md; ./mvnw -pl standalone -am test -Dtest=ConfigPageTest -Dconfig.update=true writes it")
                .isEqualTo(expected());
    }

    private static String expected() {
        StringBuilder text = new StringBuilder(HEAD);
        SettingsCatalogue.byPart().forEach((part, settings) -> {
            text.append("\n## ").append(part).append("\n\n");
            text.append("| setting | what it does | default |\n|---|---|---|\n");
            settings.forEach(setting -> text.append(row(setting)));
        });
        return text.toString();
    }

    private static String row(Setting setting) {
        List<String> cells = List.of(
                "`" + setting.key() + "`",
                setting.description().replace("|", "\\|") + " ("
                        + setting.type().words() + (setting.secret() ? ", secret)" : ")"),
                setting.defaultValue().map(value -> "`" + value + "`").orElse("not set"));
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
