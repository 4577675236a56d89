package org.wirefold.analysis.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.analysis.text.Tokens;

class QuoteExtractorTest {
    private static List<Quotation> marked(String text) {
        return new QuoteExtractor()
                .extract(Tokens.of(text)).stream()
                        .filter(quotation -> quotation.kind() != QuoteKind.INDIRECT)
                        .toList();
    }

    private static Quotation only(String text) {
        List<Quotation> found = marked(text);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> pieces(Quotation quotation, String text) {
        return quotation.spans().stream().map(span -> span.of(text)).toList();
    }

    private static String surface(Quotation quotation) {
        return quotation.speaker().map(Speaker::surface).orElse("");
    }

    private static String name(Quotation quotation) {
        return quotation.speaker().flatMap(Speaker::name).orElse("");
    }

    private static String role(Quotation quotation) {
        return quotation.speaker().flatMap(Speaker::role).orElse("");
    }

    @Test
    void aTradeThatNoListHasMayStandBeforeTheName() {
        Quotation quotation = only("\"We counted every stone twice,\" said road inspector Marta Elsen.");

        assertThat(name(quotation)).isEqualTo("Marta Elsen");
    }

    @Test
    void aTitleAmongTheFirstWordsIsReadLikeAnyOther() {
        assertThat(marked("To Rep. Holm \"We will come back\" the mayor said.")).hasSize(1);
    }

    @Nested
    class Marks {
        @Test
        void singleMarksAreReadWhenTheArticleHasNoOthers() {
            String text = "Ferry talks fail\n\n'We asked for a fair wage,' union leader Jan Kroll said.\n\n"
                    + "The owners called the demand 'a threat to the whole line'. 'We cannot pay,' they said.";

            assertThat(marked(text).stream().map(q -> pieces(q, text)))
                    .containsExactly(
                            List.of("We asked for a fair wage,"),
                            List.of("a threat to the whole line"),
                            List.of("We cannot pay,"));
        }

        @Test
        void anOuterMarkThatNobodyClosesIsStray() {
            String text =
                    "\"The captain wrote that \u201cthe storm came at noon\u201d and that \u201call hands stood firm\u201d";

            assertThat(marked(text).stream().map(q -> pieces(q, text)))
                    .containsExactly(List.of("the storm came at noon"), List.of("all hands stood firm"));
        }

        @Test
        void aHeadlineQuotesWhenItNamesItsSpeakerBehindAColon() {
            String text =
                    "Harbour strike a \u2018last resort\u2019 for crews: union leader\n\nThe ships stayed in port.";

            assertThat(surface(only(text))).isEqualTo("union leader");
        }

        @Test
        void straightAndCurlyMarksInOneParagraphAreBothRead() {
            String text =
                    "\"The bridge is safe,\" Ana Ruiz said. Later she called it \u201ca marvel of patience\u201d.";

            assertThat(marked(text).stream().map(q -> pieces(q, text)))
                    .containsExactly(List.of("The bridge is safe,"), List.of("a marvel of patience"));
        }

        @Test
        void anOpeningMarkBeforeASpaceClosesARetypedQuotation() {
            String text =
                    "The harbour master closed the pier, saying: \u201cNo boat leaves tonight. \u201c\nRain fell.";

            assertThat(pieces(only(text), text)).containsExactly("No boat leaves tonight.");
        }

        @Test
        void guillemetsAndLowMarksAreMarks() {
            String text = "\u00abThe vote stands,\u00bb said Eva Lund. \u201eIt is final,\u201c she added.";

            assertThat(marked(text).stream().map(q -> pieces(q, text)))
                    .containsExactly(List.of("The vote stands,"), List.of("It is final,"));
        }

        @Test
        void aQuotationSplitByItsAttributionIsOneWithTwoSpans() {
            String text =
                    "\u201cWe lost the harvest,\u201d said Mayor Ilse Brandt. \u201cNext year we plant again.\u201d";

            assertThat(pieces(only(text), text)).containsExactly("We lost the harvest,", "Next year we plant again.");
        }

        @Test
        void paragraphsWithoutAClosingMarkBelongToOneQuotation() {
            String text = "\u201cThe dam held,\u201d Omar Haddad said. \u201cNobody had to leave.\n\n"
                    + "\u201cWe will check every gate again in spring.\u201d";

            assertThat(pieces(only(text), text))
                    .containsExactly(
                            "The dam held,", "Nobody had to leave.", "We will check every gate again in spring.");
        }

        @Test
        void aMarkThatNobodyClosesDoesNotSwallowTheNextParagraph() {
            String text = "\u201cThe road is open, the minister said.\n\nTraffic was light all day.";

            assertThat(marked(text)).allSatisfy(q -> assertThat(q.words(text)).doesNotContain("Traffic"));
        }

        @Test
        void aMarkLostInsideASentenceQuotesNothing() {
            assertThat(marked("The tower of \"Merrow stands 40 metres high, the guide said."))
                    .isEmpty();
        }

        @Test
        void nestedSingleMarksBelongToTheOuterQuotation() {
            String text = "\u201cHe told me, \u2018Stay calm,\u2019 and then he left,\u201d said Nora Quist.";

            assertThat(pieces(only(text), text))
                    .containsExactly("He told me, \u2018Stay calm,\u2019 and then he left,");
        }

        @Test
        void bracketsAndEllipsesStayInside() {
            String text = "\"They [the engineers] promised \u2026 and they delivered,\" Tom Avery said.";

            assertThat(pieces(only(text), text))
                    .containsExactly("They [the engineers] promised \u2026 and they delivered,");
        }

        @Test
        void noBreakSpacesAreSpaces() {
            String text = "\u201cThe\u00a0ferry sails at noon,\u201d\u00a0said\u00a0Captain Rosa Marin.";

            assertThat(name(only(text))).isEqualTo("Rosa Marin");
        }
    }

    @Nested
    class NoQuotations {
        @Test
        void theLabelOfATranscriptMakesNoQuotation() {
            assertThat(marked("\"KROLL: The ferry will sail tomorrow.\n\n\"(LAUGHTER)\n\nThe talk ended."))
                    .isEmpty();
        }

        @Test
        void aFilmWithAWholeSentenceForATitleIsNone() {
            assertThat(marked("The club showed a film titled \u201cWhy the sea rises so slowly\u201d on Friday."))
                    .isEmpty();
        }

        @Test
        void aNicknameIsNone() {
            assertThat(marked("Robert J. \"Bo\" Larkin opened the fair on Monday."))
                    .isEmpty();
        }

        @Test
        void theTitleOfAFilmIsNone() {
            assertThat(marked("The director showed her new documentary \u201cSalt Roads\u201d in Lisbon."))
                    .isEmpty();
        }

        @Test
        void aProgrammeSomebodySpeaksOnIsNone() {
            String text = "\"Prices will fall,\" Senator Ada Cole said on the radio's \"Morning Desk.\"";

            assertThat(pieces(only(text), text)).containsExactly("Prices will fall,");
        }

        @Test
        void inchMarksAreNone() {
            assertThat(marked("The goalkeeper is 6'3\" tall and the net is 8' high, said nobody."))
                    .isEmpty();
        }

        @Test
        void aScareQuoteNobodySaysIsNone() {
            assertThat(marked("The \u201ccloud\u201d runs in a hall outside the town."))
                    .isEmpty();
        }

        @Test
        void attributesOfMarkupAreNone() {
            assertThat(marked("<img alt=\"a long view of the harbour\" id=\"77\">Ships waited."))
                    .isEmpty();
        }
    }

    @Nested
    class Speakers {
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
            String text =
                    "Archbishop Luis Pardo said on Sunday that the strike was \"a cry for help\" from the valleys.";

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

    @Nested
    class Kinds {
        @Test
        void reportedSpeechMayStandAroundItsSpeaker() {
            String text = "The tunnel, Transport Minister Ivo Sand said, would open in June.";
            List<Quotation> found = new QuoteExtractor().extract(Tokens.of(text));

            assertThat(found)
                    .singleElement()
                    .satisfies(q -> assertThat(pieces(q, text)).containsExactly("The tunnel", "would open in June"));
        }

        @Test
        void whatWasNotSaidIsNotReported() {
            String text = "Ivo Sand did not say that the tunnel would open. Eva Lund would not say when.";

            assertThat(new QuoteExtractor().extract(Tokens.of(text))).isEmpty();
        }

        @Test
        void theAddresseeIsNoPartOfTheReport() {
            String text = "Ivo Sand told miners in the valley he would close the pit by winter.";
            List<Quotation> found = new QuoteExtractor().extract(Tokens.of(text));

            assertThat(found)
                    .singleElement()
                    .satisfies(q -> assertThat(q.words(text)).isEqualTo("he would close the pit by winter"));
        }

        @Test
        void theSpeakerMayFollowTheCueOfReportedSpeech() {
            String text = "The tunnel would open in June, said Transport Minister Ivo Sand.";
            List<Quotation> found = new QuoteExtractor().extract(Tokens.of(text));

            assertThat(found).singleElement().satisfies(q -> {
                assertThat(q.words(text)).isEqualTo("The tunnel would open in June");
                assertThat(name(q)).isEqualTo("Ivo Sand");
            });
        }

        @Test
        void reportedSpeechIsAKindOfItsOwn() {
            String text = "Transport Minister Ivo Sand said that the tunnel would open in June.";
            List<Quotation> found = new QuoteExtractor().extract(Tokens.of(text));

            assertThat(found).singleElement().satisfies(q -> {
                assertThat(q.kind()).isEqualTo(QuoteKind.INDIRECT);
                assertThat(q.words(text)).isEqualTo("the tunnel would open in June");
                assertThat(q.cueSpan()).contains(new TextSpan(28, 32));
                assertThat(name(q)).isEqualTo("Ivo Sand");
            });
        }

        @Test
        void reportedSpeechMayComeBeforeItsSpeaker() {
            String text = "The tunnel would open in June, Transport Minister Ivo Sand said.";
            List<Quotation> found = new QuoteExtractor().extract(Tokens.of(text));

            assertThat(found)
                    .singleElement()
                    .satisfies(q -> assertThat(q.words(text)).isEqualTo("The tunnel would open in June"));
        }

        @Test
        void theEmptyTextHoldsNothing() {
            assertThat(new QuoteExtractor().extract(Tokens.of(""))).isEmpty();
            assertThat(new QuoteExtractor().extract(Tokens.of("\""))).isEmpty();
            assertThat(new QuoteExtractor().extract(Tokens.of("\u201c\u201d"))).isEmpty();
        }

        @Test
        void aWholeSentenceIsDirectAndItsCueIsKept() {
            Quotation found = only("\u201cNobody asked us,\u201d said Rita Moss.");

            assertThat(found.kind()).isEqualTo(QuoteKind.DIRECT);
            assertThat(found.cue()).isEqualTo(Optional.of("said"));
        }
    }
}
