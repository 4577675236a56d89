package org.wirefold.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees first. */
class DemoIT {
    private static final Path SAMPLES = Path.of("../samples");

    @TempDir
    Path data;

    @Test
    void aSecondDemoReportsTheSameAndAddsNothing() {
        String first = demo("25 articles and versions, 2 dead letters, 1 known before");
        String second = demo("0 articles and versions, 0 dead letters, 28 known before");

        assertThat(first)
                .contains("STORIES", "QUOTES", "TROOPS", "HELD BACK", "DEAD LETTERS")
                .contains("killed")
                .contains("MALFORMED");
        assertThat(second).isEqualTo(first);
        theStatementsOfTheDemoAreFound();
        theCopiesOfTheDemoAreExplained();
    }

    /** On the folder of the demo, whose database no longer runs. */
    private void theStatementsOfTheDemoAreFound() {
        assertThat(quotes("somebody watching", "--speaker", "abarra"))
                .contains(
                        "STATEMENT",
                        "The ceasefire on the lake",
                        "Colette Abarra",
                        "corvane.example",
                        "2026-11-04 16:12");
        assertThat(quotes("--json", "--limit", "1", "everyone", "watching"))
                .startsWith("{\"quote_id\"")
                .contains("\"diff\"");
        assertThat(quotes("--since", "2027-01-01")).isEmpty();
    }

    /** From the tables of the same folder. */
    private void theCopiesOfTheDemoAreExplained() {
        assertThat(ask("explain", "https://www.harbourpost.example/world/2026/11/un-council-votes-chad"))
                .contains("duplicate", "repeats", "REUSED PASSAGES", "it founds story");
    }

    private String quotes(String... asked) {
        return ask("quotes", asked);
    }

    private String ask(String command, String... asked) {
        StringWriter out = new StringWriter();
        StringWriter said = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of(command, "--data", data.toString()));
        arguments.addAll(List.of(asked));
        int exitCode = Wirefold.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(said, true))
                .execute(arguments.toArray(String[]::new));
        assertThat(exitCode).as(said.toString()).isZero();
        return out.toString();
    }

    private String demo(String counts) {
        StringWriter out = new StringWriter();
        StringWriter said = new StringWriter();
        int exitCode = Wirefold.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(said, true))
                .execute("demo", "--once", "--data", data.toString(), "--samples", SAMPLES.toString());
        assertThat(exitCode).as(said.toString()).isZero();
        assertThat(said.toString()).contains(counts);
        return out.toString();
    }
}
