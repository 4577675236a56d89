package org.wirefold.analysis.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.quotes.Speaker;
import org.wirefold.analysis.text.TextSpan;

class StatementIndexTest {
    private static final long NOON = 1_700_000_000_000L;

    private final Map<String, QuoteGroup> store = new HashMap<>();
    private final StatementIndex index = new StatementIndex(id -> Optional.ofNullable(store.get(id)));

    @Test
    void aCopyWithOneOtherWordJoinsAndTheDiffNamesIt() {
        QuoteGroup first =
                see("a1", 0, "The ministry takes part in the power planning for the river mission", "Ada Holm");

        QuoteGroup second = see("a2", 1, "The ministry takes part in the force planning for the river mission", "Holm");

        assertThat(second.quoteId()).isEqualTo(first.quoteId());
        assertThat(second.sightings()).hasSize(2);
        assertThat(second.sightings().get(1).diff()).containsExactly(new WordChange("power", "force"));
        assertThat(second.speaker().orElseThrow().name()).contains("Ada Holm");
    }

    @Test
    void aChangedNumberIsAConflictAndNoSighting() {
        QuoteGroup first = see("a1", 0, "We will send 400 engineers to the northern bridges before winter", "Ada Holm");

        Match match = match("We will send 700 engineers to the northern bridges before winter", "Ada Holm");

        assertThat(match.joins()).isEmpty();
        assertThat(match.conflictsWith()).containsExactly(first.quoteId());
    }

    @Test
    void aShortFragmentJoinsTheLongerStatementOfItsSpeakerAndNobodyElses() {
        QuoteGroup first =
                see("a1", 0, "This valley has reached a critical turning point and we cannot look away", "Ada Holm");

        assertThat(match("critical turning point", "Holm").joins()).contains(first.quoteId());
        assertThat(match("critical turning point", "Bela Ray").joins()).isEmpty();
        assertThat(match("critical", "Ada Holm").foundsGroup()).isFalse();
    }

    @Test
    void aWithdrawnGroupIsNoCandidate() {
        QuoteGroup first = see("a1", 0, "The harbour stays open for every ship with a permit", "Ada Holm");
        QuoteGroup after = first.withoutArticle("a1");
        store.put(after.quoteId(), after);
        index.put(first, after);

        assertThat(after.withdrawn()).isTrue();
        assertThat(match("The harbour stays open for every ship with a permit", "Ada Holm")
                        .joins())
                .isEmpty();
    }

    private Match match(String words, String speaker) {
        return index.match(new Statement(words, Optional.of(speaker), Optional.empty()), NOON);
    }

    private QuoteGroup see(String article, long sequence, String words, String speaker) {
        Sighting sighting = Sighting.of(
                article,
                article,
                "outlet",
                sequence,
                NOON,
                List.of(new TextSpan(0, words.length())),
                words,
                Optional.of(new Speaker(speaker, Optional.empty(), Optional.of(speaker), Optional.empty(), 1)));
        Optional<String> joins = match(words, speaker).joins();
        QuoteGroup before = joins.map(store::get).orElse(null);
        QuoteGroup after = before == null ? QuoteGroup.of(sighting) : before.withSighting(sighting);
        store.put(after.quoteId(), after);
        index.put(before, after);
        return after;
    }
}
