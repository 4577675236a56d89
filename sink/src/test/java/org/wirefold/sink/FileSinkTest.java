package org.wirefold.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirefold.sink.Records.NOON;
import static org.wirefold.sink.Records.aClaim;
import static org.wirefold.sink.Records.aDeadLetter;
import static org.wirefold.sink.Records.aFigureClaim;
import static org.wirefold.sink.Records.aQuote;
import static org.wirefold.sink.Records.aSighting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.wire.Retraction;
import org.wirefold.schema.wire.WordChange;

class FileSinkTest {
    private static JsonNode json(String line) throws IOException {
        return new ObjectMapper().readTree(line);
    }

    @Test
    void anArticleLineHasItsKeysInOrder() throws IOException {
        String line = ResultLines.article(Records.aCopy("b", 1, "a").build());

        assertThat(json(line).fieldNames())
                .toIterable()
                .containsExactly(
                        "article_id",
                        "provider_id",
                        "source",
                        "version",
                        "status",
                        "verdict",
                        "story_id",
                        "original_id",
                        "containment",
                        "resemblance",
                        "novelty",
                        "reused_passages",
                        "title",
                        "published_at",
                        "url",
                        "reason",
                        "nearest_id",
                        "original_retracted",
                        "lane",
                        "sequence",
                        "event_time",
                        "supersedes",
                        "signal",
                        "note",
                        "embargoed_until",
                        "embargo_unreadable",
                        "removed",
                        "warnings",
                        "body");
        assertThat(line)
                .contains(
                        "\"verdict\":\"duplicate\",\"story_id\":\"a\",\"original_id\":\"a\",\"containment\":0.98",
                        "\"reused_passages\":[{\"start\":0,\"end\":9,\"article_id\":\"a\",\"article_start\":0,"
                                + "\"article_end\":9}]",
                        "\"published_at\":\"2026-03-01T12:00:01Z\",\"url\":null,");
    }

    @Test
    void anOriginalHasNoOriginalId() throws IOException {
        JsonNode line = json(ResultLines.article(Records.anOriginal("a", 0).build()));

        assertThat(line.get("verdict").asText()).isEqualTo("original");
        assertThat(line.get("original_id").isNull()).isTrue();
    }

    @Test
    void aQuoteLineNamesSpeakerSightingsAndDifferences() {
        assertThat(ResultLines.quote(aQuote(
                                "q",
                                aSighting("a", 0, "The harbour stays"),
                                aSighting("b", 1, "The port stays", new WordChange("harbour", "port")))
                        .build()))
                .isEqualTo("{\"quote_id\":\"q\",\"text\":\"The harbour stays\","
                        + "\"speaker\":{\"name\":\"Ada Quist\",\"role\":\"mayor\"},"
                        + "\"first_seen\":\"2026-03-01T12:00:00Z\",\"sightings\":["
                        + "{\"article_id\":\"a\",\"provider_id\":\"p-a\",\"start\":5,\"end\":22,"
                        + "\"speaker_surface\":\"the mayor\",\"grade\":\"identical\",\"diff\":[]},"
                        + "{\"article_id\":\"b\",\"provider_id\":\"p-b\",\"start\":5,\"end\":19,"
                        + "\"speaker_surface\":\"the mayor\",\"grade\":\"near-identical\","
                        + "\"diff\":[{\"from\":\"harbour\",\"to\":\"port\"}]}],\"conflicts_with\":[]}");
    }

    @Test
    void aQuoteOfNobodyHasNoSpeaker() {
        assertThat(ResultLines.quote(aQuote("q", aSighting("a", 0, "We stay"))
                        .setSpeakerName(null)
                        .setSpeakerRole(null)
                        .build()))
                .contains("\"speaker\":null");
    }

    @Test
    void quotesStandInTheOrderOfTheirFirstSightingAndWithdrawnOnesAreGone() {
        List<String> lines = FileSink.quotes(List.of(
                aQuote("late", aSighting("b", 7, "x")).build(),
                aQuote("gone").build(),
                aQuote("early", aSighting("a", 2, "x")).build()));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("\"early\"");
        assertThat(lines.get(1)).contains("\"late\"");
    }

    @Test
    void aFigureLineHasTheFieldsOfTheGuidelines() throws IOException {
        String line = ResultLines.figure(aClaim("c", "a", 500, "current").build());

        assertThat(json(line).fieldNames())
                .toIterable()
                .containsExactly(
                        "article_id",
                        "provider_id",
                        "story_id",
                        "field",
                        "start",
                        "end",
                        "surface",
                        "value",
                        "min",
                        "max",
                        "approx",
                        "vtype",
                        "vague",
                        "op",
                        "modifier",
                        "kind",
                        "force",
                        "location",
                        "status",
                        "change",
                        "unit",
                        "role",
                        "link",
                        "link_role",
                        "speaker",
                        "negated",
                        "flags");
        assertThat(line).contains("\"field\":\"body\",\"start\":10,\"end\":20", "\"value\":500.0");
    }

    @Test
    void ofAClaimTheLatestEventCountsAndARetractedOneIsGone() {
        var first = aClaim("c1", "a", 500, "current").build();
        var repeated =
                aClaim("c1", "a", 500, "current").setSource("Second Look").build();
        var gone = aClaim("c2", "b", 900, "current")
                .setRetraction(new Retraction("canceled", "b", 2L, NOON))
                .build();
        var early = aClaim("c3", "c", 100, "current").setSequence(-1).build();

        assertThat(FileSink.figures(
                        List.of(aFigureClaim(first), aFigureClaim(gone), aFigureClaim(repeated), aFigureClaim(early))))
                .hasSize(2)
                .first()
                .asString()
                .contains("\"value\":100.0");
    }

    @Test
    void theLedgerIsSortedByForceAndTheatre() throws IOException {
        List<String> lines = FileSink.ledger(List.of(
                Records.anEntry().setLedgerKey("US|IQ").build(),
                Records.anEntry().setLedgerKey("NATO|IQ").build()));

        assertThat(json(lines.get(0)).get("ledger_key").asText()).isEqualTo("NATO|IQ");
        assertThat(json(lines.get(1)).get("ledger_key").asText()).isEqualTo("US|IQ");
    }

    @Test
    void deadLettersAreSortedByPlace() throws IOException {
        List<String> lines = FileSink.deadLetters(
                List.of(aDeadLetter("b", "x").build(), aDeadLetter("a", "x").build()));

        assertThat(json(lines.get(0)).get("place").asText()).isEqualTo("inbox/a.json");
        assertThat(json(lines.get(1)).get("place").asText()).isEqualTo("inbox/b.json");
    }
}
