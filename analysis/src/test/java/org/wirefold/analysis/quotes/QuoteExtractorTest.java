package org.wirefold.analysis.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirefold.analysis.quotes.Extracted.all;
import static org.wirefold.analysis.quotes.Extracted.name;
import static org.wirefold.analysis.quotes.Extracted.only;
import static org.wirefold.analysis.quotes.Extracted.pieces;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.text.TextSpan;

class QuoteExtractorTest {
    @Test
    void reportedSpeechMayStandAroundItsSpeaker() {
        String text = "The tunnel, Transport Minister Ivo Sand said, would open in June.";
        List<Quotation> found = all(text);

        assertThat(found)
                .singleElement()
                .satisfies(q -> assertThat(pieces(q, text)).containsExactly("The tunnel", "would open in June"));
    }

    @Test
    void whatWasNotSaidIsNotReported() {
        String text = "Ivo Sand did not say that the tunnel would open. Eva Lund would not say when.";

        assertThat(all(text)).isEmpty();
    }

    @Test
    void theAddresseeIsNoPartOfTheReport() {
        String text = "Ivo Sand told miners in the valley he would close the pit by winter.";
        List<Quotation> found = all(text);

        assertThat(found)
                .singleElement()
                .satisfies(q -> assertThat(q.words(text)).isEqualTo("he would close the pit by winter"));
    }

    @Test
    void theSpeakerMayFollowTheCueOfReportedSpeech() {
        String text = "The tunnel would open in June, said Transport Minister Ivo Sand.";
        List<Quotation> found = all(text);

        assertThat(found).singleElement().satisfies(q -> {
            assertThat(q.words(text)).isEqualTo("The tunnel would open in June");
            assertThat(name(q)).isEqualTo("Ivo Sand");
        });
    }

    @Test
    void reportedSpeechIsAKindOfItsOwn() {
        String text = "Transport Minister Ivo Sand said that the tunnel would open in June.";
        List<Quotation> found = all(text);

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
        List<Quotation> found = all(text);

        assertThat(found)
                .singleElement()
                .satisfies(q -> assertThat(q.words(text)).isEqualTo("The tunnel would open in June"));
    }

    @Test
    void theEmptyTextHoldsNothing() {
        assertThat(all("")).isEmpty();
        assertThat(all("\"")).isEmpty();
        assertThat(all("\u201c\u201d")).isEmpty();
    }

    @Test
    void aWholeSentenceIsDirectAndItsCueIsKept() {
        Quotation found = only("\u201cNobody asked us,\u201d said Rita Moss.");

        assertThat(found.kind()).isEqualTo(QuoteKind.DIRECT);
        assertThat(found.cue()).isEqualTo(Optional.of("said"));
    }
}
