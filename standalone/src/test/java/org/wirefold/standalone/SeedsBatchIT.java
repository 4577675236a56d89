package org.wirefold.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five real articles through the whole pipeline. */
class SeedsBatchIT {
    @TempDir
    static Path out;

    @BeforeAll
    static void run() {
        Batches.run(Material.at("seeds"), out);
    }

    @Test
    void areFiveOriginalsAndNothingElse() throws IOException {
        assertThat(Batches.read(out, "articles.jsonl"))
                .hasSize(5)
                .allSatisfy(
                        article -> assertThat(article.get("verdict").asText()).isEqualTo("original"));
        assertThat(Batches.read(out, "dead-letters.jsonl")).isEmpty();
    }

    @Test
    void theSpokespersonsQuoteIsOneClusterWithTheChangedWord() throws IOException {
        assertThat(Batches.read(out, "quotes.jsonl")).anySatisfy(cluster -> {
            assertThat(cluster.at("/speaker/name").asText()).endsWith("McNulty");
            assertThat(cluster.get("sightings")).hasSize(2);
            assertThat(changes(cluster)).anySatisfy(change -> {
                assertThat(List.of(change.get("from").asText(), change.get("to").asText()))
                        .containsExactlyInAnyOrder("power", "force");
            });
        });
    }

    @Test
    void theSharedSentencesOfTheSecretaryGeneralAreClustered() throws IOException {
        assertThat(Batches.read(out, "quotes.jsonl")).anySatisfy(cluster -> {
            assertThat(cluster.at("/speaker/name").asText()).endsWith("Stoltenberg");
            assertThat(StreamSupport.stream(cluster.get("sightings").spliterator(), false)
                            .map(sighting -> sighting.get("article_id").asText())
                            .distinct())
                    .hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void theLedgerHasTheMissionFromThreeArticles() throws IOException {
        List<JsonNode> claims = claims(entry("NATO|IQ"));

        assertThat(claims.stream().filter(claim -> is(claim, "from", 500))).hasSize(3);
        assertThat(claims.stream()
                        .filter(claim -> is(claim, "to", 4000))
                        .map(claim -> claim.get("article_id").asText())
                        .distinct())
                .hasSize(3);
    }

    @Test
    void theLedgerHasTheChangeInIraqWithItsContradiction() throws IOException {
        JsonNode entry = entry("US|IQ");
        assertThat(claims(entry)).hasSize(4);
        assertThat(claims(entry)).anySatisfy(claim -> {
            assertThat(claim.at("/figure/surface").asText()).startsWith("about 5,000");
            assertThat(claim.get("as_of").isNull()).as("an undated article").isTrue();
        });
        assertThat(claims(entry)).anyMatch(claim -> is(claim, "from", 5200));
        assertThat(claims(entry)).anySatisfy(claim -> {
            assertThat(is(claim, "to", 3000)).isTrue();
            assertThat(claim.at("/figure/op").asText()).isEqualTo("<~");
            assertThat(claim.at("/figure/status").asText()).isEqualTo("planned");
        });
        assertThat(claims(entry)).anyMatch(claim -> claim.at("/figure/value").asInt() == 2500);
        assertThat(entry.get("conflicts"))
                .anySatisfy(conflict -> assertThat(conflict.get("reason").asText())
                        .contains("2,500 (seeds", "just under 3,000 (seeds"));
        assertThat(entry.at("/current/figure/value").asInt()).isEqualTo(5200);
    }

    @Test
    void theLedgerHasTheOtherForcesAndNothingTakenBack() throws IOException {
        assertThat(claims(entry("US|AF")))
                .singleElement()
                .satisfies(
                        claim -> assertThat(claim.at("/figure/value").asInt()).isEqualTo(12_000));
        assertThat(claims(entry("GB|IQ")))
                .singleElement()
                .satisfies(
                        claim -> assertThat(claim.at("/figure/value").asInt()).isEqualTo(80));
        for (JsonNode line : Batches.read(out, "ledger.jsonl")) {
            assertThat(claims(line)).allSatisfy(claim -> {
                assertThat(claim.get("retraction").isNull()).isTrue();
                assertThat(claim.get("known_at").isNull()).isFalse();
                assertThat(claim.get("source").asText()).isEqualTo("seeds");
            });
        }
    }

    private static JsonNode entry(String key) throws IOException {
        return Batches.read(out, "ledger.jsonl").stream()
                .filter(line -> line.get("ledger_key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> claims(JsonNode entry) {
        return StreamSupport.stream(entry.get("claims").spliterator(), false).toList();
    }

    @Test
    void noLineOfPageFurnitureIsLeftInABody() {
        StringWriter lines = new StringWriter();
        var command = Wirefold.commandLine().setOut(new PrintWriter(lines, true));
        assertThat(command.execute("parse", Material.at("seeds").toString())).isZero();

        for (String line : lines.toString().lines().toList()) {
            assertThat(body(line).toLowerCase(Locale.ROOT))
                    .isNotBlank()
                    .doesNotContain(
                            "google news",
                            "related stories",
                            "post a comment",
                            "moderates all comments",
                            "community guidelines",
                            "automated translation",
                            "written by",
                            "profile image",
                            "latest news");
        }
    }

    private static boolean is(JsonNode claim, String role, int value) {
        JsonNode figure = claim.get("figure");
        return figure.get("link_role").asText().equals(role)
                && figure.get("value").asInt() == value;
    }

    private static List<JsonNode> changes(JsonNode cluster) {
        return StreamSupport.stream(cluster.get("sightings").spliterator(), false)
                .flatMap(sighting -> StreamSupport.stream(sighting.get("diff").spliterator(), false))
                .toList();
    }

    private static String body(String line) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(line)
                    .at("/body")
                    .asText();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
