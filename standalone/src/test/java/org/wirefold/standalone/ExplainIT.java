package org.wirefold.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wirefold explain} on what a batch over the samples wrote. */
class ExplainIT {
    @TempDir
    static Path folder;

    private static final Map<String, JsonNode> RECORDS = new HashMap<>();

    @BeforeAll
    static void run() throws IOException {
        Batches.run(Path.of("../samples"), folder);
        for (JsonNode record : Batches.read(folder, "articles.jsonl")) {
            RECORDS.put(record.get("article_id").asText() + record.get("version"), record);
        }
    }

    private static String explain(String article, String... more) {
        StringWriter out = new StringWriter();
        String[] arguments = new String[3 + more.length];
        arguments[0] = "explain";
        arguments[1] = article;
        arguments[2] = "--from=" + folder;
        System.arraycopy(more, 0, arguments, 3, more.length);
        assertThat(Wirefold.commandLine().setOut(new PrintWriter(out, true)).execute(arguments))
                .isZero();
        return out.toString();
    }

    private static JsonNode json(String article) throws IOException {
        return new ObjectMapper().readTree(explain(article, "--json"));
    }

    private static List<JsonNode> duplicates() {
        return RECORDS.values().stream()
                .filter(record -> record.get("verdict").asText().equals("duplicate"))
                .toList();
    }

    @Test
    void everyDuplicateSaysWhatItRepeatsAndWhichStoryItWouldFound() throws IOException {
        assertThat(duplicates()).isNotEmpty();
        for (JsonNode record : duplicates()) {
            String id = record.get("article_id").asText();
            JsonNode explained = json(id);
            assertThat(explained.at("/nearest/article_id")).isEqualTo(record.get("original_id"));
            assertThat(explained.get("reason")).isEqualTo(record.get("reason"));
            assertThat(explained.at("/otherwise/verdict").asText()).isEqualTo("original");
            assertThat(explained.at("/otherwise/story_id").asText()).isEqualTo(id);
            assertThat(explain(id))
                    .contains("duplicate", "because     " + record.get("reason").asText(), "REUSED PASSAGES")
                    .contains("it founds story " + id);
        }
    }

    @Test
    void passagesAndAddedWordsAreThoseOfTheText() throws IOException {
        for (JsonNode record : duplicates()) {
            String body = record.get("body").asText();
            JsonNode explained = json(record.get("article_id").asText());
            assertThat(explained.get("reused_passages")).isNotEmpty().allSatisfy(p -> place(p, body));
            assertThat(explained.get("added")).allSatisfy(piece -> place(piece, body));
        }
    }

    private static void place(JsonNode piece, String body) {
        assertThat(piece.get("text").asText())
                .isEqualTo(body.substring(
                        piece.get("start").asInt(), piece.get("end").asInt()));
    }

    @Test
    void aCopyOfAKilledOriginalSaysSo() throws IOException {
        List<JsonNode> flagged = duplicates().stream()
                .filter(record -> record.get("original_retracted").asBoolean())
                .toList();
        assertThat(flagged).as("the samples have one").isNotEmpty();
        for (JsonNode record : flagged) {
            String id = record.get("article_id").asText();
            assertThat(explain(id)).contains("killed before this copy came");
            assertThat(json(id).get("original_killed").asBoolean()).isTrue();
        }
    }

    @Test
    void anEmbargoedArticleShowsItsVerdictAndNotItsWords() throws IOException {
        List<JsonNode> held = RECORDS.values().stream()
                .filter(record -> record.get("embargo_unreadable").asBoolean()
                        || record.get("status").asText().equals("withheld"))
                .toList();
        assertThat(held).as("the samples have one").isNotEmpty();
        for (JsonNode record : held) {
            assertThat(record.get("body").isNull()).isTrue();
            String page = explain(record.get("article_id").asText());
            assertThat(page).contains("its words are not shown", "VERDICT").doesNotContain("ADDED");
        }
    }

    @Test
    void theIdOfTheProviderWillDo() {
        JsonNode record = duplicates().get(0);
        assertThat(explain(record.get("provider_id").asText()))
                .contains("article " + record.get("article_id").asText());
    }

    @Test
    void anUnknownArticleIsAFailure() {
        StringWriter err = new StringWriter();
        int exitCode = Wirefold.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute("explain", "nobody-wrote-this", "--from=" + folder);
        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString()).contains("no record of an article with the id nobody-wrote-this");
    }
}
