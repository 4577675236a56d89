package org.wirefold.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs {@code wirefold batch} and reads what it wrote. */
final class Batches {
    static final List<String> FILES =
            List.of("articles.jsonl", "quotes.jsonl", "figures.jsonl", "ledger.jsonl", "dead-letters.jsonl");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Batches() {}

    /** In this process, as the launcher would. */
    static void run(Path input, Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("batch", input.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        StringWriter said = new StringWriter();
        var command = Wirefold.commandLine().setErr(new PrintWriter(said, true));
        assertThat(command.execute(arguments.toArray(String[]::new)))
                .as(said.toString())
                .isZero();
    }

    static List<JsonNode> read(Path out, String file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (Stream<String> text = Files.lines(out.resolve(file))) {
            for (String line : text.toList()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    static void assertSameBytes(Path one, Path other) throws IOException {
        for (String file : FILES) {
            assertThat(Files.mismatch(one.resolve(file), other.resolve(file)))
                    .as("first byte of %s in which %s and %s differ", file, one, other)
                    .isEqualTo(-1);
        }
    }
}
