package org.wirefold.standalone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.Claim;
import org.wirefold.schema.wire.Conflict;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.LedgerEntry;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.Sighting;
import org.wirefold.schema.wire.Warning;

class DemoReportTest {
    private final EnrichedArticle vote =
            Records.original(0, "vote", "Agency", "2026-11-04T16:12:00Z", "Council votes for more boats");
    private final EnrichedArticle post = Records.copy(
            1, "post", "Evening Post", "2026-11-04T17:05:00Z", "Council votes for more boats", "vote", 1, 0);
    private final EnrichedArticle wire =
            Records.copy(2, "wire", "Wire", "2026-11-04T18:30:00Z", "More boats", "vote", 0.46, 0.004);
    private final EnrichedArticle lone =
            Records.original(3, "lone", "Courier", "2026-11-05T07:10:00Z", "High water at the quay");

    @Nested
    class Stories {
        @Test
        void aStoryShowsItsCopiesWithDelayAndShares() {
            assertThat(lines(report(List.of(vote, post, wire, lone))))
                    .anySatisfy(line -> assertThat(line).contains("1  Council votes for more boats"))
                    .anySatisfy(
                            line -> assertThat(line).contains("├ Evening Post", "53 min", "100 %    100 %      0 %"))
                    .anySatisfy(line ->
                            assertThat(line).contains("└ Wire: More boats", "2 h 18 min", "100 %     46 %      0 %"));
        }

        @Test
        void theReasonStandsOnceWhenTheNextCopyHasTheSame() {
            assertThat(lines(report(List.of(vote, post, wire))).filter(line -> line.contains("because")))
                    .hasSize(1);
        }

        @Test
        void theRecordsAreCountedOnceEach() {
            EnrichedArticle kill = Records.kill(lone, 4, "2026-11-06T06:00:00Z", "Wrong picture.");
            EnrichedArticle update =
                    Records.version(vote, 5, 2, "2026-11-06T07:00:00Z", "update", "Update: adds a price.");
            assertThat(report(List.of(vote, post, wire, lone, kill, update)))
                    .contains("6 records = 2 originals + 2 copies + 1 new version + 1 kill");
        }

        @Test
        void anUpdateAndAKillAreMarkedWithTheirNotes() {
            EnrichedArticle update =
                    Records.version(vote, 4, 2, "2026-11-06T07:00:00Z", "update", "Update: adds a price.");
            EnrichedArticle kill = Records.kill(lone, 5, "2026-11-07T06:00:00Z", "Wrong picture.");
            assertThat(report(List.of(vote, lone, update, kill)))
                    .contains("↻ version 2, Fri 6 Nov 07:00, update: adds a price.")
                    .contains("✗ killed Sat 7 Nov 06:00: Wrong picture.");
        }

        @Test
        void aCopyOfAKilledOriginalSaysSo() {
            post.getVerdict().setOriginalRetracted(true);
            assertThat(report(List.of(vote, post))).contains("✗ its original had been killed before it came");
        }

        @Test
        void aKillThatComesBeforeItsStoryStandsAlone() {
            EnrichedArticle kill = Records.kill(lone, 0, "2026-11-07T06:00:00Z", "Wrong picture.");
            assertThat(report(List.of(kill))).contains("1 kill").contains("(no headline)");
        }

        @Test
        void aVersionThatCameTooLateChangesNothing() {
            EnrichedArticle update = Records.version(vote, 4, 3, "2026-11-06T07:00:00Z", "update", "Adds a price.");
            EnrichedArticle late = Records.version(vote, 5, 2, "2026-11-06T06:00:00Z", "update", "Adds a name.");
            late.setStatus(ArticleStatus.WITHHELD);
            late.setWarnings(List.of(new Warning("LATE_VERSION", "after version 3")));
            assertThat(report(List.of(vote, update, late)))
                    .contains("↻ version 2, Fri 6 Nov 06:00, update, too late to change anything")
                    .doesNotContain("HELD BACK");
        }

        @Test
        void theOrderOfTheRecordsDoesNotMatter() {
            assertThat(report(List.of(wire, lone, post, vote))).isEqualTo(report(List.of(vote, post, wire, lone)));
        }
    }

    @Nested
    class HeldBack {
        private final EnrichedArticle secret = Records.original(
                4, "secret", "Agency", "2026-11-12T15:00:00Z", "Parliament hears of a northern company");

        @Test
        void anEmbargoedArticleIsCountedAndNeverShown() {
            secret.setEmbargoedUntil(Instant.parse("2099-01-01T08:00:00Z"));
            String report = reportWith(secret);
            assertThat(report)
                    .contains("HELD BACK")
                    .contains("embargoed until 1 Jan 2099, 08:00 UTC")
                    .doesNotContain("northern")
                    .doesNotContain("row the boats ourselves")
                    .doesNotContain("220");
        }

        @Test
        void anEmbargoThatNobodyCanReadHolds() {
            secret.setEmbargoUnreadable(true);
            assertThat(reportWith(secret))
                    .contains("an embargo that nobody can read")
                    .doesNotContain("northern");
        }

        @Test
        void anEmbargoThatHasEndedHoldsNothing() {
            secret.setEmbargoedUntil(Records.NOW);
            assertThat(reportWith(secret))
                    .contains("Parliament hears of a northern company")
                    .contains("220")
                    .doesNotContain("HELD BACK");
        }

        private String reportWith(EnrichedArticle article) {
            String said = "We shall row the boats ourselves when it comes to that";
            QuoteCluster cluster = Records.cluster(
                    "q1",
                    said,
                    "Sigrid Aamodt",
                    null,
                    List.of(),
                    Records.sighting(article, said),
                    Records.sighting(article, said));
            LedgerEntry entry = Records.ledger(
                    "NO", "TD", List.of(), Records.claim("c1", article, Records.exactly(220, "220 soldiers"), 1));
            return DemoReport.of(
                    new Results(List.of(vote, article), List.of(cluster), List.of(entry), List.of(), Records.NOW),
                    Ink.PLAIN);
        }
    }

    @Nested
    class Quotes {
        private static final String PEOPLE = "It holds because people can see that somebody is watching";
        private static final String EVERYONE = "It holds because everyone can see that somebody is watching";

        @Test
        void aStatementShowsSpeakerFirstSightingAndTheWordsThatDiffer() {
            QuoteCluster cluster = Records.cluster(
                    "q1",
                    PEOPLE,
                    "Colette Abarra",
                    "mission spokeswoman",
                    List.of(),
                    Records.sighting(vote, PEOPLE),
                    Records.sighting(post, PEOPLE),
                    Records.sighting(lone, EVERYONE, "people", "everyone"));
            assertThat(report(List.of(vote, post, lone), List.of(cluster)))
                    .contains("“" + PEOPLE + "”")
                    .contains("   Colette Abarra, mission spokeswoman · 3 sightings\n")
                    .contains("   = Agency (Wed 4 Nov 16:12), Evening Post\n")
                    .contains("   ~ Courier (Thu 5 Nov 07:10): people → everyone\n");
        }

        @Test
        void wordsThatAnAttributionSplitsStandInMarksOfTheirOwn() {
            String words = "We mend what we can, If it breaks, we row.";
            Sighting sighting = Records.sighting(vote, words);
            sighting.setSpans(List.of(Records.span(10, 30), Records.span(40, 61)));
            QuoteCluster cluster = Records.cluster(
                    "q1", words, "Selma Oduya", null, List.of(), sighting, Records.sighting(post, words));
            assertThat(report(List.of(vote, post), List.of(cluster)))
                    .contains("“We mend what we can,” … “If it breaks, we row.”");
        }

        @Test
        void aChangedNumberIsShownAsAContradictionOnce() {
            QuoteCluster one = Records.cluster(
                    "q1",
                    "We have 1,450 soldiers in the port today and none of them will leave before the lease is signed",
                    "Bastien Roumier",
                    null,
                    List.of("q2"),
                    Records.sighting(
                            vote,
                            "We have 1,450 soldiers in the port today and none of them will leave before the lease is signed"));
            QuoteCluster other = Records.cluster(
                    "q2",
                    "We have 1,540 soldiers in the port today and none of them will leave before the lease is signed",
                    "Bastien Roumier",
                    null,
                    List.of("q1"),
                    Records.sighting(
                            lone,
                            "We have 1,540 soldiers in the port today and none of them will leave before the lease is signed"));
            assertThat(lines(report(List.of(vote, lone), List.of(one, other))).filter(line -> line.contains("≠")))
                    .singleElement()
                    .asString()
                    .contains("≠ Courier (Thu 5 Nov 07:10): 1,450 → 1,540 (another number)");
        }

        @Test
        void statementsSeenOnceAreOnlyCounted() {
            QuoteCluster once = Records.cluster("q1", PEOPLE, null, null, List.of(), Records.sighting(vote, PEOPLE));
            assertThat(report(List.of(vote), List.of(once)))
                    .contains("1 statement, 0 in several outlets")
                    .contains("and 1 statement more")
                    .doesNotContain(PEOPLE);
        }

        @Test
        void aWithdrawnStatementIsCountedAsSuch() {
            QuoteCluster gone = Records.cluster("q1", PEOPLE, null, null, List.of());
            assertThat(report(List.of(vote), List.of(gone))).contains("1 withdrawn with their articles");
        }

        private String report(List<EnrichedArticle> articles, List<QuoteCluster> clusters) {
            return DemoReport.of(new Results(articles, clusters, List.of(), List.of(), Records.NOW), Ink.PLAIN);
        }
    }

    @Nested
    class Troops {
        @Test
        void anEntrySaysWhatStandsWhatIsPlannedAndWhatContradicts() {
            Figure planned = Records.figure(2600.0, 2600.0, true, "about 2,600 troops");
            planned.setStatus("planned");
            planned.setChange("increase");
            planned.setLink("k1");
            planned.setLinkRole("to");
            Figure governor = Records.figure(900.0, 900.0, true, "about 900 peacekeepers");
            governor.setSpeaker("Adoum Terab");
            Claim first = Records.claim("c1", vote, Records.exactly(1200, "1,200"), 3);
            Claim second = Records.claim("c3", lone, governor, 1);
            LedgerEntry entry = Records.ledger(
                    "UN",
                    "TD",
                    List.of(new Conflict("c1", "c3", "the ranges do not meet")),
                    first,
                    Records.claim("c2", vote, planned, 3),
                    second);
            assertThat(report(entry))
                    .contains("UN in Chad: now ~900 (5 Nov), planned ~2,600")
                    .contains("    4 Nov      1,200  1,200                      current       Agency ×3")
                    .contains("    4 Nov     ~2,600  to about 2,600 troops      planned ▲     Agency ×3")
                    .contains("Adoum Terab in Courier")
                    .contains("   ≠ 1,200 (Agency, 4 Nov)  against  ~900 (Courier, 5 Nov)");
        }

        @Test
        void aNumberThatAStorySaysTwiceStandsOnceAndSoDoesItsConflict() {
            Claim headline = Records.claim("c1", vote, Records.exactly(1200, "1,200"), 1);
            Claim below = Records.claim("c2", vote, Records.exactly(1200, "1,200 soldiers"), 1);
            Claim other = Records.claim("c3", lone, Records.exactly(900, "900 soldiers"), 1);
            LedgerEntry entry = Records.ledger(
                    "UN",
                    "TD",
                    List.of(new Conflict("c1", "c3", "apart"), new Conflict("c2", "c3", "apart")),
                    headline,
                    below,
                    other);
            assertThat(lines(report(entry)).filter(line -> line.contains("≠"))).hasSize(1);
            assertThat(lines(report(entry)).filter(line -> line.contains("1,200  ")))
                    .hasSize(1);
        }

        @Test
        void formationsAreNotTakenForPeople() {
            Figure figure = Records.exactly(2, "two battalions");
            figure.setUnit("battalion");
            assertThat(report(Records.ledger("UN", "TD", List.of(), Records.claim("c1", vote, figure, 1))))
                    .contains("UN in Chad: now 2 × battalion (4 Nov)");
        }

        @Test
        void aRetractedClaimStaysWithItsCause() {
            Claim claim = Records.claim("c1", vote, Records.exactly(950, "950 soldiers"), 1);
            assertThat(report(Records.ledger(
                            "FR",
                            "DJ",
                            List.of(),
                            Records.retracted(claim, "2026-11-10T07:55:00Z", "replaced by a later version"))))
                    .contains("France in Djibouti\n")
                    .contains("950 soldiers")
                    .contains("✗ retracted 10 Nov: replaced by a later version");
        }

        @Test
        void anUndatedClaimSaysSo() {
            Claim claim = Records.claim("c1", vote, Records.exactly(5000, "5,000 soldiers"), 1);
            claim.setAsOf(null);
            assertThat(report(Records.ledger("US", "IQ", List.of(), claim)))
                    .contains("United States in Iraq: now 5,000 (undated)");
        }

        @Test
        void claimsWithoutForceOrPlaceAreCounted() {
            Claim claim = Records.claim("c1", vote, Records.exactly(180, "180 soldiers"), 1);
            assertThat(report(Records.ledger(null, "TD", List.of(), claim)))
                    .contains("and 1 claim without a stated force or place")
                    .doesNotContain("180 soldiers");
        }

        private String report(LedgerEntry entry) {
            return DemoReport.of(
                    new Results(List.of(vote, lone), List.of(), List.of(entry), List.of(), Records.NOW), Ink.PLAIN);
        }
    }

    @Nested
    class TheWholePage {
        private final DeadLetter broken = Records.deadLetter(
                "d1", "MALFORMED", "samples/20-truncated.json", "the text ends inside a string \u001b[2J at byte 713");

        @Test
        void aDeadLetterShowsReasonPlaceAndSize() {
            assertThat(lines(page(Ink.PLAIN)))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("MALFORMED ")
                            .contains("samples/20-truncated.json")
                            .endsWith("713 bytes"));
        }

        @Test
        void noTextFromOutsideSteersTheTerminal() {
            assertThat(page(Ink.PLAIN)).doesNotContain("\u001b");
        }

        @Test
        void everyLineFitsIntoTheWidth() {
            assertThat(lines(page(Ink.PLAIN)))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Page.WIDTH));
        }

        @Test
        void withoutItsColoursTheColouredPageIsThePlainOne() {
            String coloured = page(Ink.COLOUR);
            assertThat(coloured).isNotEqualTo(page(Ink.PLAIN));
            assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(page(Ink.PLAIN));
        }

        @Test
        void anEmptyRunSaysSo() {
            assertThat(DemoReport.of(new Results(List.of(), List.of(), List.of(), List.of(), Records.NOW), Ink.PLAIN))
                    .contains("no article came through");
        }

        private String page(Ink ink) {
            String longTitle = "A headline that goes on and on ".repeat(8);
            EnrichedArticle wide = Records.copy(
                    9, "wide", "A paper with a name ".repeat(5), "2026-11-05T08:00:00Z", longTitle, "vote", 1, 0);
            EnrichedArticle alone =
                    Records.original(10, "alone", "Paper ".repeat(9), "2026-11-05T08:00:00Z", longTitle);
            QuoteCluster cluster = Records.cluster(
                    "q1",
                    longTitle,
                    "Name ".repeat(40),
                    "Role ".repeat(40),
                    List.of(),
                    Records.sighting(vote, longTitle),
                    Records.sighting(wide, longTitle, "word ".repeat(30), "other ".repeat(30)));
            Figure figure = Records.exactly(180, "180 soldiers ".repeat(10));
            figure.setSpeaker("Speaker ".repeat(20));
            LedgerEntry entry = Records.ledger("GH", "TD", List.of(), Records.claim("c1", wide, figure, 4));
            return DemoReport.of(
                    new Results(
                            List.of(vote, wide, alone), List.of(cluster), List.of(entry), List.of(broken), Records.NOW),
                    ink);
        }
    }

    private static String report(List<EnrichedArticle> articles) {
        return DemoReport.of(new Results(articles, List.of(), List.of(), List.of(), Records.NOW), Ink.PLAIN);
    }

    private static Stream<String> lines(String report) {
        return report.lines();
    }
}
