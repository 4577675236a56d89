package org.wirefold.analysis.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirefold.analysis.statements.Comparison.Conflict;
import org.wirefold.analysis.statements.Comparison.Grade;

class StatementComparisonTest {
    private final StatementComparison comparison = new StatementComparison();

    @Nested
    class TheSameWords {
        @Test
        void areIdenticalWhateverTheTypography() {
            Comparison result = comparison.compare(
                    "We\u2019ll mend the dam \u2014 before the snow, I\u00a0promise.",
                    "we'll mend the dam - before the snow I promise");

            assertThat(result.grade()).isEqualTo(Grade.IDENTICAL);
            assertThat(result.diff()).isEmpty();
        }

        @Test
        void areIdenticalWithOpenedContractions() {
            assertThat(comparison
                            .compare("They don't trust it", "They do not trust it")
                            .grade())
                    .isEqualTo(Grade.IDENTICAL);
        }
    }

    @Nested
    class AReusedStatement {
        @Test
        void withOneOtherWordIsNearIdenticalAndTheDiffNamesTheWord() {
            Comparison result = comparison.compare(
                    "The garrison joined the power planning for the valley",
                    "The garrison joined the force planning for the valley");

            assertThat(result.grade()).isEqualTo(Grade.NEAR_IDENTICAL);
            assertThat(result.diff()).containsExactly(new WordChange("power", "force"));
        }

        @Test
        void cutAtBothEndsIsNearIdentical() {
            assertNear(
                    "Last year nobody listened. The old ferry was never built for such waves. We said so in the harbour office.",
                    "the old ferry was never built for such waves");
        }

        @Test
        void overlappingWhereTwoOutletsCutOneSentenceIsNearIdentical() {
            assertNear("empty barracks standing like broken teeth", "standing like broken teeth along the ridge");
        }

        @Test
        void inAnOtherFrameIsNearIdentical() {
            assertNear(
                    "\u201cThe bridge will hold until spring,\u201d said Mara Dunn, an engineer.",
                    "Speaking in the square, Ms. Dunn said: \"The bridge will hold until spring.\"");
        }

        @Test
        void retoldWithAQuotedPhraseIsReworded() {
            Comparison result = comparison.compare(
                    "I think this inquiry is a badly staged theatre and nothing more",
                    "Holm called the inquiry \u201cbadly staged theatre\u201d when she left the court on Friday.");

            assertThat(result.grade()).isEqualTo(Grade.REWORDED);
        }

        @Test
        void retoldWithOtherWordsForTheSameIsReworded() {
            Comparison result = comparison.compare(
                    "The head of the port authority said that the harbour would receive 40 new cranes by June.",
                    "The harbour will get 40 new cranes by June");

            assertThat(result.same()).isTrue();
        }

        @Test
        void ofOneJudgementToldTwiceIsReworded() {
            assertReworded(
                    "Sand \u201cpraised the wider harbour\u201d of the northern port in Holm",
                    "praising the port's plan to widen its northern harbour in Holm");
        }

        @Test
        void withALongPhraseWordForWordIsReworded() {
            assertReworded(
                    "The increase in harbour divers would be slow and comes at the wish of the northern council",
                    "The port will greatly increase diver numbers in the harbour at the wish of the northern council to help find wrecks");
        }

        @Test
        void hintedAtIsReportedAndSoReworded() {
            assertReworded(
                    "Holm signals open to sending more divers to the reef",
                    "The port has hinted at possibilities of sending more Holm boats and divers to the reef as part of the search");
        }

        @Test
        void whoseVerbLeavesItsSenseToANounIsReworded() {
            assertReworded(
                    "The rise in harbour fees would be gradual and comes at the request of the northern council",
                    "Ms Sand said the new fee had been requested by the northern council");
        }

        private void assertReworded(String a, String b) {
            assertThat(comparison.compare(a, b).grade()).isEqualTo(Grade.REWORDED);
        }

        private void assertNear(String a, String b) {
            assertThat(comparison.compare(a, b).grade()).isEqualTo(Grade.NEAR_IDENTICAL);
        }
    }

    @Nested
    class EqualValuesInOtherForm {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        There is a two-in-three chance that the dam holds | There is a 2 in 3 chance that the dam holds
                        The post stands 90 miles north of the old capital | The post stands 150 kilometres north of the old capital
                        Eight boats left the harbour before the storm broke | 8 boats left the harbour before the storm broke
                        The levy rises to 5.0 percent for every household | The levy rises to five per cent for every household
                        The trial of the two captains lasted 2 1/2 weeks | The trial of the two captains lasted 2.5 weeks
                        The boat landed on the northern shore at 0340 GMT | The boat landed on the northern shore at 3:40 a.m. GMT
                        Revenue of the yard reached $6.3 billion last year | Revenue of the yard reached $6.32 billion last year
                        The third cavalry regiment holds the eastern ridge | The 3rd cavalry regiment holds the eastern ridge
                        They met on September the 11th in the old mill | They met on Sept. 11 in the old mill
                        Two-thirds of the farmers refused the new seed | 66 percent of the farmers refused the new seed
                        The march took them two hours and 15 minutes | The march took them 135 minutes
                        """)
        void areEqual(String a, String b) {
            Comparison result = comparison.compare(a, b);

            assertThat(result.same()).as("%s", result).isTrue();
            assertThat(result.conflict()).isEmpty();
        }
    }

    @Nested
    class AChangedMeaning {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        We will send 400 engineers to the bridges before winter | We will send 700 engineers to the bridges before winter
                        The levy brings $1.4 trillion over ten years | The levy brings $1.5 trillion over ten years
                        The council meets again on September 14 in the mill | The council meets again on September 15 in the mill
                        It has become a two-person race in the hills | It has become a three-person race in the hills
                        Ada Holm, 46, leads the northern rescue service | Ada Holm, 48, leads the northern rescue service
                        The dam broke in 1989 after a week of rain | The dam broke in 1990 after a week of rain
                        A third of the crews have left the eastern yards | Half of the crews have left the eastern yards
                        """)
        void inANumberIsAConflict(String a, String b) {
            assertThat(comparison.compare(a, b).conflict()).contains(Conflict.NUMBER);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        The time for empty promises is over in this valley | The time for empty promises is not over in this valley
                        We can afford to wait for another harvest | We can't afford to wait for another harvest
                        Decisions have been made about the number of boats | No decisions have been made about the number of boats
                        The captain knew that the fuel was low | The captain never knew that the fuel was low
                        Your words are compatible with the duties of a judge | Your words are not compatible with the duties of a judge
                        They will leave without permission of the council | They will leave with permission of the council
                        """)
        void inANegationIsAConflict(String a, String b) {
            assertThat(comparison.compare(a, b).same()).isFalse();
            assertThat(comparison.compare(a, b).conflict()).isPresent();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        You cannot let Iran near the strait while we sleep | You cannot let Russia near the strait while we sleep
                        Our troops in Iraq need boots and better radios | Our troops in Afghanistan need boots and better radios
                        Ask Holm about the missing boats and the fuel | Ask Ray about the missing boats and the fuel
                        We will vote on Monday whatever the weather says | We will vote on Thursday whatever the weather says
                        The crews came home a week before the flood | The crews came home a week after the flood
                        The governor supported the sale of the old yards | The governor opposed the sale of the old yards
                        We have always paid our share of the levy | We have never paid our share of the levy
                        """)
        void inANameOrTheOppositeWordIsAConflict(String a, String b) {
            assertThat(comparison.compare(a, b).same()).isFalse();
            assertThat(comparison.compare(a, b).conflict()).isPresent();
        }

        @Test
        void isNoneWhenTheNegationMerelyLooksDifferent() {
            assertThat(comparison
                            .compare(
                                    "This account of the fire is not accurate at all",
                                    "This account of the fire is inaccurate")
                            .same())
                    .isTrue();
            assertThat(comparison
                            .compare(
                                    "We must make sure that the raiders cannot return to the valley",
                                    "We must ensure that the raiders are not able to return to the valley")
                            .same())
                    .isTrue();
        }

        @Test
        void isNoneWhenTheSameNamesStandInAnotherOrder() {
            assertThat(comparison
                            .compare(
                                    "If you do not want Holm or Ray to lead, you had better call Dunn",
                                    "If you do not want Bela Ray or Ada Holm to lead, you had better call Dunn")
                            .same())
                    .isTrue();
        }
    }

    @Nested
    class OtherStatements {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        The harvest was poor because the rain came late | Our new ferry leaves at noon and carries sixty cars
                        That's Ada Holm and Bela Ray. | Bela Ray wrote to Ada Holm when the mill burned down and nobody answered
                        "This is no surprise," said Mara Dunn, a lawyer in the old town. | "Nobody asked us," said Mara Dunn, a lawyer in the old town.
                        There is a special chair in the hall for guests who sing | There is a special chair in the hall for people like him and he may sit there
                        """)
        void areDifferentWithoutAConflict(String a, String b) {
            Comparison result = comparison.compare(a, b);

            assertThat(result.grade()).as("%s", result).isEqualTo(Grade.DIFFERENT);
            assertThat(result.same()).isFalse();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    // a name with its office is long, but claims nothing
                    "Norland's deputy harbour minister Ivo Holm Brandt arrived last night for talks on further aid"
                            + " | an agreement was signed during a visit by Norland's deputy harbour minister Ivo Holm Brandt",
                    "it took a stake in Air Norland Ltd, a subsidiary of Brandt and Holm Shipping Works Plc"
                            + " | it is selling a courier service, a subsidiary of Brandt and Holm Shipping Works Plc",
                    // where two outlets cut, a figure of speech is no seam
                    "A return of the quotas may not occur in the short term"
                            + " | In the short term, the island can lessen the loss by drawing on its reserves",
                    // one word between marks stands in many texts
                    "The rule keeps the \"may sell\" and \"must sell\" points at ten per cent"
                            + " | He hoped to end the talks \"before the end of the month\" to sell the ferry",
                    // a year is no evidence
                    "Sand said the fall in sales would probably end in 1987"
                            + " | Moss said lending by the bank had fallen in 1986 and begun slowly in 1987"
                })
        void areNotMadeTheSameByNamesYearsAndTurnsOfSpeech(String a, String b) {
            assertThat(comparison.compare(a, b).grade()).isEqualTo(Grade.DIFFERENT);
        }

        @Test
        void emptyWordsAreLikeEmptyWordsOnly() {
            assertThat(comparison.compare("", " \u2026 ").grade()).isEqualTo(Grade.IDENTICAL);
            assertThat(comparison.compare("", "The mill burned down").grade()).isEqualTo(Grade.DIFFERENT);
        }
    }

    @Nested
    class SpeakersAndDays {
        private static final String LINE = "We have come a long way in these nine months";

        @Test
        void twoNamedSpeakersNeverSayOneStatement() {
            Comparison result = comparison.compare(by(LINE, "Liz Holm", 1), by(LINE, "Mary Holm", 1));

            assertThat(result.same()).isFalse();
            assertThat(result.conflict()).contains(Conflict.SPEAKER);
        }

        @Test
        void formsOfOneNameAreOneSpeaker() {
            assertThat(comparison
                            .compare(by(LINE, "Jessica L. Holm", 1), by(LINE, "Commander Holm", 1))
                            .same())
                    .isTrue();
            assertThat(comparison
                            .compare(by(LINE, "Mike Holm", 1), by(LINE, "Michael Holm", 1))
                            .same())
                    .isTrue();
            assertThat(comparison
                            .compare(by(LINE, "Sergey Holmov", 1), by(LINE, "Sergei Holmov", 1))
                            .same())
                    .isTrue();
        }

        @Test
        void anUnnamedSpeakerCanBeAnybody() {
            assertThat(comparison
                            .compare(Statement.of(LINE), by(LINE, "Ada Holm", 1))
                            .same())
                    .isTrue();
        }

        @Test
        void aStumpLineOnAnotherDayIsAnotherOccasion() {
            Comparison result = comparison.compare(by(LINE, "Ada Holm", 1), by(LINE, "Ada Holm", 5));

            assertThat(result.same()).isFalse();
            assertThat(result.conflict()).contains(Conflict.OCCASION);
        }

        @Test
        void aReprintOnTheNextDaysIsTheSameOccasion() {
            assertThat(comparison
                            .compare(by(LINE, "Ada Holm", 1), by(LINE, "Ada Holm", 3))
                            .same())
                    .isTrue();
        }

        @Test
        void aLongQuotationComesBackAfterWeeks() {
            String whole =
                    LINE + ", and whoever says that the valley stood still has not walked through it since the thaw";

            assertThat(comparison
                            .compare(by(whole, "Ada Holm", 1), by(LINE, "Ada Holm", 25))
                            .same())
                    .isTrue();
        }

        private static Statement by(String words, String speaker, int day) {
            return new Statement(words, Optional.of(speaker), Optional.of(LocalDate.of(2026, 3, day)));
        }
    }

    @Nested
    class HostileInput {
        @Test
        @Timeout(60)
        void ofAnyLengthEndsInTime() {
            String words = "no word 7 is \"here\" and Holm said 3 of 8 never ".repeat(20_000);
            String quotes = "\"".repeat(100_000);
            String digits = "9".repeat(100_000) + " 1/2 1/2 million billion ".repeat(5_000);
            String halves = "\ud83d ".repeat(50_000) + "\u0301\u200b";

            for (String a : new String[] {words, quotes, digits, halves}) {
                for (String b : new String[] {words + "x", quotes + "x", digits + "x", halves + "x"}) {
                    assertThat(comparison.compare(a, b).diff()).isNotNull();
                }
            }
        }
    }
}
