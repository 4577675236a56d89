package org.wirefold.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.Sha256;
import org.wirefold.schema.wire.ArticleStatus;

class JsonLinesReaderTest {
    private static final String GOOD = """
            {"id":"n1","source":"Harbour Wire","published_at":"2024-05-01T10:00:00","title":"Port reopens","body":"Ships moved.\\n  Two  left.","url":"https://harbour.example/n1"}
            """;

    @Test
    void everyFieldOfALineComesThrough() {
        ReadItem item = Reading.item("a.jsonl", GOOD);

        assertThat(item.providerId()).isEqualTo("n1");
        assertThat(item.source()).isEqualTo("Harbour Wire");
        assertThat(item.publishedAt()).isEqualTo(Instant.parse("2024-05-01T10:00:00Z"));
        assertThat(item.title()).isEqualTo("Port reopens");
        assertThat(item.url()).isEqualTo("https://harbour.example/n1");
        assertThat(item.warnings()).isEmpty();
        assertThat(item.place()).isEqualTo("a.jsonl:1");
    }

    @Test
    void theBodyStaysAsTheProviderGivesIt() {
        assertThat(Reading.item("a.jsonl", GOOD).body()).isEqualTo("Ships moved.\n  Two  left.");
    }

    @Test
    void oneBadLineIsOneDeadLetterAndStopsNothing() {
        List<ReadResult> results = Reading.results("a.jsonl", GOOD + "{\"id\":\n\n" + GOOD.replace("n1", "n2"));

        assertThat(results).hasSize(3);
        assertThat(results.get(1)).isInstanceOfSatisfying(Rejected.class, letter -> {
            assertThat(letter.reason()).isEqualTo(DeadLetterReason.MALFORMED);
            assertThat(letter.place()).isEqualTo("a.jsonl:2");
            assertThat(new String(letter.original().head(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("{\"id\":");
        });
        assertThat(results.get(2))
                .isInstanceOfSatisfying(
                        ReadItem.class, item -> assertThat(item.place()).isEqualTo("a.jsonl:4"));
    }

    @Test
    void publishedAtMayBeNullAndALineWithoutIdGetsOne() {
        ReadItem item =
                Reading.item("a.jsonl", "{\"published_at\":null,\"title\":\"Port reopens\",\"body\":\"Ships moved.\"}");

        assertThat(item.publishedAt()).isNull();
        assertThat(item.providerId()).isEqualTo("Port reopens");
        assertThat(item.source()).isEqualTo("desk");
    }

    @Test
    void repeatedNamesTrailingGarbageWrongTypesAndEmptyArticlesAreRefused() {
        assertThat(reasonOf("{\"id\":\"a\",\"id\":\"b\",\"title\":\"x\"}")).isEqualTo(DeadLetterReason.MALFORMED);
        assertThat(reasonOf("{\"id\":\"a\",\"title\":\"x\"} x")).isEqualTo(DeadLetterReason.MALFORMED);
        assertThat(reasonOf("{\"id\":\"a\",\"title\":7}")).isEqualTo(DeadLetterReason.MALFORMED);
        assertThat(reasonOf("[1]")).isEqualTo(DeadLetterReason.MALFORMED);
        assertThat(reasonOf("{\"id\":\"a\",\"title\":\" \\u00a0\"}")).isEqualTo(DeadLetterReason.EMPTY);
        assertThat(reasonOf("[".repeat(70) + "]".repeat(70))).isEqualTo(DeadLetterReason.TOO_DEEP);
    }

    @Test
    void aCancelNeedsNoTextAndAnUnknownStatusHolds() {
        ReadItem cancel =
                Reading.item("a.jsonl", "{\"id\":\"a\",\"status\":\"canceled\",\"version\":3,\"body\":\"gone\"}");
        ReadItem odd = Reading.item("a.jsonl", "{\"id\":\"a\",\"status\":\"parked\",\"title\":\"x\"}");

        assertThat(cancel.status()).isEqualTo(ArticleStatus.CANCELED);
        assertThat(cancel.body()).isEmpty();
        assertThat(cancel.version()).isEqualTo(3);
        assertThat(odd.status()).isEqualTo(ArticleStatus.WITHHELD);
    }

    @Test
    void aFileWithoutALineIsOneDeadLetter() {
        assertThat(Reading.rejected("a.jsonl", "\n \n").reason()).isEqualTo(DeadLetterReason.EMPTY);
    }

    @Test
    void anOverlongLineIsCutOffAsALetterAndTheNextLineIsRead() {
        String longLine = "{\"id\":\"a\",\"title\":\"" + "x".repeat(11 << 20) + "\"}";
        List<ReadResult> results = Reading.results("a.jsonl", longLine + "\n" + GOOD);

        assertThat(results).hasSize(2);
        assertThat(results.get(0)).isInstanceOfSatisfying(Rejected.class, letter -> {
            assertThat(letter.reason()).isEqualTo(DeadLetterReason.TOO_LARGE);
            assertThat(letter.original().total()).isEqualTo(longLine.length());
            assertThat(letter.original().sha256()).isEqualTo(Sha256.hex(longLine));
            assertThat(letter.original().head()).hasSize(1 << 20);
        });
    }

    private static DeadLetterReason reasonOf(String line) {
        return Reading.rejected("a.jsonl", line).reason();
    }
}
