package org.wirefold.standalone.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteTableTest {
    private static final String ROW = """
            {"text": "The dam will hold through the winter, because we have poured every single wall of it twice",
             "speaker_name": "Ivo Sand", "speaker_role": "chief engineer of the harbour board",
             "first_source": "The Very Long Name of a Harbour Paper", "first_seen_at": "2026-03-04T18:45:00+00:00",
             "outlets": 3,
             "contradicted_by": [{"text": "The dam will not hold", "speaker_name": "Rita Moss", "speaker_role": null,
                                  "first_source": "Inland Times"}]}""";

    @Test
    void aStatementIsWrappedInItsColumn() throws IOException {
        List<String> lines = table(ROW);

        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Page.WIDTH + 2));
        assertThat(lines.get(1))
                .startsWith("\u201cThe dam will hold through the winter, because")
                .contains("Ivo Sand, chief")
                .contains("The Very Long Name")
                .endsWith("3");
        assertThat(lines.get(2)).contains("we have poured", "engineer", "2026-03-04 18:45");
    }

    @Test
    void whoSaysTheContraryStandsBelow() throws IOException {
        assertThat(table(ROW))
                .anySatisfy(line -> assertThat(line)
                        .contains("\u2260 Rita Moss: \u201cThe dam will not hold\u201d (Inland Times)"));
    }

    @Test
    void aSpeakerWithoutANameHasAnOfficeOrNone() throws IOException {
        assertThat(
                        table(
                                "{\"text\": \"No\", \"speaker_role\": \"a pilot\", \"first_seen_at\": \"2026-03-04T18:45:00Z\"}"))
                .anySatisfy(line -> assertThat(line).contains("a pilot"));
        assertThat(table("{\"text\": \"No\", \"first_seen_at\": \"2026-03-04T18:45:00Z\"}"))
                .anySatisfy(line -> assertThat(line).contains("not named"));
    }

    private static List<String> table(String row) throws IOException {
        return QuoteTable.of(List.of(new ObjectMapper().readTree(row)), Ink.PLAIN)
                .lines()
                .toList();
    }
}
