package org.wirefold.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wirefold.ingest.Shared;

/** The five seeds come out with their articles whole and without a line of furniture. */
class SeedsTest {
    /** Words that only furniture of these five pages holds. */
    private static final List<String> FURNITURE = List.of(
            "google news button",
            "automated translation",
            "related stories",
            "comment",
            "required",
            "a+ a-",
            "written by",
            "latest news",
            "carla babb",
            "sura ali",
            "jeff seldin",
            "profile image",
            "photo",
            "04:57 pm",
            "date 20",
            "speaks at a news conference following",
            "moderates",
            "al-furqan",
            "coronavirus");

    @Test
    void everySeedHasItsHeadlineAndNoFurniture() throws IOException {
        Map<String, ReadItem> seeds = seeds();

        assertThat(seeds).hasSize(5);
        seeds.forEach((name, item) -> {
            String first = item.title().split(" ")[0];
            assertThat(List.of("US", "Esper", "NATO", "Nato", "Erbil")).as(name).contains(first);
            assertThat(FURNITURE).as(name).noneMatch(item.body().toLowerCase(Locale.ROOT)::contains);
        });
    }

    @Test
    void everyParagraphOfTheArticlesStandsInTheBodyAsItIs() throws IOException {
        Path folder = Shared.path("seeds");
        for (ReadItem item : seeds().values()) {
            String text = Files.readString(folder.resolve(item.providerId()));
            for (String line : item.body().split("\n")) {
                assertThat(text).contains(line);
            }
            for (String line : text.split("\n")) {
                boolean paragraph = line.length() > 60 && line.strip().endsWith(".") && !isFurniture(item, line);
                assertThat(!paragraph || item.body().contains(line)).as(line).isTrue();
            }
        }
    }

    @Test
    void everyLineIsTitleBodyOrRemoved() throws IOException {
        Path folder = Shared.path("seeds");
        for (ReadItem item : seeds().values()) {
            var lines = new ArrayList<String>();
            lines.add(item.title());
            item.body()
                    .lines()
                    .forEach(line -> lines.add(line.replace('\u00A0', ' ').strip()));
            item.removed()
                    .forEach(
                            line -> lines.add(line.text().replace('\u00A0', ' ').strip()));
            List<String> given = Files.readString(folder.resolve(item.providerId()))
                    .replace('\u00A0', ' ')
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            assertThat(lines.stream().filter(line -> !line.isEmpty())).containsExactlyInAnyOrderElementsOf(given);
        }
    }

    @Test
    void theTwoDatedSeedsHaveTheirDate() throws IOException {
        List<Instant> dates =
                seeds().values().stream().map(ReadItem::publishedAt).toList();

        assertThat(dates)
                .containsExactly(
                        null, null, Instant.parse("2020-02-12T16:57:00Z"), null, Instant.parse("2021-02-19T00:00:00Z"));
    }

    /** The tail of seed 002 (related stories) and of seed 004 (comment policy) holds full sentences. */
    private static boolean isFurniture(ReadItem item, String line) {
        return item.removed().stream().anyMatch(removed -> removed.text().equals(line.strip()))
                && (line.toLowerCase(Locale.ROOT).contains("comment")
                        || line.contains("profanity")
                        || line.contains("Feb. 12, 2020")
                        || line.contains("Al-Furqan")
                        || line.contains("microbiology lab")
                        || line.contains("Halyna")
                        || line.contains("FILE")
                        || line.contains("defense officials say."));
    }

    private static Map<String, ReadItem> seeds() throws IOException {
        var seeds = new TreeMap<String, ReadItem>();
        try (var files = Files.list(Shared.path("seeds"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                seeds.put(name, (ReadItem) Reading.results(InputDocument.ofFile(file, name, "seeds"))
                        .get(0));
            }
        }
        return seeds;
    }
}
