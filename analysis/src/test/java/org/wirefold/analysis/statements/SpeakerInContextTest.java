package org.wirefold.analysis.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.quotes.Speaker;
import org.wirefold.analysis.statements.Comparison.Conflict;

class SpeakerInContextTest {
    private static final String CONTEXT = """
            The board met on Monday. "The pier will be rebuilt by the autumn," said Ivo Sand, who leads it.
            "The pier will be rebuilt by the autumn if the money comes," Rita Moss answered.""";

    private final SpeakerInContext speakers = new SpeakerInContext();

    @Test
    void wordsBelongToTheQuotationThatHoldsMostOfThem() {
        assertThat(name(speakers.find("be rebuilt by the autumn if the money comes", CONTEXT)))
                .isEqualTo("Rita Moss");
        assertThat(name(speakers.find("\u201cThe pier will be rebuilt by the autumn\u201d", CONTEXT)))
                .isEqualTo("Ivo Sand");
    }

    @Test
    void wordsThatTheContextDoesNotHoldHaveNoSpeaker() {
        assertThat(speakers.find("The ferry is late every single morning", CONTEXT))
                .isEmpty();
    }

    @Test
    void aSentenceNamesItsOwnSpeaker() {
        assertThat(name(speakers.find("\"Ada is innocent,\" Holm's mother, Katherine, said.")))
                .isEqualTo("Katherine");
        assertThat(speakers.find("\"We came,\" said Ivo Sand, and \"we saw\", said Rita Moss."))
                .isEmpty();
    }

    @Test
    void sentencesOfTwoSpeakersAreDifferent() {
        StatementComparison comparison = new StatementComparison();
        Comparison result = comparison.compare(
                speakers.statement(
                        "\"The pier will be rebuilt by the autumn,\" Ivo Sand said.",
                        Optional.empty(),
                        Optional.empty()),
                speakers.statement(
                        "\"The pier will be rebuilt by the autumn,\" Rita Moss said.",
                        Optional.empty(),
                        Optional.empty()));

        assertThat(result.same()).isFalse();
        assertThat(result.conflict()).contains(Conflict.SPEAKER);
    }

    @Test
    void aLetterMayBeItsAuthors() {
        StatementComparison comparison = new StatementComparison();
        Optional<Speaker> letter = Optional.of(new Speaker(
                "the board's letter", Optional.empty(), Optional.of("Board letter"), Optional.of(Speaker.DOCUMENT), 1));
        Optional<Speaker> person =
                Optional.of(new Speaker("Sand", Optional.empty(), Optional.of("Ivo Sand"), Optional.empty(), 1));
        String words = "Your ferry endangers every swimmer between the two piers.";

        assertThat(comparison
                        .compare(
                                Statement.of(words, letter, Optional.empty()),
                                Statement.of(words, person, Optional.empty()))
                        .same())
                .isTrue();
    }

    private static String name(Optional<Speaker> speaker) {
        return speaker.flatMap(Speaker::name).orElse("");
    }
}
