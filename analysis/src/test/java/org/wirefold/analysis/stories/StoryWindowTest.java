package org.wirefold.analysis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.text.Tokens;

class StoryWindowTest {
    private static final String FERRY = """
            The ferry that links the two islands ran aground on a sandbank shortly before dawn, the harbour office in Skarvik said.
            None of the 212 passengers was hurt and most were taken off in small boats within three hours of the accident.
            A spokesman for the line, Torvald Eng, said the captain had left the marked channel to avoid a fishing boat without lights.
            Engineers will try to pull the vessel free at high water tonight and expect service to resume later in the week.
            """;

    private static final long CENTURY = Duration.ofDays(36_500).toMillis();

    private final Stories stories = new Stories();

    @Test
    void aVerbatimCopyFolds() {
        stories.feed("first", "Ferry aground", FERRY);
        Decision copy = stories.feed("second", "Passengers safe", FERRY);
        assertThat(copy.duplicate()).isTrue();
        assertThat(copy.storyId()).isEqualTo("first");
        assertThat(copy.containment()).isEqualTo(1);
        assertThat(copy.novelty()).isZero();
        assertThat(copy.passages()).singleElement().satisfies(p -> {
            assertThat(p.start()).isZero();
            assertThat(FERRY.substring(p.start(), p.end())).endsWith("later in the week");
        });
    }

    @Test
    void aNewerVersionIsNoCopyOfItselfAndKeepsItsStory() {
        stories.feed("first", "Ferry aground", FERRY);
        stories.feed("copy", "Ferry aground", FERRY);
        Decision update = stories.feed("first", "Ferry aground", FERRY + "The line apologised.", 0, 0);
        assertThat(update.duplicate()).isFalse();
        assertThat(update.storyId()).isEqualTo("first");
        Decision later = stories.feed("third", "Ferry aground", FERRY);
        assertThat(later.storyId()).isEqualTo("first");
        assertThat(later.matchedSequence()).isEqualTo(2);
    }

    @Test
    void aCopyOfARetractedOriginalSaysSo() {
        stories.feed("first", "Ferry aground", FERRY);
        stories.window.retract(0);
        Decision copy = stories.feed("copy", "Ferry aground", FERRY);
        assertThat(copy.duplicate()).isTrue();
        assertThat(copy.originalRetracted()).isTrue();
    }

    @Test
    void aCopyOutsideTheWindowIsAnOriginal() {
        stories.feed("first", "Ferry aground", FERRY, 0);
        long later = Duration.ofHours(97).toMillis();
        assertThat(stories.feed("copy", "Ferry aground", FERRY, later).duplicate())
                .isFalse();
    }

    /** Its event time lies behind that of the lane, and the window counts from its own. */
    @Test
    void aLateCopyInsideTheWindowIsFound() {
        stories.feed("first", "Ferry aground", FERRY, 0);
        stories.feed(
                "news",
                "Budget",
                "The budget passed on its last day.",
                Duration.ofHours(95).toMillis());
        assertThat(stories.feed(
                                "late",
                                "Ferry aground",
                                FERRY,
                                Duration.ofHours(2).toMillis())
                        .storyId())
                .isEqualTo("first");
        assertThat(stories.feed(
                                "later",
                                "Ferry aground",
                                FERRY,
                                Duration.ofHours(94).toMillis())
                        .storyId())
                .isEqualTo("first");
    }

    /** Also behind so many others that days may be dropped: the day of the first is inside the window of the lane. */
    @Test
    void aLateCopyBehindManyArticlesIsFound() {
        stories.feed("first", "Ferry aground", FERRY, Duration.ofHours(30).toMillis());
        Sketch empty = Sketch.of("x", Tokens.of(""), Tokens.of(""));
        for (int n = 1; n < StoryWindow.LINGER + 10; n++) {
            WindowArticle article = new WindowArticle(n, "x", Duration.ofDays(5).toMillis());
            stories.window.add(article, empty, new Placement(false, n, true));
        }
        assertThat(stories.window.expire(Duration.ofDays(5).toMillis())).isEmpty();
        WindowArticle late = new WindowArticle(
                StoryWindow.LINGER + 10, "late", Duration.ofHours(31).toMillis());
        Decision decision = stories.window.decide(late, Sketch.of("late", Tokens.of("Ferry"), Tokens.of(FERRY)));
        assertThat(decision.storyId()).isEqualTo("first");
    }

    @Test
    void anArticleFromTheFutureOrThePastDropsNothing() {
        stories.feed("first", "Ferry aground", FERRY, 0);
        stories.feed(
                "typo", "Tomorrow", "A date that somebody mistyped by a hundred years should do no harm.", CENTURY);
        stories.feed(
                "old", "Archive", "A page from the archive came late and should do no harm either, we hope.", -CENTURY);
        assertThat(stories.feed("copy", "Ferry aground", FERRY, 60_000).storyId())
                .isEqualTo("first");
        assertThat(stories.window.size()).isEqualTo(4);
    }

    @Test
    void aDayIsDroppedAsAWholeAndItsNumbersAreNamed() {
        int articles = StoryWindow.LINGER + 10;
        Sketch empty = Sketch.of("x", Tokens.of(""), Tokens.of(""));
        Placement alone = new Placement(false, 0, true);
        for (int n = 0; n < articles; n++) {
            stories.window.add(
                    new WindowArticle(n, "x", n < 10 ? 0 : Duration.ofDays(7).toMillis()), empty, alone);
        }
        assertThat(stories.window.expire(Duration.ofDays(4).toMillis())).isEmpty();
        assertThat(stories.window.expire(Duration.ofDays(5).toMillis()))
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(stories.window.size()).isEqualTo(articles - 10);
    }

    @Test
    void aRemovedArticleIsFoundNoMore() {
        stories.feed("first", "Ferry aground", FERRY);
        stories.window.remove(0);
        Decision later = stories.feed("second", "Ferry aground", FERRY);
        assertThat(later.duplicate()).isFalse();
        assertThat(later.passages()).isEmpty();
    }

    @Test
    void anEmptyTextIsAnOriginalAndWhollyNew() {
        stories.feed("first", "", "");
        Decision second = stories.feed("second", "", "");
        assertThat(second.duplicate()).isFalse();
        assertThat(second.novelty()).isEqualTo(1);
    }

    @Nested
    class Copies {
        private final String[] sentences = FERRY.split("\n");

        @BeforeEach
        void anOriginalStands() {
            stories.feed("first", "Ferry aground", FERRY);
        }

        @Test
        void cutFromTheBottomFold() {
            Decision copy = stories.feed("copy", "Boat stuck", sentences[0] + "\n" + sentences[1]);
            assertThat(copy.storyId()).isEqualTo("first");
            assertThat(copy.reason()).contains("of the original and nothing else");
        }

        @Test
        void withAddedParagraphsFold() {
            Decision copy = stories.feed(
                    "copy", "", FERRY + "The same ship lost a propeller two winters ago off the northern island.");
            assertThat(copy.storyId()).isEqualTo("first");
            assertThat(copy.reason()).startsWith("the whole original and 13 more words");
            assertThat(copy.novelty()).isBetween(0.1, 0.2);
        }

        @Test
        void wrappedInFurnitureFold() {
            Decision copy = stories.feed(
                    "copy",
                    "",
                    "Share this page\nMost read\n" + FERRY + "\nSign up for our newsletter\nCookie settings");
            assertThat(copy.storyId()).isEqualTo("first");
        }

        @Test
        void inAnotherOrderFold() {
            Decision copy = stories.feed(
                    "copy", "", sentences[3] + "\n" + sentences[1] + "\n" + sentences[2] + "\n" + sentences[0]);
            assertThat(copy.storyId()).isEqualTo("first");
        }

        @Test
        void withACorrectedFigureFold() {
            Decision copy = stories.feed("copy", "Correction", FERRY.replace("212", "221"), 3_600_000);
            assertThat(copy.storyId()).isEqualTo("first");
        }

        @Test
        void ofCopiesStandForTheOriginalOnly() {
            String half = sentences[2] + "\n" + sentences[3];
            String rest =
                    "\nThe islands have been linked by a single ship since the bridge plan was given up, and farmers on the smaller"
                            + " one say they lose a day of milk each time it fails. The council will hear them at its next meeting.";
            assertThat(stories.feed("copy", "", half + rest).duplicate()).isFalse();
            assertThat(stories.feed("other", "", rest).storyId()).isEqualTo("copy");
        }
    }

    @Nested
    class OtherArticles {
        private static final String DOCKERS = """
                Dock workers at the container port of Halden voted on Monday to end a strike that had kept forty ships waiting outside.
                The union said the employers had agreed to keep the night allowance and to hire eighty trainees before the summer.
                Cranes will start moving again at the evening shift, a port official said, and the backlog should clear in a week.
                """;

        @Test
        void aDigestIsNoCopyOfItsItems() {
            stories.feed("first", "Ferry aground", FERRY);
            stories.feed("second", "Strike over", DOCKERS);
            String third =
                    "A warehouse fire in the old town of Lomvik was put out before it reached the timber yard next door, and"
                            + " nobody was inside when the roof came down, the fire chief told reporters at the scene this morning.";
            String items = FERRY.split("\n")[0] + "\n" + FERRY.split("\n")[1] + "\n" + DOCKERS + third;
            Decision digest = stories.feed("digest", "News in brief", items);
            assertThat(digest.duplicate()).isFalse();
            assertThat(digest.reason()).isEqualTo("puts several stories together");
            assertThat(digest.passages()).extracting(ReusedPassage::articleId).contains("first", "second");
            assertThat(stories.feed("same", "News in brief", items).storyId()).isEqualTo("digest");
            assertThat(stories.feed("item", "Fire in Lomvik", third).duplicate())
                    .isFalse();
        }

        @Test
        void anIndependentReportWithTheSameQuoteIsAnOriginal() {
            stories.feed("first", "Strike over", DOCKERS);
            Decision report = stories.feed(
                    "report",
                    "Port reopens",
                    "Shipping lines welcomed the news from Halden. Cranes will start moving again at the evening shift, a port official"
                            + " said, and the backlog should clear in a week. Importers of fruit had feared for their cargoes, some of"
                            + " which had been at anchor for nine days while the two sides argued over money for night work.");
            assertThat(report.duplicate()).isFalse();
            assertThat(report.passages())
                    .singleElement()
                    .satisfies(p -> assertThat(p.words()).isEqualTo(21));
        }

        @Test
        void aShortCaptionUnderAnotherHeadlineIsAnOriginal() {
            stories.feed("first", "Harbour", "The harbour of Skarvik seen from the air. File photo.");
            assertThat(stories.feed("second", "Storm", "The harbour of Skarvik seen from the air. File photo.")
                            .duplicate())
                    .isFalse();
        }
    }

    @Test
    void aSketchIsReadBackAsItWasWritten() {
        stories.feed("first", "Ferry aground", FERRY);
        Sketch sketch = stories.store.get(0L);
        assertThat(Sketch.of(sketch.toBytes())).isEqualTo(sketch);
    }

    /** The copies that came before the update share as much, and more of them than are compared. */
    @Test
    void anUpdatedOriginalIsFoundThroughItsCopies() {
        Stories stories = new Stories();
        String text = "The old ferry ran aground on a sandbank near the harbour";
        String title = "Old ferry runs aground";
        stories.feed("first", title, text);
        assertThat(stories.store.get(0L).fingerprints()).hasSize(1);
        for (int n = 1; n <= 2 * Sharing.MAX_COMPARED; n++) {
            stories.feed("copy " + n, title, text);
        }
        stories.feed("first", title, text, 0, 0L);

        Decision copy = stories.feed("late copy", title, text);

        assertThat(copy.storyId()).isEqualTo("first");
    }

    @Test
    void anArticleThatIsUpdatedAllDayIsStillFound() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("harbour").append(i * 7919 % 1009).append(i % 17 == 0 ? ". " : " ");
        }
        Stories stories = new Stories();
        for (int version = 0; version < 300; version++) {
            long previous = version == 0 ? WindowArticle.NONE : version - 1L;
            stories.feed("live", "Storm at the harbour", text + "Update " + version + " follows.", version, previous);
        }
        long bytes = stories.window.bytes();
        Decision copy = stories.feed("copy", "The storm", text.toString(), 1_000);

        assertThat(copy.duplicate()).isTrue();
        assertThat(copy.matchedId()).isEqualTo("live");
        assertThat(stories.window.hotPostings()).isZero();
        assertThat(bytes).as("the index of one article, not of three hundred").isLessThan(60_000);
    }
}
