package org.wirefold.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.schema.Topics;
import picocli.CommandLine;

class WirefoldTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void withoutACommandItSaysWhatThereIs() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Which command?").contains("topics");
    }

    @Test
    void helpAndVersionAreNoFailures() {
        assertThat(run("--help")).isZero();
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("Exit codes:").contains("wirefold unpackaged on Java");
    }

    @Test
    void everyCommandHasHelp() {
        commandLine().getSubcommands().keySet().forEach(command -> {
            assertThat(run(command, "--help")).as(command).isZero();
        });
    }

    @Test
    void completionKnowsTheCommands() {
        assertThat(run("generate-completion")).isZero();
        assertThat(out.toString()).contains("topics").contains("--bootstrap-servers");
    }

    @Test
    void aMistypedFlagIsWrongUsage() {
        assertThat(run("config", "--sink.batch.row=7")).isEqualTo(2);
        assertThat(err.toString())
                .contains("nearest known one is --sink.batch.rows")
                .contains("try: wirefold config --help");
    }

    @Test
    void aMistypedCommandIsWrongUsage() {
        assertThat(run("topcis")).isEqualTo(2);
        assertThat(err.toString()).contains("nearest known one is topics");
    }

    @Test
    void topicsPrintsTheCatalogue() {
        assertThat(run("topics")).isZero();
        Topics.all().forEach(topic -> assertThat(out.toString()).contains(topic.name()));
        assertThat(out.toString()).contains("compact").contains("90 d").contains("for ever");
    }

    @Nested
    class Config {
        @TempDir
        private Path folder;

        @Test
        void printsWhatIsInForceWithSecretsMasked() throws IOException {
            Path file = Files.writeString(folder.resolve("w.properties"), "sink.batch.rows=77\ndb.user=file\n");
            Path secret = Files.writeString(folder.resolve("secret"), "hush\n");

            int exitCode = run(
                    "config",
                    "--config=" + file,
                    "--db.user=flag",
                    "--bootstrap-servers=a:1,b:2",
                    "--db.password.file=" + secret,
                    "--set=consumer.max.poll.records=5");

            assertThat(exitCode).isZero();
            assertThat(out.toString())
                    .contains("sink.batch.rows=77")
                    .contains("db.user=flag")
                    .contains("bootstrap.servers=a:1,b:2")
                    .contains("db.password=********")
                    .contains("consumer.max.poll.records=5")
                    .doesNotContain("hush");
        }

        @Test
        void reportsEveryProblemAndSaysWrongUsage() throws IOException {
            Path file = Files.writeString(folder.resolve("w.properties"), "sink.batch.rwos=77\ndb.urls=x\n");

            assertThat(run("config", "--config=" + file, "--sink.batch.wait=soon"))
                    .isEqualTo(2);
            assertThat(err.toString())
                    .contains("nearest known one is sink.batch.rows")
                    .contains("nearest known one is db.url")
                    .contains("sink.batch.wait = soon");
        }

        @Test
        void aPasswordIsNoFlag() {
            assertThat(run("config", "--db.password=x")).isEqualTo(2);
        }

        @Test
        void whatItPrintsIsASettingsFile() throws IOException {
            run("config", "--sink-batch-rows=78");
            Path printed = Files.writeString(folder.resolve("printed"), out.toString());
            out.getBuffer().setLength(0);

            assertThat(run("config", "--config=" + printed)).isZero();
            assertThat(out.toString()).isEqualTo(Files.readString(printed));
        }
    }

    @Test
    void pairsMayNameTheirSpeakersOrShowThemInTheirContext(@TempDir Path folder) throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.jsonl"), """
                {"id":"1","a":"The pier will hold for years","b":"The pier will hold for years"}
                {"id":"2","a":"The pier will hold for years","speaker_a":"Ivo Sand","b":"The pier will hold for years",\
                "ctx_b":"\\"The pier will hold for years,\\" said Rita Moss on Monday."}
                {"id":"3","a":"The pier will hold","b":"The pier will hold","speaker_a":"Ivo Sand","speaker_b":"Sand",\
                "date_a":"2026-03-04","date_b":"2026-03-24T08:00:00Z"}
                """);

        assertThat(run("compare", pairs.toString())).as(err.toString()).isZero();
        assertThat(out.toString().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"same\":true"),
                        line -> assertThat(line).contains("\"same\":false", "\"conflict\":\"speaker\""),
                        line -> assertThat(line).contains("\"same\":false", "\"conflict\":\"occasion\""));
    }

    @Nested
    class Quotes {
        @TempDir
        private Path folder;

        @Test
        void aDatabaseThatIsAwayIsNamed() {
            assertThat(run("quotes", "--db.url=jdbc:postgresql://127.0.0.1:1/news", "ceasefire"))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .contains("the database jdbc:postgresql://127.0.0.1:1/news cannot be reached; does it run there?");
        }

        @Test
        void aFolderWithoutADatabaseIsNamed() {
            assertThat(run("quotes", "--data=" + folder)).isEqualTo(2);
            assertThat(err.toString())
                    .contains("there is no database in " + folder)
                    .contains("--db.url");
        }

        @Test
        void timesThatAreNoneAreWrongUsage() {
            assertThat(run("quotes", "--since=yesterday")).isEqualTo(2);
            assertThat(run("quotes", "--since=2026-13-40")).isEqualTo(2);
            assertThat(run("quotes", "--limit=0")).isEqualTo(2);
            assertThat(err.toString()).contains("--since is a day (2026-03-04)").contains("--limit is a number from 1");
        }
    }

    @Nested
    class Ledgers {
        @TempDir
        private Path folder;

        @Test
        void aDatabaseThatIsAwayIsNamed() {
            assertThat(run("ledger", "--db.url=jdbc:postgresql://127.0.0.1:1/news", "--force=US"))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .contains("the database jdbc:postgresql://127.0.0.1:1/news cannot be reached; does it run there?");
        }

        @Test
        void aFolderWithoutADatabaseIsNamed() {
            assertThat(run("ledger", "--data=" + folder)).isEqualTo(2);
            assertThat(err.toString()).contains("there is no database in " + folder);
        }

        @Test
        void aDayThatIsNoneIsWrongUsage() {
            assertThat(run("ledger", "--as-of=yesterday")).isEqualTo(2);
            assertThat(err.toString()).contains("--as-of is a day (2026-03-04, UTC), not yesterday");
        }
    }

    private CommandLine commandLine() {
        return Wirefold.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    }

    private int run(String... arguments) {
        return commandLine().execute(arguments);
    }
}
