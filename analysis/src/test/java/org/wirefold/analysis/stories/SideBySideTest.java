package org.wirefold.analysis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.analysis.text.Tokens;

class SideBySideTest {
    private static final String EARLIER = "The ferry company carried 40,000 passengers across the sound in the first"
            + " half of the year. It plans a second ship for the northern route next spring.";

    private static SideBySide compare(String article) {
        return SideBySide.of(sketch(article), sketch(EARLIER));
    }

    private static Sketch sketch(String body) {
        return Sketch.of("a", Tokens.of(""), Tokens.of(body));
    }

    private static List<String> words(List<TextSpan> spans, String text) {
        return spans.stream().map(span -> span.of(text)).toList();
    }

    @Test
    void aTextBesideItselfHasNothingNew() {
        assertThat(compare(EARLIER)).isEqualTo(new SideBySide(List.of(), List.of(), List.of()));
    }

    @Test
    void anAddedSentenceIsNew() {
        String article = EARLIER + " The harbour board has not agreed to the plan.";
        assertThat(words(compare(article).added(), article))
                .containsExactly("The harbour board has not agreed to the plan");
        assertThat(compare(article).leftOut()).isEmpty();
    }

    @Test
    void whatWasCutIsLeftOut() {
        String article = EARLIER.substring(0, EARLIER.indexOf(" It plans"));
        assertThat(words(compare(article).leftOut(), EARLIER))
                .containsExactly("It plans a second ship for the northern route next spring");
        assertThat(compare(article).added()).isEmpty();
    }

    private static List<String> changes(String article, String earlier) {
        return SideBySide.of(sketch(article), sketch(earlier)).changed().stream()
                .map(change ->
                        change.here().of(article) + " / " + change.there().of(earlier))
                .toList();
    }

    @Test
    void aCorrectedFigureStandsInThePlaceOfTheOther() {
        String article = EARLIER.replace("40,000", "48,000");
        assertThat(changes(article, EARLIER)).containsExactly("48,000 / 40,000");
        assertThat(compare(article).added()).isEmpty();
        assertThat(compare(article).leftOut()).isEmpty();
    }

    @Test
    void aFormFilledInAnewIsAListOfChanges() {
        String form =
                "The central bank of %s said on %s that it would keep its main lending rate at %s for the time being";
        assertThat(changes(
                        String.format(form, "Norland", "Monday", "4 per cent"),
                        String.format(form, "Sudland", "Friday", "5.25 per cent")))
                .containsExactly("Norland said on Monday / Sudland said on Friday", "4 / 5.25");
    }

    @Test
    void paragraphsInAnotherOrderAreNeitherNewNorChanged() {
        int half = EARLIER.indexOf("It plans");
        String article = EARLIER.substring(half) + " " + EARLIER.substring(0, half);
        assertThat(compare(article)).isEqualTo(new SideBySide(List.of(), List.of(), List.of()));
    }

    @Test
    void textsThatShareNothingAreNewAndLeftOutWhole() {
        String article = "Nobody has seen the lamp of the old lighthouse burn since autumn.";
        SideBySide compared = compare(article);
        assertThat(words(compared.added(), article)).containsExactly(article.substring(0, article.length() - 1));
        assertThat(words(compared.leftOut(), EARLIER)).hasSize(1);
        assertThat(compared.changed()).isEmpty();
    }
}
