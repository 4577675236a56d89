package org.wirefold.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.analysis.text.Tokens;

/** Seven thousand real articles through the whole pipeline: nothing is lost, and every run gives the same bytes. */
class WireCopyBatchIT {
    private static final Duration LIMIT = Duration.ofMinutes(8);

    @TempDir
    static Path folder;

    private static Path articles;
    private static Path first;

    @BeforeAll
    static void run() {
        articles = Material.at("eval/wirecopy/dev/articles.jsonl");
        first = folder.resolve("first");
        Batches.run(articles, first, "--set", "enrich.threads=1");
    }

    @Test
    void everyArticleIsOriginalDuplicateOrDeadLetterExactlyOnce() throws IOException {
        long read;
        try (Stream<String> lines = Files.lines(articles)) {
            read = lines.count();
        }
        List<JsonNode> decided = Batches.read(first, "articles.jsonl");
        Set<String> versions = new HashSet<>();
        long originals = 0;
        long duplicates = 0;
        for (JsonNode article : decided) {
            assertThat(versions.add(article.get("article_id").asText() + article.get("version")))
                    .as("%s appears once", article.get("provider_id"))
                    .isTrue();
            boolean duplicate = article.get("verdict").asText().equals("duplicate");
            originals += duplicate ? 0 : 1;
            duplicates += duplicate ? 1 : 0;
        }
        int deadLetters = Batches.read(first, "dead-letters.jsonl").size();

        assertThat(originals + duplicates + deadLetters).isEqualTo(read);
        assertThat(duplicates).as("the material has copies").isGreaterThan(200);
    }

    @Test
    void aDuplicateNamesAnOriginalThatCameBefore() throws IOException {
        Set<String> before = new HashSet<>();
        for (JsonNode article : Batches.read(first, "articles.jsonl")) {
            if (article.get("verdict").asText().equals("duplicate")) {
                assertThat(before).contains(article.get("original_id").asText());
            } else {
                before.add(article.get("article_id").asText());
            }
        }
    }

    @Test
    void everyDecisionCanBeExplainedFromTheRecords() throws IOException {
        Map<String, JsonNode> records = new LinkedHashMap<>();
        Batches.read(first, "articles.jsonl")
                .forEach(record -> records.put(record.get("article_id").asText(), record));
        for (JsonNode explained : explanations(records.keySet())) {
            JsonNode record = records.get(explained.get("article_id").asText());
            JsonNode nearest = records.get(explained.at("/nearest/article_id").asText());
            boolean duplicate = record.get("verdict").asText().equals("duplicate");
            assertThat(nearest != null)
                    .as("%s", explained)
                    .isEqualTo(!record.get("nearest_id").isNull());
            if (duplicate) {
                assertThat(explained.at("/nearest/article_id")).isEqualTo(record.get("original_id"));
                assertThat(explained.at("/otherwise/story_id")).isEqualTo(record.get("article_id"));
            }
            for (JsonNode passage : explained.get("reused_passages")) {
                String there = records.get(passage.get("article_id").asText())
                        .get("body")
                        .asText()
                        .substring(
                                passage.get("article_start").asInt(),
                                passage.get("article_end").asInt());
                assertThat(wordsOf(passage.get("text").asText(), record))
                        .as("%s", passage)
                        .isEqualTo(wordsOf(
                                there, records.get(passage.get("article_id").asText())));
            }
        }
    }

    /** The words of a passage that count: what the memory of the source knows does not. */
    private static List<Integer> wordsOf(String passage, JsonNode record) {
        String counted = passage;
        for (JsonNode removed : record.get("removed")) {
            counted = counted.replace("\n" + removed.get("text").asText() + "\n", "\n");
        }
        Tokens tokens = Tokens.of(counted);
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isWord(i) || tokens.isNumber(i)) {
                words.add(tokens.hash(i));
            }
        }
        return words;
    }

    private static List<JsonNode> explanations(Collection<String> ids) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("explain", "--json", "--from=" + first));
        arguments.addAll(ids);
        StringWriter out = new StringWriter();
        assertThat(Wirefold.commandLine().setOut(new PrintWriter(out)).execute(arguments.toArray(String[]::new)))
                .isZero();
        List<JsonNode> explained = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            explained.add(new ObjectMapper().readTree(line));
        }
        assertThat(explained).hasSameSizeAs(ids);
        return explained;
    }

    @Test
    void anotherRunWithMoreThreadsGivesTheSameBytes() throws IOException {
        Path second = folder.resolve("second");
        Batches.run(articles, second, "--set", "enrich.threads=4");

        Batches.assertSameBytes(first, second);
    }

    @Test
    void theSpreadFormGivesTheSameBytes() throws IOException {
        Path spread = folder.resolve("spread");
        Batches.run(
                articles,
                spread,
                "--set",
                "enrich.form=spread",
                "--set",
                "enrich.analysis.partitions=4",
                "--set",
                "enrich.index.shards=4",
                "--set",
                "enrich.threads=4");

        Batches.assertSameBytes(first, spread);
    }

    @Test
    void aRunKilledHalfWayAndStartedAgainGivesTheSameBytes() throws Exception {
        Path out = folder.resolve("killed");
        Path data = folder.resolve("killed-data");
        Path said = folder.resolve("killed.log");
        long enough = Files.size(first.resolve("articles.jsonl")) / 5;
        Process process = batch(out, data, said);
        try {
            awaitBytes(process, data.resolve("kafka"), enough, said);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(out.resolve("articles.jsonl"))
                .as("it was killed before its end")
                .doesNotExist();

        Batches.run(articles, out, "--data", data.toString());

        Batches.assertSameBytes(first, out);
    }

    private static Process batch(Path out, Path data, Path said) throws IOException {
        List<String> arguments =
                List.of("batch", articles.toString(), "--out", out.toString(), "--data", data.toString());
        return JavaProcess.start(Wirefold.class, said, Map.of(), arguments);
    }

    /** The log of enriched articles holds more than the lines of the result, so this is some way before the end. */
    private static void awaitBytes(Process process, Path kafka, long bytes, Path said) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (enrichedBytes(kafka) < bytes) {
            assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
            assertThat(System.nanoTime())
                    .as("no progress: " + Files.readString(said))
                    .isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static long enrichedBytes(Path kafka) throws IOException {
        if (!Files.isDirectory(kafka)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(kafka)) {
            return files.filter(file -> file.toString().contains("articles.enriched-0"))
                    .filter(file -> file.toString().endsWith(".log"))
                    .mapToLong(WireCopyBatchIT::writtenBytes)
                    .sum();
        } catch (UncheckedIOException vanished) {
            return 0;
        }
    }

    private static long writtenBytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
