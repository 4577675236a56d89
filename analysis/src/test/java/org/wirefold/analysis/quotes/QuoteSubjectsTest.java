package org.wirefold.analysis.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirefold.analysis.quotes.Extracted.all;
import static org.wirefold.analysis.quotes.Extracted.marked;
import static org.wirefold.analysis.quotes.Extracted.name;
import static org.wirefold.analysis.quotes.Extracted.only;
import static org.wirefold.analysis.quotes.Extracted.pieces;
import static org.wirefold.analysis.quotes.Extracted.role;
import static org.wirefold.analysis.quotes.Extracted.surface;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Sentences of real wire copy in which the nearest words are not the speaker; written anew for each way of going wrong. */
class QuoteSubjectsTest {
    @Nested
    class TimesAndInsertions {
        @Test
        void aSpanOfTimeBeforeTheVerbDoesNotSpeak() {
            assertThat(name(only(
                            "Ivo Sand, who met the owners on Monday, this week accused them of \"a slow theft\".")))
                    .isEqualTo("Ivo Sand");
            assertThat(surface(only("The harbour board late last year called the plan \"a hole with a roof\".")))
                    .isEqualTo("The harbour board");
        }

        @Test
        void aDayWithItsNumberBeforeTheVerbDoesNotSpeak() {
            Quotation quotation =
                    only("Ivo Sand had agreed to it. Sand on March 17 said that \"nobody will pay twice\".");

            assertThat(name(quotation)).isEqualTo("Ivo Sand");
        }

        @Test
        void thePartyBehindANameDoesNotSpeak() {
            Quotation quotation =
                    only("Sen. Rita Moss, R-Ohio, who came back on Friday, warned that \"the ice is too thin\".");

            assertThat(name(quotation)).isEqualTo("Rita Moss");
        }

        @Test
        void whoeverIsToldDoesNotSpeak() {
            List<Quotation> found =
                    all("Moss, who chairs the harbour board, told Radio Nord that the ferry would return.");

            assertThat(found)
                    .singleElement()
                    .satisfies(q -> assertThat(surface(q)).isEqualTo("Moss"));
        }

        @Test
        void aBracketInsideTheNamingIsPartOfIt() {
            Quotation quotation = only("\"They gained from it,\" an analyst at Holm Securities (Far East) Ltd said.");

            assertThat(surface(quotation)).isEqualTo("an analyst at Holm Securities (Far East) Ltd");
        }
    }

    @Nested
    class Compounds {
        @Test
        void aCompoundBelongsToItsNoun() {
            assertThat(surface(only("\"We will print it all,\" said Norland's best-selling paper.")))
                    .isEqualTo("Norland's best-selling paper");
            assertThat(surface(only("\"It cannot last,\" said a fixed-rent specialist at a large bank.")))
                    .isEqualTo("a fixed-rent specialist at a large bank");
            assertThat(surface(only("\"Prices will fall,\" a dealer at one leading house said.")))
                    .isEqualTo("a dealer at one leading house");
        }

        @Test
        void aDashWithoutSpacesIsNoHyphen() {
            List<Quotation> found =
                    all("The keys were handed over\u2014but Moss claimed that the locks had been changed.");

            assertThat(found)
                    .singleElement()
                    .satisfies(q -> assertThat(surface(q)).isEqualTo("Moss"));
        }

        @Test
        void aNameThatEndsLikeAPossessiveSpeaks() {
            assertThat(surface(only("\"The debt is too large,\" Brandt's said in a release.")))
                    .isEqualTo("Brandt's");
        }
    }

    @Nested
    class NoSpeakers {
        @Test
        void aWordSetBeforeTheSentenceDoesNotSpeak() {
            assertThat(name(only("Ironically, Ivo Sand said the pier was \"safer than the road\".")))
                    .isEqualTo("Ivo Sand");
            assertThat(name(only("Heck, even Ivo Sand said the pier was \"safer than the road\".")))
                    .isEqualTo("Ivo Sand");
        }

        @Test
        void aThingInTheSentenceBeforeDoesNotSpeak() {
            String text =
                    "\"It floats,\" said Ivo Sand. The future of the pier, like that of the town, was unclear:\n\n"
                            + "\"Nobody can promise you anything about that.\"";

            assertThat(marked(text)).allSatisfy(q -> assertThat(name(q)).isEqualTo("Ivo Sand"));
        }

        @Test
        void aRunningTimeBehindAHeadlineIsNoSpeaker() {
            assertThat(marked("Sand: The pier is 'a floating wreck' 01:33\n\nThe town met on Monday."))
                    .noneSatisfy(q -> assertThat(surface(q)).isEqualTo("33"));
        }

        @Test
        void aHeadingInCapitalsBetweenMarksIsNoQuotation() {
            String text = "\"We shall see,\" Ivo Sand told reporters.\n\n\"DEEP WATER?\"\n\nThe town met on Monday.";

            assertThat(marked(text))
                    .singleElement()
                    .satisfies(q -> assertThat(pieces(q, text)).containsExactly("We shall see,"));
        }
    }

    @Nested
    class OtherPlaces {
        @Test
        void aNameWithItsOfficeBehindADashSigns() {
            String text = "\u201cIt will hold.\u201d\u2014Rita Moss\n"
                    + "\u201cIt will sink.\u201d\u2014Ivo Sand, a former harbour pilot for the island";

            assertThat(marked(text)).extracting(Extracted::name).containsExactly("Rita Moss", "Ivo Sand");
        }

        @Test
        void theOwnerOfTheWordsSpeaks() {
            assertThat(name(only("The pier is, in the words of Rita Moss, \"a debt with a view\".")))
                    .isEqualTo("Rita Moss");
        }

        @Test
        void twoReportersReport() {
            assertThat(name(only("Rita Moss and Ivo Sand report: \"The board met in secret for a year.\"")))
                    .isIn("Rita Moss", "Ivo Sand");
        }

        @Test
        void whoIsReportedAtTheEndOfAParagraphGoesOnInTheNext() {
            String text = "\"We were not asked,\" said Rita Moss.\n\nIvo Sand said the board had voted in the open.\n\n"
                    + "\"Every chair was taken that evening.\"";

            assertThat(name(marked(text).get(1))).isEqualTo("Ivo Sand");
            assertThat(all(text))
                    .filteredOn(q -> q.kind() == QuoteKind.INDIRECT)
                    .hasSize(1);
        }

        @Test
        void aParagraphLeftOpenBehindItsVerbGoesOnInTheNext() {
            String text = "Speaking on the pier, Ivo Sand said \"Money and water flow downhill.\n\n"
                    + "\"Unless we build a wall, both will be gone.\"";

            assertThat(only(text).spans()).hasSize(2);
        }
    }

    @Nested
    class Names {
        @Test
        void initialsBelongToTheName() {
            assertThat(name(only("\"Our hope is an agreement,\" Holm Tool Chairman W.A. Kessler said.")))
                    .isEqualTo("W.A. Kessler");
        }

        @Test
        void theLettersOfAStateAreNoInitials() {
            Quotation quotation = only("\"We have not decided,\" a U.S. Spokesman said.");

            assertThat(name(quotation)).isEmpty();
            assertThat(role(quotation)).isEqualTo("US spokesperson");
        }

        @Test
        void theOfficeOfAMinistryIsNoName() {
            assertThat(name(only("\"That is our money,\" Chancellor of the Exchequer Ivo Sand said.")))
                    .isEqualTo("Ivo Sand");
        }

        @Test
        void anOfficeSetOffByCommasBelongsToTheNameBehindIt() {
            String text = "The Norland ambassador to the islands, Kim Harrow, said he had asked. "
                    + "\"Nobody answered,\" he wrote on Friday.";

            assertThat(name(only(text))).isEqualTo("Kim Harrow");
            assertThat(role(only(text))).isEqualTo("Norland ambassador to islands");
        }

        @Test
        void theOwnerOfALawyerDoesNotSpeak() {
            String text = "Ivo Sand Jr. hired a lawyer. \"We have no doubt,\" Sand Jr.\u2019s lawyer said.";

            assertThat(name(only(text))).isNotEqualTo("Ivo Sand Jr");
            assertThat(surface(only(text))).isEqualTo("Sand Jr.\u2019s lawyer");
        }

        @Test
        void tradesAreRoles() {
            assertThat(role(only("\"Nobody buys tin,\" one senior dealer said.")))
                    .isEqualTo("senior dealer");
        }
    }

    @Test
    void whatIsSaidWithoutThatIsReportedWhole() {
        String text = "The company said its board recommended that shareholders approve the merger.";

        assertThat(all(text))
                .singleElement()
                .satisfies(q -> assertThat(q.words(text))
                        .isEqualTo("its board recommended that shareholders approve the merger"));
    }
}
