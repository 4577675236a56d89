package org.wirefold.analysis.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final LedgerKey KEY = new LedgerKey(Optional.of("US"), Optional.of("IQ"));

    @Test
    void aKeyIsWrittenWithQuestionMarksAndReadBack() {
        var unknown = new LedgerKey(Optional.empty(), Optional.of("Persian Gulf"));
        assertThat(unknown.text()).isEqualTo("?|Persian Gulf");
        assertThat(LedgerKey.parse("?|Persian Gulf")).isEqualTo(unknown);
        assertThat(LedgerKey.parse(KEY.text())).isEqualTo(KEY);
    }

    @Nested
    class Order {
        @Test
        void claimsStandByDayAndUndatedOnesLast() {
            Claim undated = Claims.by("a").exactly(5000);
            Claim late = Claims.by("b").on("2021-02-18").exactly(2500);
            Claim early = Claims.by("c").on("2020-03-01").exactly(5200);
            assertThat(Ledger.of(KEY, List.of(undated, late, early)).view().claims())
                    .containsExactly(early, late, undated);
        }

        @Test
        void theLatestDatedCurrentClaimIsCurrent() {
            Claim undated = Claims.by("a").exactly(5000);
            Claim late = Claims.by("b").on("2021-02-18").exactly(2500);
            Claim planned = Claims.by("c").on("2021-03-01").status("planned").exactly(1000);
            LedgerView view = Ledger.of(KEY, List.of(late, undated, planned)).view();
            assertThat(view.current()).contains(late);
            assertThat(view.planned()).containsExactly(planned);
        }

        @Test
        void anUndatedClaimIsCurrentWhenNoOtherExists() {
            Claim undated = Claims.by("a").exactly(5000);
            assertThat(Ledger.empty(KEY).with(undated).view().current()).contains(undated);
        }
    }

    @Nested
    class Now {
        private final Claim before = Claims.by("a").on("2021-02-10").exactly(1500);

        @Test
        void aFormationIsCurrentOnlyWhereNobodyCountsPeople() {
            Claim battalions = Claims.by("b").on("2021-02-12").in("battalion").exactly(2);
            assertThat(currentOf(before, battalions)).contains(before);
            assertThat(currentOf(battalions)).contains(battalions);
        }

        @Test
        void whatAWithdrawalLeftIsCurrent() {
            Claim left = Claims.by("b").on("2021-02-17").left().exactly(1250);
            assertThat(currentOf(before, left)).contains(left);
        }

        @Test
        void aStrengthThatHasBeenReachedIsCurrentAndContradictsNoPlanAndNoEarlierDay() {
            Claim plan = Claims.by("b")
                    .on("2021-02-11")
                    .status("planned")
                    .endOf("increase")
                    .exactly(2600);
            Claim reached = Claims.by("c").on("2021-02-18").endOf("increase").exactly(1900);
            LedgerView view = Ledger.of(KEY, List.of(before, plan, reached)).view();
            assertThat(view.current()).contains(reached);
            assertThat(view.planned()).containsExactly(plan);
            assertThat(view.conflicts()).isEmpty();
        }

        @Test
        void aStrengthThatHasBeenReachedContradictsAnotherOfThatDay() {
            Claim other = Claims.by("b").on("2021-02-18").exactly(1500);
            Claim reached = Claims.by("c").on("2021-02-18").endOf("increase").exactly(1900);
            assertThat(Ledger.of(KEY, List.of(other, reached)).view().conflicts())
                    .hasSize(1);
        }

        private static Optional<Claim> currentOf(Claim... claims) {
            return Ledger.of(KEY, List.of(claims)).view().current();
        }
    }

    @Nested
    class Contradiction {
        @Test
        void reachedStrengthAgainstTheEndOfAPlanIsAConflictThatNamesBothSources() {
            Claim reached = Claims.by("Herald")
                    .on("2021-02-18")
                    .status("past")
                    .endOf("decrease")
                    .exactly(2500);
            Claim plan = Claims.by("Courier")
                    .on("2021-02-19")
                    .status("planned")
                    .endOf("decrease")
                    .justUnder(3000);
            List<Conflict> conflicts =
                    Ledger.of(KEY, List.of(plan, reached)).view().conflicts();
            assertThat(conflicts).hasSize(1);
            assertThat(conflicts.get(0).claimId()).isEqualTo(reached.claimId());
            assertThat(conflicts.get(0).reason()).contains("Herald", "Courier", "2021-02-18", "2021-02-19");
        }

        @Test
        void theStartOfAReductionDoesNotContradictItsEnd() {
            Claim start = Claims.by("a").on("2021-02-18").startOf("decrease").exactly(5200);
            Claim end = Claims.by("b")
                    .on("2021-02-18")
                    .status("past")
                    .endOf("decrease")
                    .exactly(2500);
            assertThat(Ledger.of(KEY, List.of(start, end)).view().conflicts()).isEmpty();
        }

        @Test
        void roundNumbersThatAgreeWithinATenthAreNoConflict() {
            Claim about = Claims.by("a").on("2021-02-18").about(5000);
            Claim exact = Claims.by("b").on("2021-02-20").exactly(5200);
            assertThat(Ledger.of(KEY, List.of(about, exact)).view().conflicts()).isEmpty();
        }

        @Test
        void claimsMoreThanAFortnightApartOrOfOneStoryOrUndatedDoNotConflict() {
            Claim first = Claims.by("a").on("2021-01-01").exactly(5000);
            Claim later = Claims.by("b").on("2021-01-16").exactly(2500);
            Claim same = Claims.by("c").ofStory("story-a").on("2021-01-01").exactly(3500);
            Claim undated = Claims.by("d").exactly(1500);
            assertThat(Ledger.of(KEY, List.of(first, later, same, undated))
                            .view()
                            .conflicts())
                    .extracting(Conflict::reason)
                    .isEmpty();
        }

        @Test
        void anUndatedClaimContradictsWhatIsSaidAboutWhenItWasKnown() {
            Claim undated = Claims.by("a").exactly(5000).withCopies(1, Instant.parse("2021-01-05T00:00:00Z"));
            Claim near = Claims.by("b").on("2021-01-16").exactly(2500);
            Claim far = Claims.by("c").on("2021-03-01").exactly(2000);
            assertThat(Ledger.of(KEY, List.of(undated, near, far)).view().conflicts())
                    .singleElement()
                    .satisfies(conflict -> {
                        assertThat(conflict.claimId()).isEqualTo(near.claimId());
                        assertThat(conflict.reason()).contains("2021-01-16", "a, undated");
                    });
        }

        @Test
        void aForceThatNobodyNamedContradictsNothing() {
            var nobody = new LedgerKey(Optional.empty(), Optional.empty());
            assertThat(Conflicts.among(
                            nobody,
                            List.of(
                                    Claims.by("a").on("2021-01-01").exactly(5000),
                                    Claims.by("b").on("2021-01-01").exactly(2500))))
                    .isEmpty();
        }
    }

    @Nested
    class Retractions {
        private final Claim claim = Claims.by("a").on("2021-02-18").exactly(2500);
        private final Retraction kill =
                new Retraction("canceled", "article-a", 2, Instant.parse("2021-02-20T00:00:00Z"));

        @Test
        void aRetractedClaimStaysInTheListAndIsNotCurrent() {
            LedgerView view =
                    Ledger.empty(KEY).with(claim).with(claim.retractedBy(kill)).view();
            assertThat(view.claims()).containsExactly(claim.retractedBy(kill));
            assertThat(view.current()).isEmpty();
        }

        @Test
        void whatWasKnownBeforeTheRetractionStillStandsThere() {
            List<Claim> events = List.of(claim, claim.retractedBy(kill));
            assertThat(on("2021-02-19", events).current()).contains(claim);
            assertThat(on("2021-02-21", events).current()).isEmpty();
            assertThat(on("2021-02-21", events).claims()).containsExactly(claim.retractedBy(kill));
            assertThat(on("2021-02-01", events).claims()).isEmpty();
        }

        @Test
        void anUndatedClaimIsKnownFromTheDayItsArticleCameAndShowsNone() {
            Claim undated = Claims.by("b").exactly(1100).withCopies(1, Instant.parse("2021-02-20T06:00:00Z"));
            assertThat(on("2021-02-20", List.of(undated)).claims()).isEmpty();
            assertThat(on("2021-02-21", List.of(undated)).current())
                    .hasValueSatisfying(now -> assertThat(now.asOf()).isEmpty());
        }

        @Test
        void aCopyThatCameLaterIsNotCountedBefore() {
            List<Claim> events = List.of(claim, claim.withCopies(2, Instant.parse("2021-02-20T00:00:00Z")));
            assertThat(on("2021-02-19", events).claims())
                    .extracting(Claim::copies)
                    .containsExactly(1);
            assertThat(on("2021-02-20", events).claims())
                    .extracting(Claim::copies)
                    .containsExactly(2);
        }

        /** At the first instant of a day. */
        private static LedgerView on(String day, List<Claim> events) {
            return Ledger.knownAt(KEY, events, Instant.parse(day + "T00:00:00Z"))
                    .view();
        }
    }

    @Nested
    class Folding {
        @Test
        void aClaimOfAnotherLedgerIsRefused() {
            var other = new LedgerKey(Optional.of("GB"), Optional.of("IQ"));
            assertThatThrownBy(() -> Ledger.empty(other).with(Claims.by("a").exactly(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("US|IQ");
        }

        @Test
        void anyArrivalOrderAndAnyCutGiveTheSameView() {
            long seed = System.nanoTime();
            Random random = new Random(seed);
            List<List<Claim>> histories = histories(random);
            LedgerView expected =
                    Ledger.of(KEY, interleaved(histories, new Random(0))).view();
            for (int round = 0; round < 20; round++) {
                List<Claim> events = interleaved(histories, random);
                int cut = random.nextInt(events.size() + 1);
                Ledger ledger = Ledger.of(KEY, events.subList(0, cut));
                for (Claim event : events.subList(cut, events.size())) {
                    ledger = ledger.with(event);
                }
                assertThat(ledger.view()).as("seed %d", seed).isEqualTo(expected);
            }
        }

        @Test
        void whatWasKnownOnTwentyDaysIsTheFoldOfWhatHadHappenedByThen() {
            long seed = System.nanoTime();
            Random random = new Random(seed);
            List<List<Claim>> histories = histories(random);
            for (int round = 0; round < 20; round++) {
                Instant day = Instant.parse("2021-02-08T00:00:00Z").plus(random.nextInt(30), ChronoUnit.DAYS);
                Map<String, Claim> last = new HashMap<>();
                for (Claim event : interleaved(histories, random)) {
                    if (!event.knownAt().orElseThrow().isAfter(day)) {
                        last.put(event.claimId(), event);
                    }
                }
                assertThat(Ledger.knownAt(KEY, interleaved(histories, random), day)
                                .view())
                        .as("seed %d, %s", seed, day)
                        .isEqualTo(Ledger.of(KEY, last.values()).view());
            }
        }

        /** Each claim appears, gains copies and may be taken back. */
        private List<List<Claim>> histories(Random random) {
            List<List<Claim>> histories = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                Claims claims = Claims.by("outlet" + i);
                Instant first = Instant.parse("2021-02-10T00:00:00Z").plus(i % 18, ChronoUnit.DAYS);
                Claim claim = (i % 5 == 0 ? claims : claims.on("2021-02-" + (10 + i % 18)))
                        .status(i % 3 == 0 ? "planned" : "current")
                        .exactly(1000 + random.nextInt(9000))
                        .withCopies(1, first);
                Claim copied = claim.withCopies(2, first.plus(random.nextInt(3), ChronoUnit.DAYS));
                List<Claim> history = new ArrayList<>(List.of(claim, copied));
                if (i % 7 == 0) {
                    Instant kill = copied.knownAt().orElseThrow().plus(random.nextInt(5), ChronoUnit.DAYS);
                    history.add(copied.retractedBy(new Retraction("canceled", "x", 3, kill)));
                }
                histories.add(history);
            }
            return histories;
        }

        /** A random mixture that keeps the order of each history, as lanes do. */
        private List<Claim> interleaved(List<List<Claim>> histories, Random random) {
            List<Integer> turns = new ArrayList<>();
            for (int i = 0; i < histories.size(); i++) {
                turns.addAll(Collections.nCopies(histories.get(i).size(), i));
            }
            Collections.shuffle(turns, random);
            int[] next = new int[histories.size()];
            List<Claim> events = new ArrayList<>();
            for (int turn : turns) {
                events.add(histories.get(turn).get(next[turn]++));
            }
            return events;
        }
    }

    @Nested
    class Ids {
        @Test
        void copiesShareAnIdAndStoriesDoNot() {
            Claim one = Claims.by("a").ofStory("s").on("2021-02-18").exactly(2500);
            Claim copy = Claims.by("b").ofStory("s").on("2021-02-19").exactly(2500);
            Claim other = Claims.by("a").ofStory("t").on("2021-02-18").exactly(2500);
            assertThat(copy.claimId()).isEqualTo(one.claimId()).hasSize(32).matches("[0-9a-f]+");
            assertThat(other.claimId()).isNotEqualTo(one.claimId());
            assertThat(Claims.by("a")
                            .ofStory("s")
                            .on("2021-02-18")
                            .exactly(2501)
                            .claimId())
                    .isNotEqualTo(one.claimId());
        }
    }
}
