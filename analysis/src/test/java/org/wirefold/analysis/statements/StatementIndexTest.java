package org.wirefold.analysis.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.quotes.Speaker;
import org.wirefold.analysis.text.TextSpan;

class StatementIndexTest {
    private static final long NOON = 1_700_000_000_000L;
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final String HARBOUR =
            "The harbour stays open for every ship with a permit, whatever the storm does";

    private final Stream stream = new Stream();
    private long sequence;

    @Test
    void aCopyWithOneOtherWordJoinsAndTheDiffNamesIt() {
        QuoteGroup first =
                see("a1", "The ministry takes part in the power planning for the river mission", "Ada Holm", NOON);

        QuoteGroup second =
                see("a2", "The ministry takes part in the force planning for the river mission", "Holm", NOON);

        assertThat(second.quoteId()).isEqualTo(first.quoteId()).matches("[0-9a-f]{32}");
        assertThat(second.sightings()).hasSize(2);
        assertThat(second.sightings().get(1).diff()).containsExactly(new WordChange("power", "force"));
        assertThat(second.speaker().orElseThrow().name()).contains("Ada Holm");
    }

    @Test
    void theLongestWordingBecomesCanonicalAndTheOthersAreGradedAnew() {
        QuoteGroup cut = see("a1", HARBOUR, "Ada Holm", NOON);
        QuoteGroup whole = see("a2", "We have decided. " + HARBOUR + ", and nobody pays twice.", "Ada Holm", NOON);

        assertThat(whole.quoteId()).isEqualTo(cut.quoteId());
        assertThat(whole.text()).startsWith("We have decided.");
        assertThat(whole.sightings().get(0).grade()).isEqualTo(Comparison.Grade.NEAR_IDENTICAL);
        assertThat(whole.sightings().get(1).grade()).isEqualTo(Comparison.Grade.IDENTICAL);
    }

    @Test
    void aChangedNumberIsAConflictOnBothSidesAndNoSighting() {
        QuoteGroup first =
                see("a1", "We will send 400 engineers to the northern bridges before winter", "Ada Holm", NOON);

        QuoteGroup second =
                see("a2", "We will send 700 engineers to the northern bridges before winter", "Ada Holm", NOON);

        assertThat(second.quoteId()).isNotEqualTo(first.quoteId());
        assertThat(second.conflictsWith()).containsExactly(first.quoteId());
        assertThat(stream.onlyGroupWith("400").conflictsWith()).containsExactly(second.quoteId());
    }

    @Test
    void anotherSpeakerWithTheSameWordsIsAnotherGroup() {
        QuoteGroup first = see("a1", HARBOUR, "Ada Holm", NOON);

        assertThat(see("a2", HARBOUR, "Bela Ray", NOON).quoteId()).isNotEqualTo(first.quoteId());
    }

    @Test
    void aStumpLineOnAnotherDayIsLinkedAndNotMerged() {
        QuoteGroup monday = see("a1", "We have come a long way in these nine months", "Ada Holm", NOON);

        QuoteGroup friday = see("a2", "We have come a long way in these nine months", "Ada Holm", NOON + 4 * DAY);

        assertThat(friday.quoteId()).isNotEqualTo(monday.quoteId());
        assertThat(friday.otherOccasions()).containsExactly(monday.quoteId());
        assertThat(friday.conflictsWith()).isEmpty();
    }

    @Test
    void aShortFragmentJoinsTheLongerStatementOfItsSpeakerAndNobodyElses() {
        QuoteGroup whole =
                see("a1", "This valley has reached a critical turning point and we cannot look away", "Ada Holm", NOON);

        assertThat(match("turning point", "Holm").joins()).contains(whole.quoteId());
        assertThat(match("turning point", "Bela Ray").joins()).isEmpty();
        assertThat(match("turning point", "Holm").foundsGroup()).isFalse();
        assertThat(match("critical", "Ada Holm").joins()).isEmpty();
    }

    @Test
    void aKillWithdrawsTheSightingsAndTheLastOneTheGroup() {
        see("a1", HARBOUR + ", and nobody pays twice", "Ada Holm", NOON);
        see("a2", HARBOUR, "Holm", NOON);

        stream.cancel("a1");
        assertThat(stream.groups().get(0).text()).isEqualTo(HARBOUR);
        assertThat(stream.groups().get(0).firstSeen().orElseThrow().articleId()).isEqualTo("a2");

        stream.cancel("a2");
        assertThat(stream.groups().get(0).withdrawn()).isTrue();
        assertThat(stream.groups().get(0).text()).isEqualTo(HARBOUR);
        assertThat(match(HARBOUR, "Ada Holm").joins()).isEmpty();
    }

    @Test
    void aGroupLeavesTheWindowAfterItsLastSighting() {
        QuoteGroup group = see("a1", HARBOUR, "Ada Holm", NOON);
        long window = StatementIndex.WINDOW.toMillis();

        assertThat(stream.expire(NOON + window)).isEmpty();
        assertThat(match(HARBOUR, "Ada Holm").joins()).contains(group.quoteId());
        assertThat(stream.expire(NOON + window + 1)).containsExactly(group.quoteId());
        assertThat(match(HARBOUR, "Ada Holm").joins()).isEmpty();
    }

    @Test
    void theLatestGroupsStayWhateverTheTimesSay() {
        Stream lingering = new Stream(1);
        assertThat(lingering.see(sighting("a1", HARBOUR, "Ada Holm", NOON))).isPresent();
        String bridges = "The bridges of the valley stay closed to lorries all winter";
        assertThat(lingering.see(sighting("a2", bridges, "Bela Ray", NOON + 1))).isPresent();

        assertThat(lingering.expire(NOON + 10 * StatementIndex.WINDOW.toMillis()))
                .as("the longest unseen goes, the last one stays")
                .hasSize(1);
        assertThat(lingering.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.text()).startsWith("The bridges"));
    }

    @RepeatedTest(8)
    void anIndexRebuiltInAnyOrderGivesTheSameAnswers(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lines.add(line(random));
            see("a" + i, lines.get(i), speaker(random), NOON + i);
            if (random.nextInt(10) == 0) {
                stream.cancel("a" + random.nextInt(i + 1));
            }
        }
        List<QuoteGroup> shuffled = stream.groups();
        Collections.shuffle(shuffled, random);
        StatementIndex rebuilt = stream.rebuilt(shuffled);

        for (int i = 0; i < 60; i++) {
            Statement statement = new Statement(line(random), Optional.of(speaker(random)), Optional.empty());
            assertThat(rebuilt.match(statement))
                    .as("seed %d: %s", run.getCurrentRepetition(), statement)
                    .isEqualTo(stream.match(statement));
        }
    }

    @RepeatedTest(8)
    void noGroupHoldsTwoStatementsThatContradict(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        for (int i = 0; i < 60; i++) {
            see("a" + i, line(random), speaker(random), NOON + i);
        }
        StatementComparison comparison = new StatementComparison();
        for (QuoteGroup group : stream.groups()) {
            for (Sighting one : group.sightings()) {
                for (Sighting other : group.sightings()) {
                    assertThat(comparison.compare(one.text(), other.text()).conflict())
                            .as("seed %d: %s | %s", run.getCurrentRepetition(), one.text(), other.text())
                            .isEmpty();
                }
            }
        }
    }

    private static String speaker(Random random) {
        return List.of("Ada Holm", "Holm", "Bela Ray").get(random.nextInt(3));
    }

    /** Sentences from few words, so that copies, cuts, conflicts and strangers all occur. */
    private static String line(Random random) {
        String subject =
                List.of("The ministry", "Our valley", "The harbour office").get(random.nextInt(3));
        String not = random.nextInt(4) == 0 ? "not " : "";
        String number = List.of("400", "four hundred", "700", "12").get(random.nextInt(4));
        String tail = List.of("", " before the winter storms arrive", " and nobody will be sent home")
                .get(random.nextInt(3));
        return subject + " will " + not + "send " + number + " engineers to the northern bridges" + tail;
    }

    private Match match(String words, String speaker) {
        return stream.match(new Statement(words, Optional.of(speaker), Optional.empty()));
    }

    private QuoteGroup see(String article, String words, String speaker, long time) {
        return stream.see(sighting(article, words, speaker, time)).orElseThrow();
    }

    private Sighting sighting(String article, String words, String speaker, long time) {
        return Sighting.of(
                article,
                article,
                "outlet",
                sequence++,
                time,
                List.of(new TextSpan(0, words.length())),
                words,
                Optional.of(new Speaker(speaker, Optional.empty(), Optional.of(speaker), Optional.empty(), 1)));
    }
}
