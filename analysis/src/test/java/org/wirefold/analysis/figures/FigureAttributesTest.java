package org.wirefold.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.quotes.Quotation;
import org.wirefold.analysis.quotes.QuoteKind;
import org.wirefold.analysis.quotes.Speaker;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.analysis.text.Tokens;

class FigureAttributesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Portugal keeps about 1,300 soldiers in Mali.                             | PT             | ML
            Norway has a garrison of 240 in Mali.                                    | NO             | ML
            Kabul is guarded by 400 Turkish troops.                                  | TR             | AF
            Canada, Ghana and Fiji agreed to form a 2,800-strong force.              | CA/GH/FJ       |
            Havana sent 800 soldiers to Luanda.                                      | CU             | AO
            The U.N. has 6,000 peacekeepers in Cyprus.                               | UN             | CY
            An estimated 900 Taliban fighters hold the valley.                       | Taliban        |
            Some 60 members of the rebel group Shining Path took Uchiza.             | Shining Path   | PE
            Lisbon says 500 soldiers left Portugal for Bosnia.                       | PT             | BA
            Nigerian officials said 300 soldiers would fly to Darfur.                | NG             | SD
            About 200 Italian soldiers patrol in Iraq and Syria.                     | IT             | IQ/SY
            """)
    void forceAndTheatreComeFromTheSentence(String sentence, String force, String theatre) {
        Figure figure = only(sentence);
        assertThat(figure.force()).isEqualTo(Optional.ofNullable(force));
        assertThat(figure.location()).isEqualTo(Optional.ofNullable(theatre));
    }

    @Test
    void theatreAndForceMayStandInEarlierSentences() {
        Figure figure = only("Spain has sent troops to Haiti. The contingent will be raised to 450.");
        assertThat(figure.force()).contains("ES");
        assertThat(figure.location()).contains("HT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chile will send 300 soldiers to Haiti.                          | planned      | increase
            Chile has sent 300 soldiers to Haiti.                           | past         | increase
            Chile to send 300 soldiers to Haiti                             | planned      | increase
            Chile has raised its force in Haiti to 300 soldiers.            | current      | increase
            The 300 soldiers promised for May are still in Chile.           | planned      | level
            Chile has 300 soldiers in Haiti.                                | current      | level
            Chile had 300 soldiers in Haiti in 2004.                        | past         | level
            Chile might send 300 soldiers to Haiti.                         | hypothetical | increase
            If talks fail, Chile could send 300 soldiers to Haiti.          | hypothetical | increase
            Chile withdrew 300 soldiers from Haiti.                         | past         | decrease
            Chile ordered the withdrawal of 300 soldiers from Haiti.        | planned      | decrease
            Chile is pulling 300 soldiers out of Haiti.                     | planned      | decrease
            About 300 soldiers left their barracks in Haiti.                | past         | level
            About 300 soldiers left Chile for Haiti.                        | past         | increase
            About 300 rebels attacked the town.                             | past         | level
            Some 300 soldiers are patrolling the capital.                   | current      | level
            The general asked for 300 more soldiers.                        | hypothetical | increase
            """)
    void theVerbTellsStatusAndDirection(String sentence, String status, String change) {
        Figure figure = only(sentence);
        assertThat(figure.status()).isEqualTo(status);
        assertThat(figure.change()).isEqualTo(change);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Norway has 80 soldiers training recruits in Jordan.               | training
            Some 400 rebels attacked the mine.                                | combat
            The 900 peacekeepers arrived by ship.                             | peacekeeping
            About 70 soldiers patrol the old town.                            | security
            Some 5,000 marines will join the exercise.                        | exercise
            The 300 soldiers bring tents after the flood.                     | relief
            Norway has 80 soldiers in Jordan.                                 |
            """)
    void theRoleIsWhatTheyDo(String sentence, String role) {
        assertThat(only(sentence).role()).isEqualTo(Optional.ofNullable(role));
    }

    @Test
    void aChangeThatIsOverHasItsEndNowAndItsStartInThePast() {
        assertThat(FigureExtractorTest.read("The Irish force in Mali has risen to 640 troops from 500 in May."))
                .extracting(Figure::status)
                .containsExactly("current", "past");
    }

    @Nested
    class Remarks {
        @Test
        void whatIsLeftAfterAWithdrawalIsMarkedAndThereNow() {
            List<Figure> figures =
                    FigureExtractorTest.read("Canada has withdrawn 200 troops from Haiti, leaving 610 soldiers there.");
            assertThat(figures).extracting(Figure::status).containsExactly("past", "current");
            assertThat(figures).extracting(Figure::flags).containsExactly(List.of(), List.of("res"));
        }

        @Test
        void aForceThatNoListHoldsIsGivenAsItStandsAndMarked() {
            Figure figure = only("About 300 Brunswijk fighters hold the bridge in Surinam.");
            assertThat(figure.force()).contains("Brunswijk");
            assertThat(figure.flags()).containsExactly("unknown-force");
            assertThat(only("Some 700 Orlan's Army soldiers hold the bridge.").force())
                    .contains("Orlan's Army");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                About 200 Army soldiers hold the bridge.
                Some 300 Western troops hold the bridge.
                Our Bravest: 90 Orlan Fighters Hold The Bridge
                SOME 90 ORLAN FIGHTERS HOLD THE BRIDGE.
                Some 90 Orlan-backed fighters hold the bridge.
                """)
        void branchesRegionsAndHeadlinesInCapitalsNameNoUnknownForce(String sentence) {
            assertThat(only(sentence).flags()).doesNotContain("unknown-force");
        }

        @Test
        void aPartIsMarked() {
            assertThat(FigureExtractorTest.read("There are 800 Dutch marines on Aruba, including 90 who teach."))
                    .extracting(Figure::flags)
                    .containsExactly(List.of(), List.of("part"));
        }

        @Test
        void aDecisionPutOffIsMarkedAndLeavesTheForceWhereItIs() {
            Figure figure = only("Ministers delayed any decision on withdrawing the 2,000-strong force from Chad.");
            assertThat(figure.flags()).containsExactly("undecided");
            assertThat(figure.status()).isEqualTo("current");
            assertThat(figure.change()).isEqualTo("decrease");
        }

        @Test
        void aDenialIsNegated() {
            assertThat(only("Peru did not send 500 soldiers to Ecuador.").negated())
                    .isTrue();
            assertThat(only("Peru sent 500 soldiers to Ecuador.").negated()).isFalse();
        }

        @Test
        void aDemandIsMarked() {
            assertThat(only("The group said Italy must withdraw its 900 troops.")
                            .flags())
                    .contains("req");
        }
    }

    @Nested
    class WhoSaysSo {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Defence Minister Anna Holm said 300 soldiers would go to Mali.                          | Anna Holm
                Some 300 soldiers will go to Mali, Anna Holm said.                                      | Anna Holm
                Anna Holm spoke first. Some 300 soldiers will go to Mali, Ms Holm said.                 | Anna Holm
                According to the Interior Ministry 300 soldiers are there.                              | Interior Ministry
                Some 300 soldiers will go to Mali.                                                      |
                """)
        void aCueBesideTheNumberNamesTheSpeaker(String sentence, String speaker) {
            assertThat(only(sentence).speaker()).isEqualTo(Optional.ofNullable(speaker));
        }

        @Test
        void aQuotationAroundTheNumberNamesTheSpeaker() {
            String text = "Some 300 soldiers will go to Mali.";
            var speaker = new Speaker("she", Optional.empty(), Optional.of("Anna Holm"), Optional.empty(), 0.5);
            var quote = new Quotation(
                    QuoteKind.DIRECT, List.of(new TextSpan(0, text.length())), Optional.of(speaker), Optional.empty());
            List<Figure> figures = new FigureExtractor().extract(Tokens.of(text), List.of(quote), ArticleText.of(text));
            assertThat(figures.get(0).speaker()).contains("Anna Holm");
        }
    }

    private static Figure only(String text) {
        List<Figure> figures = FigureExtractorTest.read(text);
        assertThat(figures).as(text).hasSize(1);
        return figures.get(0);
    }
}
