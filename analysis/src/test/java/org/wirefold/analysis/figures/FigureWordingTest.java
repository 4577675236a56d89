package org.wirefold.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to say how many, found in reports that nobody tuned on; the sentences are written for these tests. */
class FigureWordingTest {
    @Nested
    class NumbersWhoseNounIsWeakOrElsewhere {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Chile will enlarge its mission of soldiers in Haiti to 640 people by spring.                     | 640..640
                The Pentagon said 900 service members were flown to Guam.                                       | 900..900
                Peru has 210 soldiers in Haiti and will send several hundred more.                              | 210..210, 300..900
                Oslo has 90 soldiers in Mali, while another 45 serve in Chad.                                   | 90..90, 45..45
                The new troops will join 75 others who landed on Monday.                                        | 75..75
                The number of soldiers on the island was 5,300 in June.                                         | 5300..5300
                Troop strength is now about 2,100 in the north.                                                 | 2100..2100
                The council agreed on a troop cap of 7,450 for Haiti.                                           | 7450..7450
                Ghana has 800 soldiers in Liberia. About 300 will leave before the rains.                       | 800..800, 300..300
                The rebels have 4,000 fighters in the hills; their number may reach 6,000.                      | 4000..4000, 6000..6000
                There are 520 marines on the pier, just over 400 of whom are involved in loading.               | 520..520, 400..
                Denmark sent 200 more troops to Mali, bringing the total there to 950.                          | 200..200, 950..950
                Sweden keeps 300 soldiers in Kosovo, as well as 120 in Bosnia.                                  | 300..300, 120..120
                Ghana has 70 soldiers under the blue flag, down from a peak of 2,400 in the spring.             | 70..70, 2400..2400
                A French-led force of 950 landed on the island; the soldiers met no one.                        | 950..950
                The insurgents were said to have a strength of 700 to 900 persons.                              | 700..900
                About 60 of the 400 members of the Orlan Liberation Front, a separatist group, crossed the river. | 60..60, 400..400
                Madagascar's army has 90 foreign fighters including 15 Westerners.                              | 90..90, 15..15
                """)
        void areReadFromTheirFrame(String text, String expected) {
            assertThat(FigureExtractorTest.ranges(text)).isEqualTo(expected);
        }
    }

    @Nested
    class BodiesOfASize {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Spain joined the 9,000-strong KFOR last week.                                       | 9000..9000
                Both battalions - each 350-strong - stayed in barracks.                             | 350..350
                The warlord raised an army tens of thousands strong.                                | 20000..99999
                Half of the 1,200 troop-strong battlegroup in Latvia is Canadian.                   | 0.5..0.5, 1200..1200
                A 420-member African peacekeeping force landed in Moroni.                           | 420..420
                The 70,000-plus troops on the frontier were fed from the air.                       | 70000..
                The ministry will raise the garrison's soldiers from 400 to 2000, with more to come. | 400..400, 2000..2000
                """)
        void areFigures(String text, String expected) {
            assertThat(FigureExtractorTest.ranges(text)).isEqualTo(expected);
        }
    }

    @Nested
    class Changes {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Chile is to reduce its 1,500-strong contingent in Haiti to 900 next year.",
                    "Denmark will raise its 300 troops in Mali to 450.",
                })
        void whatIsChangedIsWhereTheChangeStarts(String sentence) {
            assertThat(FigureExtractorTest.read(sentence))
                    .extracting(figure -> figure.linkRole().orElse(""), Figure::status)
                    .containsExactly(tuple("from", "current"), tuple("to", "planned"));
        }

        @Test
        void aNumberComparedWithIsTheStart() {
            assertThat(FigureExtractorTest.read(
                            "The number of peacekeepers fell to 28,000, compared with 40,000 in May."))
                    .extracting(figure -> figure.linkRole().orElse(""))
                    .containsExactly("to", "from");
        }

        @Test
        void whatAnotherVerbMovesIsNoStart() {
            assertThat(FigureExtractorTest.read(
                            "Chile reduced its 300 soldiers in pay and will add troops to reach 900."))
                    .extracting(figure -> figure.linkRole().orElse(""))
                    .doesNotContain("from");
        }
    }

    @Nested
    class OthersWhoSuffer {
        @Test
        void aLaterClauseDoesNotKillThoseWhoAreSent() {
            assertThat(FigureExtractorTest.ranges("The state sent 700 soldiers to Ica after 30 people were killed."))
                    .isEqualTo("700..700");
        }

        @Test
        void aTaskIsNoAccusation() {
            assertThat(FigureExtractorTest.ranges("We have 480 soldiers charged with protecting the observers."))
                    .isEqualTo("480..480");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The clash left six rebels and four soldiers dead.",
                    "Nearly 900 guerrillas had been \"neutralised\", the army said.",
                    "Artillery shelled 15 rebel positions.",
                    "The military court gave 21 soldiers prison terms for theft.",
                    "Sixteen soldiers were hurt when the bridge gave way.",
                    "A transport plane with 60 troops on board crashed into the sea.",
                    "The governing party lost when 33 rebels voted against the army bill.",
                    "About 60 percent of Canadians want the troops to return.",
                    "Police said the bank runs a financial division of 560 people.",
                    "A 15-member military council took power."
                })
        void isNoStrength(String sentence) {
            assertThat(FigureExtractorTest.ranges(sentence)).isEmpty();
        }
    }

    @Nested
    class PlacesThatNoListHolds {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Some 90 marines are stationed in Orlansk.                  | Orlansk
                About 300 soldiers are dug in around the Selim Ridge.      | Selim Ridge
                The army sent 300 soldiers to Orlansk yesterday.           | Orlansk
                """)
        void areGivenAsTheyStandAndMarked(String text, String theatre) {
            Figure figure = FigureExtractorTest.read(text).get(0);
            assertThat(figure.location()).contains(theatre);
            assertThat(figure.flags()).contains("unknown-theatre");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "SOME 90 MARINES ARE STATIONED IN ORLANSK.",
                    "Our 90 Marines Stay In Orlansk",
                    "Some 90 marines take part in Exercise Orlan.",
                    "Some 90 marines are stationed in Orlansk, Peru.",
                    "Some 90 marines arrived in May."
                })
        void areNotGuessed(String text) {
            assertThat(FigureExtractorTest.read(text).get(0).flags()).doesNotContain("unknown-theatre");
        }
    }

    @Test
    void whatIsSupposedToHappenIsPlanned() {
        assertThat(FigureExtractorTest.read("The force numbers 390 soldiers and is supposed to expand to 3,320."))
                .extracting(Figure::status)
                .containsExactly("current", "planned");
    }
}
