package org.wirefold.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wirefold.ingest.read.ArticleReader;
import org.wirefold.ingest.read.InputDocument;
import org.wirefold.ingest.read.ReadItem;
import org.wirefold.ingest.read.ReadResult;
import org.wirefold.ingest.read.ReadResults;
import org.wirefold.ingest.read.Rejected;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.wire.ArticleStatus;

/** The samples are what samples/README.md says they are: whoever changes one must keep both. */
class SamplesTest {
    private static final Path FOLDER = Path.of("..", "samples");
    private static final List<ReadItem> ITEMS = new ArrayList<>();
    private static final List<Rejected> REJECTED = new ArrayList<>();
    private static final Map<String, ReadItem> BY_PLACE = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (Path file : files()) {
            String name = file.getFileName().toString();
            int position = 0;
            try (ReadResults results = new ArticleReader().read(InputDocument.ofFile(file, name, "samples"))) {
                while (results.hasNext()) {
                    ReadResult result = results.next();
                    position++;
                    if (result instanceof ReadItem item) {
                        ITEMS.add(item);
                        BY_PLACE.put(name.substring(0, 2) + "." + position, item);
                    } else if (result instanceof Rejected rejected) {
                        REJECTED.add(rejected);
                    }
                }
            }
        }
    }

    @Test
    void thereAreTwentyTwoArticlesInTwentyFiveVersionsAndOneItemArrivesTwice() {
        assertThat(ITEMS).hasSize(26);
        assertThat(ITEMS.stream()
                        .map(item -> item.source() + " " + item.providerId())
                        .distinct())
                .hasSize(22);
        assertThat(at("10.3").body()).isEqualTo(at("03.1").body());
        assertThat(at("10.3").providerId()).isEqualTo(at("03.1").providerId());
    }

    @Test
    void theBrokenFileAndTheBrokenLineAreDeadLettersAndTheLineAfterItIsRead() {
        assertThat(REJECTED).extracting(Rejected::reason).containsOnly(DeadLetterReason.MALFORMED);
        assertThat(REJECTED)
                .extracting(Rejected::place)
                .satisfiesExactly(
                        file -> assertThat(file).contains("20-corvane-truncated.json"),
                        line -> assertThat(line).contains("21-desk-lines.jsonl").contains("3"));
        assertThat(at("21.4").title()).isEqualTo("First French airmen leave Djibouti");
    }

    @Test
    void everyVerbatimCopyHasTheTextOfItsOriginal() {
        Map.of("02.1", "01.1", "07.1", "06.1", "10.1", "09.1", "14.1", "13.1", "16.1", "13.1", "21.2", "21.1")
                .forEach((copy, original) ->
                        assertThat(text(copy)).as(copy + " of " + original).isEqualTo(text(original)));
    }

    @Test
    void theCutCopyIsTheBeginningOfItsOriginalAndTheLongerOneHasAllOfIt() {
        assertThat(text("01.1")).startsWith(text("03.1")).isNotEqualTo(text("03.1"));
        for (String paragraph : text("01.1").split("\n\n")) {
            assertThat(text("04.1")).contains(paragraph);
        }
        assertThat(text("04.1").length()).isGreaterThan(text("01.1").length());
    }

    @Test
    void theUpdateTheCorrectionAndTheKillAreVersionsOfTheirArticles() {
        assertThat(List.of(at("08.1"), at("12.1"), at("15.1")))
                .extracting(ReadItem::signal)
                .containsExactly("update", "correction", "kill");
        assertThat(at("08.1").providerId()).isEqualTo(at("06.1").providerId());
        assertThat(at("12.1").providerId()).isEqualTo(at("09.1").providerId());
        assertThat(at("15.1").providerId()).isEqualTo(at("13.1").providerId());
        assertThat(at("15.1").status()).isEqualTo(ArticleStatus.CANCELED);
        assertThat(at("15.1").body()).isEmpty();
    }

    @Test
    void oneEmbargoLastsUntilAFarYearAndOneCannotBeRead() {
        assertThat(at("17.1").embargoedUntil()).isNotNull();
        assertThat(at("17.1").embargoUnreadable()).isFalse();
        assertThat(at("18.1").embargoedUntil()).isNull();
        assertThat(at("18.1").embargoUnreadable()).isTrue();
    }

    @Test
    void everyArticleIsDatedAndEveryCopyComesWithinFourDaysOfItsOriginal() {
        assertThat(ITEMS).extracting(ReadItem::publishedAt).doesNotContainNull();
        Map.of("02.1", "01.1", "03.1", "01.1", "04.1", "01.1", "07.1", "06.1", "10.1", "09.1", "16.1", "13.1")
                .forEach((copy, original) -> assertThat(at(copy).publishedAt())
                        .isBetween(
                                at(original).publishedAt(),
                                at(original).publishedAt().plus(Duration.ofDays(4))));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static ReadItem at(String place) {
        ReadItem item = BY_PLACE.get(place);
        assertThat(item).as("item " + place).isNotNull();
        return item;
    }

    /** The body with straight quotation marks: outlets set them as they like. */
    private static String text(String place) {
        return at(place).body().replace('“', '"').replace('”', '"');
    }
}
