package org.wirefold.analysis.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.quotes.Speaker;
import org.wirefold.analysis.text.TextSpan;

class VotedSpeakerTest {
    @Test
    void formsOfOneNameVoteTogetherAndTheFullestNamesThem() {
        VotedSpeaker voted = vote(
                named("Moss", "", 0.9),
                named("Rita L. Moss", "mayor", 0.8),
                named("Ivo Sand", "pilot", 0.98),
                named("Rita Moss", "", 0.9));

        assertThat(voted.name()).contains("Rita L. Moss");
        assertThat(voted.role()).contains("mayor");
        assertThat(voted.certainty()).isEqualTo(0.9);
    }

    @Test
    void aCopyThatNamesAnotherIsOutvoted() {
        assertThat(vote(named("Ivo Sand", "", 0.98), named("Rita Moss", "", 0.83), named("Rita Moss", "", 0.83))
                        .name())
                .contains("Rita Moss");
    }

    @Test
    void aCopyThatGivesOnlyTheOfficeDoesNotNameAnybody() {
        assertThat(vote(named("", "harbour pilot", 0.98), named("Ivo Sand", "", 0.6))
                        .name())
                .contains("Ivo Sand");
        VotedSpeaker office = vote(named("", "harbour pilot", 0.98));
        assertThat(office.name()).isEmpty();
        assertThat(office.role()).contains("harbour pilot");
        assertThat(office.voice().isPerson()).isTrue();
    }

    @Test
    void theRoleIsTheOneThatMostSightingsGiveTheEarliestAmongEquals() {
        assertThat(vote(named("Sand", "pilot", 1), named("Sand", "captain", 1), named("Sand", "captain", 1))
                        .role())
                .contains("captain");
        assertThat(vote(named("Sand", "pilot", 1), named("Sand", "captain", 1)).role())
                .contains("pilot");
    }

    @Test
    void aDocumentIsNoPerson() {
        assertThat(vote(named("Board letter", Speaker.DOCUMENT, 1)).voice().isPerson())
                .isFalse();
    }

    @Test
    void nobodyIsVotedForWhenNobodyIsNamed() {
        assertThat(VotedSpeaker.of(List.of(sighting(0, Optional.empty())))).isEmpty();
    }

    private static Speaker named(String name, String role, double certainty) {
        return new Speaker(
                name,
                Optional.empty(),
                Optional.of(name).filter(text -> !text.isEmpty()),
                Optional.of(role).filter(text -> !text.isEmpty()),
                certainty);
    }

    private static VotedSpeaker vote(Speaker... speakers) {
        List<Sighting> sightings = IntStream.range(0, speakers.length)
                .mapToObj(i -> sighting(i, Optional.of(speakers[i])))
                .toList();
        return VotedSpeaker.of(sightings).orElseThrow();
    }

    private static Sighting sighting(int sequence, Optional<Speaker> speaker) {
        return Sighting.of(
                "a" + sequence, "p" + sequence, "outlet", sequence, 0, List.of(new TextSpan(0, 4)), "Stay", speaker);
    }
}
