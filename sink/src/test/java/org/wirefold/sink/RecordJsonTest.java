package org.wirefold.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.WordChange;

class RecordJsonTest {
    private static JsonNode json(IndexedRecord record) throws IOException {
        return new ObjectMapper()
                .readTree(
                        RecordJson.row(Topics.ENRICHED.name(), 0, 0, 0, record).json());
    }

    @Test
    void instantsAreIsoAndEnumerationsLowerCase() throws IOException {
        JsonNode json = json(
                Records.anOriginal("a", 0).setStatus(ArticleStatus.CANCELED).build());

        assertThat(json.get("event_time").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(json.get("status").asText()).isEqualTo("canceled");
        assertThat(json.get("url").isNull()).isTrue();
        assertThat(json.at("/verdict/duplicate").isBoolean()).isTrue();
        assertThat(json.at("/origin/content_type").asText()).isEqualTo("text/plain");
    }

    @Test
    void everyFieldOfTheSchemaIsThereInItsOrder() throws IOException {
        IndexedRecord article = Records.anOriginal("a", 0).build();

        assertThat(json(article).fieldNames())
                .toIterable()
                .containsExactlyElementsOf(article.getSchema().getFields().stream()
                        .map(field -> field.name())
                        .toList());
    }

    @Test
    void nestedListsAreKept() throws IOException {
        JsonNode json = json(Records.aQuote("q", Records.aSighting("a", 0, "We stay", new WordChange("go", "stay")))
                .build());

        assertThat(json.at("/sightings/0/diff/0/from").asText()).isEqualTo("go");
        assertThat(json.at("/sightings/0/spans/0/field").asText()).isEqualTo("body");
        assertThat(json.at("/first_seen/text").asText()).isEqualTo("We stay");
    }

    @Test
    void bytesAreBase64() throws IOException {
        assertThat(json(Records.aDeadLetter("d", "ab\0").build()).get("bytes").binaryValue())
                .containsExactly('a', 'b', 0);
    }

    @Test
    void aNulCharacterIsTakenOutAndReported() {
        ResultRow row = RecordJson.row(
                Topics.ENRICHED.name(),
                0,
                0,
                0,
                Records.anOriginal("a", 0).setBody("x\0y\0").build());

        assertThat(row.nulRemoved()).isTrue();
        assertThat(row.json()).contains("\"body\":\"xy\"");
        assertThat(RecordJson.row(
                                Topics.ENRICHED.name(),
                                0,
                                0,
                                0,
                                Records.anOriginal("a", 0).build())
                        .nulRemoved())
                .isFalse();
    }
}
