package org.wirefold.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.wire.ArticleStatus;

class NinjsReaderTest {
    private static final String ONE = """
            {"uri":"tag:lagoon.example,2024:f1","type":"text","pubstatus":"%s","version":"1542761538",
             "versioncreated":"2024-05-01T10:00:00+02:00","embargoed":"%s","headline":"Ferry strike ends",
             "body_html":"<p>Crews return.</p><p>Boats sail at noon.</p>","byline":"Mara Kell","language":"en"}
            """;
    private static final String TWO = """
            {"uri":"tag:lagoon.example,2024:f1","type":"text","pubstatus":"%s","version":"1542761538",
             "versioncreated":"2024-05-01T10:00:00+02:00","embargoed":"%s","by":"Mara Kell","language":"en",
             "headlines":[{"role":"short","value":"Strike"},{"role":"main","value":"Ferry strike ends"}],
             "bodies":[{"contenttype":"text/html","value":"<p>wrong</p>"},
                       {"contenttype":"text/plain","value":"Crews return.\\n\\nBoats sail at noon."}]}
            """;
    private static final String THREE = """
            {"uri":"tag:lagoon.example,2024:f1","type":"text","pubStatus":"%s","version":"1542761538",
             "versionCreated":"2024-05-01T10:00:00+02:00","embargoedUntil":"%s","by":"Mara Kell","language":"en",
             "headlines":[{"value":"Ferry strike ends"}],
             "bodies":[{"contentType":"text/html","value":"<p>Crews return.</p><p>Boats sail at noon.</p>"}]}
            """;

    static List<String> dialects() {
        return List.of(ONE, TWO, THREE);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aStoryReadsAlikeInEveryDialect(String dialect) {
        ReadItem item = Reading.item("f.json", dialect.formatted("usable", "2024-05-01T12:00:00Z"));

        assertThat(item.title()).isEqualTo("Ferry strike ends");
        assertThat(item.body()).isEqualTo("Crews return.\n\nBoats sail at noon.");
        assertThat(item.byline()).isEqualTo("Mara Kell");
        assertThat(item.source()).isEqualTo("lagoon.example");
        assertThat(item.version()).isEqualTo(1542761538L);
        assertThat(item.versionCreated()).isEqualTo(Instant.parse("2024-05-01T08:00:00Z"));
        assertThat(item.embargoedUntil()).isEqualTo(Instant.parse("2024-05-01T12:00:00Z"));
        assertThat(item.embargoUnreadable()).isFalse();
        assertThat(item.status()).isEqualTo(ArticleStatus.USABLE);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aCancelIsSeenInEveryDialectAndHasNoBody(String dialect) {
        ReadItem item = Reading.item("f.json", dialect.formatted("canceled", "2024-05-01T12:00:00Z"));

        assertThat(item.status()).isEqualTo(ArticleStatus.CANCELED);
        assertThat(item.body()).isEmpty();
        assertThat(item.signal()).isEqualTo("kill");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void anEmbargoThatNobodyCanReadHolds(String dialect) {
        for (String embargo : List.of("Next Monday", "2024-10-01", "")) {
            ReadItem item = Reading.item("f.json", dialect.formatted("usable", embargo));

            assertThat(item.embargoUnreadable()).as(embargo).isTrue();
            assertThat(item.embargoedUntil()).isNull();
        }
    }

    @Test
    void aCancelWithNothingButItsUriKeepsTheSourceOfItsStory() {
        ReadItem cancel = Reading.item("f.json", "{\"uri\":\"tag:lagoon.example,2024:f1\",\"pubstatus\":\"canceled\"}");

        assertThat(cancel.source()).isEqualTo("lagoon.example");
        assertThat(cancel.providerId()).isEqualTo("tag:lagoon.example,2024:f1");
    }

    @Test
    void anArrayGivesItsArticlesInOrderAndAPictureIsNoText() {
        String array =
                "[" + ONE.formatted("usable", "2024-05-01T12:00:00Z") + ",{\"uri\":\"x:1\",\"type\":\"picture\"}]";
        List<ReadResult> results = Reading.results("f.json", array);

        assertThat(results).hasSize(2);
        assertThat(results.get(0)).isInstanceOf(ReadItem.class);
        assertThat(((Rejected) results.get(1)).reason()).isEqualTo(DeadLetterReason.UNKNOWN_FORMAT);
    }
}
