package org.wirefold.analysis.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.analysis.text.TextSpan;

class SourceMemoryTest {
    private static final long DAY = 86_400_000L;

    private final LinesInMemory lines = new LinesInMemory();
    private SourceMemory memory = new SourceMemory(lines, Generation.FIRST);

    /** A paragraph that no other article has. */
    private static String story(int number) {
        return "Port authority number " + number + " closed its northern quay on " + number
                + " March after divers found a cracked pier, the harbour master wrote in a notice.";
    }

    private List<String> see(String source, String id, String body, long time) {
        return memory.see(source, id, body, time).stream()
                .map(span -> span.of(body))
                .toList();
    }

    private List<String> see(int number, String body) {
        return see("quay.example", "a" + number, body, 0);
    }

    @Nested
    class ALineThatOneSourcePrintsWithManyTexts {
        @Test
        void isFurnitureFromTheFifthTextOn() {
            List<Integer> found = new ArrayList<>();
            for (int i = 1; i <= 7; i++) {
                if (!see(i, story(i) + "\n\nMore from the waterfront").isEmpty()) {
                    found.add(i);
                }
            }
            assertThat(found).containsExactly(5, 6, 7);
        }

        @Test
        void isGivenWithItsPlaceInTheBody() {
            for (int i = 1; i < SourceMemory.ARTICLES; i++) {
                see(i, "Listen to this\n" + story(i));
            }
            String body = "  LISTEN to this  \n" + story(9) + "\n\nListen to this!";
            assertThat(memory.see("quay.example", "a9", body, 0)).containsExactly(new TextSpan(2, 16));
            assertThat(body.substring(2, 16)).isEqualTo("LISTEN to this");
        }

        @Test
        void staysUnknownToOtherSources() {
            for (int i = 1; i <= 9; i++) {
                see(i, story(i) + "\nMore from the waterfront");
            }
            assertThat(see("other.example", "b1", story(30) + "\nMore from the waterfront", 0))
                    .isEmpty();
        }

        @Test
        void staysWhenNothingElseWouldBeLeft() {
            for (int i = 1; i <= 9; i++) {
                see(i, story(i) + "\nMore from the waterfront");
            }
            assertThat(see(10, "More from the waterfront")).isEmpty();
        }
    }

    @Nested
    class WhatDoesNotCountAsAnotherText {
        @Test
        void versionsOfOneArticle() {
            for (int i = 1; i <= 9; i++) {
                assertThat(see("quay.example", "a", story(i) + "\nMore from the waterfront", 0))
                        .isEmpty();
            }
        }

        @Test
        void oneTextUnderManyIds() {
            for (int i = 1; i <= 9; i++) {
                assertThat(see(i, story(1) + "\nMore from the waterfront")).isEmpty();
            }
        }

        @Test
        void twoSuchLinesInOneArticle() {
            for (int i = 1; i < SourceMemory.ARTICLES; i++) {
                assertThat(see(i, "Read on\n" + story(i) + "\nRead on")).isEmpty();
            }
        }
    }

    @Nested
    class WhatASourceRepeatsAndIsText {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The two sides have been at odds over fishing rights since the treaty lapsed.",
                    "Terms of the sale were not given.",
                    "Nobody was hurt. More to follow",
                    "At least 12 killed so far",
                    "“We will rebuild the quay”",
                    "(Corrects the name of the ship)",
                    "Minister: 'we are ready'",
                    "Harbour board and dockers union meet again on the pay claim of the crane crews in the week to come"
                })
        void isNeverFurniture(String line) {
            for (int i = 1; i <= 20; i++) {
                assertThat(see(i, story(i) + "\n" + line)).isEmpty();
            }
        }

        @Test
        void theHeadingOfATableStays() {
            for (int i = 1; i <= 20; i++) {
                String table = "Net " + i + " vs 4\nNine months\nNet " + (i + 3) + " vs 11";
                assertThat(see(i, story(i) + "\n" + table + "\n" + story(100 + i)))
                        .isEmpty();
            }
        }

        @Test
        void aSentenceToTheReaderInTheMiddleMayBeSomebodysWords() {
            String middle = "\nWe shall not leave our harbour to anybody.\n";
            for (int i = 1; i <= 20; i++) {
                String body = story(i) + "\n" + story(i + 100) + "\n" + story(i + 200) + middle + story(i + 300) + "\n"
                        + story(i + 400) + "\n" + story(i + 500);
                assertThat(see(i, body)).isEmpty();
            }
        }

        @Test
        void theSameSentenceAtTheFootSpeaksToTheReader() {
            for (int i = 1; i < SourceMemory.ARTICLES; i++) {
                see(i, story(i) + "\nYour subscription keeps our harbour desk afloat.");
            }
            assertThat(see(9, story(9) + "\nYour subscription keeps our harbour desk afloat."))
                    .hasSize(1);
        }
    }

    @Nested
    class Forgetting {
        @Test
        void aLineThatIsSeenAgainInTimeIsKept() {
            for (int i = 1; i <= 30; i++) {
                List<String> found = see("quay.example", "a" + i, story(i) + "\nTides and weather", i * 6L * DAY);
                assertThat(found).hasSize(i < SourceMemory.ARTICLES ? 0 : 1);
            }
            assertThat(lines.generations).hasSizeLessThanOrEqualTo(2);
        }

        @Test
        void aLineThatIsNotSeenForTwoGenerationsIsForgotten() {
            for (int i = 1; i <= 9; i++) {
                see(i, story(i) + "\nTides and weather");
            }
            long later = 2 * SourceMemory.LENGTH.toMillis();
            assertThat(see("quay.example", "b", story(40) + "\nTides and weather", later))
                    .isEmpty();
        }

        @Test
        void aMemoryBeganAgainOverItsStoreGoesOnWhereItStood() {
            for (int i = 1; i < SourceMemory.ARTICLES; i++) {
                see("quay.example", "a" + i, story(i) + "\nTides and weather", i * 3L * DAY);
                memory = new SourceMemory(lines, memory.generation());
            }
            assertThat(see("quay.example", "a9", story(9) + "\nTides and weather", 15 * DAY))
                    .containsExactly("Tides and weather");
        }

        @Test
        void aSourceThatNeverRepeatsItselfCannotFillTheStore() {
            memory = new SourceMemory(lines, Generation.FIRST, 1_000);
            for (int i = 0; i < 200; i++) {
                StringBuilder labels = new StringBuilder(story(i));
                for (int j = 0; j < 100; j++) {
                    labels.append("\nlabel ").append(letters(i)).append(' ').append(letters(j));
                }
                see(i, labels.toString());
                assertThat(lines.generations).hasSizeLessThanOrEqualTo(2);
            }
            assertThat(memory.generation().number()).isGreaterThan(10);
            assertThat(lines.generations.values())
                    .allSatisfy(generation -> assertThat(generation).hasSizeLessThan(1_000 + Candidates.MAX));
        }

        private static String letters(int number) {
            return Integer.toString(number, 36)
                    .replaceAll("[0-9]", "z$0")
                    .chars()
                    .mapToObj(c -> String.valueOf((char) (Character.isDigit(c) ? 'A' + c - '0' : c)))
                    .reduce("", String::concat);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\n", "a\n", "\ud800\n", "you \n", "\u00a0", "'\n", "you. "})
    @Timeout(10)
    void hugeBodiesCostNoMoreThanReadingThem(String piece) {
        assertThat(see(1, piece.repeat(2_000_000))).isEmpty();
    }

    @Test
    void emptyAndBlankBodiesHaveNoFurniture() {
        assertThat(see(1, "")).isEmpty();
        assertThat(see(2, "\n \n\u00a0\n")).isEmpty();
    }
}
