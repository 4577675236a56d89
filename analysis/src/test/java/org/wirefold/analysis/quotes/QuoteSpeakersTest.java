package org.wirefold.analysis.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirefold.analysis.quotes.Extracted.marked;
import static org.wirefold.analysis.quotes.Extracted.name;
import static org.wirefold.analysis.quotes.Extracted.only;
import static org.wirefold.analysis.quotes.Extracted.pieces;
import static org.wirefold.analysis.quotes.Extracted.role;
import static org.wirefold.analysis.quotes.Extracted.surface;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteSpeakersTest {
    @Test
    void aTradeThatNoListHasMayStandBeforeTheName() {
        Quotation quotation = only("\"We counted every stone twice,\" said road inspector Marta Elsen.");

        assertThat(name(quotation)).isEqualTo("Marta Elsen");
    }

    @Test
    void aTitleAmongTheFirstWordsIsReadLikeAnyOther() {
        assertThat(marked("To Rep. Holm \"We will come back\" the mayor said.")).hasSize(1);
    }

    @Test
    void whoeverIsQuotedAsSayingSpeaks() {
        String text = "\u201cThe canal is closed,\u201d the Harbour Post quoted Rita Moss as saying.";

        assertThat(name(only(text))).isEqualTo("Rita Moss");
    }

    @Test
    void theOneWhoIsCalledSomethingDoesNotSpeak() {
        String text =
                "Mayor Ilse Brandt was called \u201ca danger to the whole valley\u201d by a farmer, Jan Kroll said.";

        assertThat(name(only(text))).isEqualTo("Jan Kroll");
    }

    @Test
    void aRelativePronounMeansTheNameBeforeIt() {
        String text = "The crowd cheered Senator Ada Cole, who called the vote \u201ca gift to every miner\u201d.";

        assertThat(surface(only(text))).isEqualTo("who");
        assertThat(name(only(text))).isEqualTo("Ada Cole");
    }

    @Test
    void theOwnerOfAClaimSpeaks() {
        String text =
                "The paper tested Ada Cole\u2019s claim that the mine had \u201cnever made a profit in years\u201d.";

        assertThat(name(only(text))).isEqualTo("Ada Cole");
    }

    @Test
    void theAuthorOfAStatementSpeaksWhenItIsOnlyIssued() {
        String text = "The Harbour Council issued a statement calling the raid \u201can act of plain piracy\u201d.";

        assertThat(surface(only(text))).isEqualTo("The Harbour Council");
    }

    @Test
    void aHusbandsNameIsNotGivenToHisWife() {
        String text = "Mr. Falk arrived with his wife, Greta Falk. \u201cIt is cold,\u201d Mr. Falk said.";

        assertThat(name(only(text))).isEqualTo("Falk");
    }

    @Test
    void anotherMinisterIsNotThePrimeMinister() {
        String text = "Prime Minister Ole Ras resigned. \u201cNobody warned us,\u201d the fisheries minister said.";

        assertThat(name(only(text))).isEmpty();
        assertThat(role(only(text))).isEqualTo("fisheries minister");
    }

    @Test
    void whatIsPutInAnothersWordsIsTheirs() {
        String text = "The dam is \u201ca bill for our grandchildren,\u201d as a council memo put it.";

        assertThat(role(only(text))).isEqualTo("document");
    }

    @Test
    void aDatelineIsNoSubject() {
        String text =
                "PORT MERROW, Oct. 3 (Coast Wire) - Jan Kroll will seek \u201ca second and final term\u201d in May.";

        assertThat(name(only(text))).isEqualTo("Jan Kroll");
    }

    @Test
    void aParagraphLeftOpenBelongsToTheSpeakerOfTheNext() {
        String text =
                "\u201cWe waited,\u201d Ana Ruiz said. \u201cWe prayed.\n\n\u201cThen the boat came,\u201d said Tom Avery.";
        List<Quotation> found = marked(text);

        assertThat(found).hasSize(2);
        assertThat(pieces(found.get(1), text)).containsExactly("We prayed.", "Then the boat came,");
        assertThat(name(found.get(1))).isEqualTo("Tom Avery");
    }

    @Test
    void aSurnameStandsForTheFullNameOfTheArticle() {
        String text = "Finance Minister Petra Vogel presented the budget. \u201cIt is balanced,\u201d Vogel said.";

        assertThat(name(only(text))).isEqualTo("Petra Vogel");
        assertThat(role(only(text))).isEqualTo("Finance Minister");
    }

    @Test
    void anInsertionBetweenNameAndVerbIsSkipped() {
        String text = "\"Roads will flood,\" Ken Osei, a forecaster for the coast guard, told reporters.";

        assertThat(surface(only(text))).startsWith("Ken Osei");
        assertThat(only(text).cue()).contains("told");
    }

    @Test
    void heIsThePersonWhoActedLast() {
        String text = "Opposition leader Jonas Weber rejected the plan. \u201cIt fails the poor,\u201d he said.";

        assertThat(name(only(text))).isEqualTo("Jonas Weber");
        assertThat(surface(only(text))).isEqualTo("he");
    }

    @Test
    void sheIsNotTheManWhoActedLast() {
        String text = "Mrs Lena Holt met Mr Paul Grau. Mr Grau thanked the crowd. \u201cWe agree,\u201d she said.";

        assertThat(name(only(text))).isEqualTo("Lena Holt");
    }

    @Test
    void aRolePhraseIsThePersonWithThatRole() {
        String text = "Mayor Ilse Brandt visited the school. \u201cThe roof leaks,\u201d the mayor said.";

        assertThat(name(only(text))).isEqualTo("Ilse Brandt");
    }

    @Test
    void aDocumentSpeaksAndNotThePersonItIsAbout() {
        String text =
                "Ortega \u201cthanked the crews\u201d for the rescue, according to a statement from the Coast Guard.";

        assertThat(name(only(text))).isEqualTo("Coast Guard statement");
        assertThat(role(only(text))).isEqualTo("document");
    }

    @Test
    void theAddresseeDoesNotSpeak() {
        String text = "\"We never signed,\" company lawyer Dana Frost told Channel Nine on Friday.";

        assertThat(name(only(text))).isEqualTo("Dana Frost");
    }

    @Test
    void aFragmentBelongsToTheReportingVerbOfItsSentence() {
        String text = "Archbishop Luis Pardo said on Sunday that the strike was \"a cry for help\" from the valleys.";

        assertThat(name(only(text))).isEqualTo("Luis Pardo");
        assertThat(only(text).kind()).isEqualTo(QuoteKind.MIXED);
    }

    @Test
    void aColonAtTheEndOfTheLineBeforeLeadsToTheQuotation() {
        String text =
                "Governor Amy Tran wrote to the council:\n\n\"The bridge must close before the winter storms come.\"";

        assertThat(name(only(text))).isEqualTo("Amy Tran");
    }

    @Test
    void aNameBehindADashSigns() {
        String text = "\u201cThe sea gives and the sea takes everything back.\u201d \u2014 Mirela Stan";

        assertThat(name(only(text))).isEqualTo("Mirela Stan");
    }

    @Test
    void aRankStandsBehindTheOffice() {
        String text = "\"The ship is afloat,\" Navy spokeswoman Cmdr. Helen B. Ashdown said.";

        assertThat(name(only(text))).isEqualTo("Helen B. Ashdown");
        assertThat(role(only(text))).isEqualTo("Navy spokesperson (Commander)");
    }

    @Test
    void aBylineNeverSpeaks() {
        String text =
                "By Maud Perrin\nApril 3, 2019\n\n\u201cThe market reopened at dawn without a single customer.\u201d";

        assertThat(marked(text)).allSatisfy(q -> assertThat(q.speaker()).isEmpty());
    }
}
