package org.wirefold.analysis.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.quotes.Speaker;

class VoiceTest {
    private static final Voice SPOKESPERSON = voice("", "palace spokesperson");

    @Test
    void whoeverHoldsAnOfficeIsNotItsSpokesperson() {
        assertDiffer(SPOKESPERSON, voice("Ada Holm", "ambassador to Nordland"));
        assertDiffer(SPOKESPERSON, voice("Ivo Sand", "Transport Minister"));
    }

    @Test
    void theUnnamedSpokespersonMayBeSomebodyWhoSpeaksForOthers() {
        assertMaySame(SPOKESPERSON, voice("Rita Moss", "press secretary"));
        assertMaySame(SPOKESPERSON, voice("Rita Moss", "palace spokesperson"));
        assertMaySame(SPOKESPERSON, voice("Rita Moss", ""));
        assertMaySame(SPOKESPERSON, voice("Rita Moss", "commander"));
    }

    @Test
    void aNamedSpokespersonIsToldApartByTheName() {
        assertDiffer(voice("Rita Moss", "palace spokesperson"), voice("Ivo Sand", "palace spokesperson"));
        assertMaySame(voice("Moss", "palace spokesperson"), voice("Rita Moss", ""));
    }

    @Test
    void aDocumentMayBeAnybodys() {
        assertMaySame(voice("Board letter", Speaker.DOCUMENT), voice("Ivo Sand", "Transport Minister"));
        assertThat(voice("Board letter", Speaker.DOCUMENT).isNamedAs(voice("Board letter", "")))
                .isFalse();
    }

    @Test
    void twoVoicesAreNamedAlikeWhenBothHaveAName() {
        assertThat(voice("Moss", "").isNamedAs(voice("Rita Moss", ""))).isTrue();
        assertThat(voice("", "minister").isNamedAs(voice("", "minister"))).isFalse();
        assertThat(Voice.UNKNOWN.maySpeakAs(voice("Rita Moss", ""))).isTrue();
    }

    private static void assertDiffer(Voice a, Voice b) {
        assertThat(a.maySpeakAs(b)).isFalse();
        assertThat(b.maySpeakAs(a)).isFalse();
    }

    private static void assertMaySame(Voice a, Voice b) {
        assertThat(a.maySpeakAs(b)).isTrue();
        assertThat(b.maySpeakAs(a)).isTrue();
    }

    private static Voice voice(String name, String role) {
        return new Voice(filled(name), filled(role));
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
