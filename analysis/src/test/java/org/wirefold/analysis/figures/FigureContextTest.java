package org.wirefold.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Force and theatre that a longer text gives, and rows that share a verb. */
class FigureContextTest {
    /** An article about Mali with three sentences that say nothing of soldiers. */
    private static String report(String headline, String dateline, String last) {
        return String.join(
                "\n\n",
                headline,
                dateline + "Denmark will enlarge its garrison in Mali, the cabinet decided.",
                "The vote was close. Nobody left the room before it was counted. Then it began to snow.",
                "The opposition spoke of a costly adventure. It wants a map and a date.",
                last);
    }

    @Nested
    class PlacesWhereNoSoldierIs {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                What the talks in Geneva mean for farmers |                           | Some 60 soldiers are resting.
                A close vote                              | VIENNA, May 4 (Agency) -  | Some 60 soldiers are resting.
                Vienna to send more                       |                           | Some 60 soldiers are resting.
                A close vote                              |                           | Some 60 soldiers are resting, officials in London said.
                RESENT-Denmark votes                      |                           | Some 60 soldiers are resting.
                """)
        void anAssemblyADatelineAndAnOfficeAreNoTheatre(String headline, String dateline, String last) {
            String opening =
                    Optional.ofNullable(dateline).map(line -> line + " ").orElse("");
            assertThat(only(report(headline, opening, last)).location()).contains("ML");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                LIMA, Peru, May 4 (Agency) - A wall fell. About 300 soldiers cleared the road, Peru's police said. | PE
                LIMA, May 4 (Agency) - A wall fell. About 300 soldiers cleared the road.                           |
                LIMA, May 4 (Agency) - A wall fell. About 300 Peruvian soldiers cleared the road.                  | PE
                LIMA, May 4 (Agency) - A vote was held. Peru will send 300 soldiers abroad.                        |
                """)
        void aDatelineIsTheLastResortWhenTheTextSpeaksOfThatCountry(String text, String theatre) {
            assertThat(only(text).location()).isEqualTo(Optional.ofNullable(theatre));
        }
    }

    @Test
    void peacekeepersBelongToTheMissionBeforeTheyBelongToTheHost() {
        String text =
                "The United Nations peacekeeping mission in Mali reports on a truce. Mali's deputy minister asked for radars. "
                        + "Several hundred peacekeepers are based at Dorrou.";
        assertThat(only(text).force()).contains("UN");
        assertThat(only(text).location()).contains("ML");
    }

    @Nested
    class Rows {
        @Test
        void membersWithoutVerbAndNounHaveTheirOwnForceAndTheVerbOfTheFirst() {
            List<Figure> figures =
                    FigureExtractorTest.read("Malaysia will send 300 troops to Fiji, Brunei 60 and Thailand 150.");
            assertThat(figures).extracting(Figure::surface).containsExactly("300 troops", "60", "150");
            assertThat(figures).extracting(figure -> figure.force().orElse("")).containsExactly("MY", "BN", "TH");
            assertThat(figures).extracting(Figure::status).containsOnly("planned");
            assertThat(figures).extracting(Figure::change).containsOnly("increase");
            assertThat(figures).extracting(Figure::location).containsOnly(Optional.of("FJ"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Malaysia will send 300 troops and Brunei 60 trucks.
                Malaysia will send 300 troops, and the bill is for Brunei: 60 pages.
                Malaysia will send 300 troops and Kelantan's 60.
                """)
        void aNumberOfOtherThingsIsNoMember(String sentence) {
            assertThat(FigureExtractorTest.read(sentence)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The garrison runs a school that trains about 700 foreign cadets a year.
            The army school taught 250 cadets last year.
            A NATO survey team of five reached the airfield where soldiers met them.
            """)
    void pupilsAndSmallTeamsAreNoForce(String sentence) {
        assertThat(FigureExtractorTest.read(sentence)).isEmpty();
    }

    @Test
    void cadetsWhoAreSentAndTeamsOfCommandosCount() {
        assertThat(only("The army sent 250 cadets to hold the bridge.").unit()).isEqualTo("personnel");
        assertThat(only("A commando team of 12 landed with other soldiers.").surface())
                .isEqualTo("12");
    }

    private static Figure only(String text) {
        List<Figure> figures = FigureExtractorTest.read(text);
        assertThat(figures).as(text).hasSize(1);
        return figures.get(0);
    }
}
