package org.wirefold.analysis.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirefold.analysis.quotes.Extracted.marked;
import static org.wirefold.analysis.quotes.Extracted.name;
import static org.wirefold.analysis.quotes.Extracted.only;
import static org.wirefold.analysis.quotes.Extracted.pieces;
import static org.wirefold.analysis.quotes.Extracted.surface;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteMarksTest {
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
        String text = "Harbour strike a \u2018last resort\u2019 for crews: union leader\n\nThe ships stayed in port.";

        assertThat(surface(only(text))).isEqualTo("union leader");
    }

    @Test
    void straightAndCurlyMarksInOneParagraphAreBothRead() {
        String text = "\"The bridge is safe,\" Ana Ruiz said. Later she called it \u201ca marvel of patience\u201d.";

        assertThat(marked(text).stream().map(q -> pieces(q, text)))
                .containsExactly(List.of("The bridge is safe,"), List.of("a marvel of patience"));
    }

    @Test
    void anOpeningMarkBeforeASpaceClosesARetypedQuotation() {
        String text = "The harbour master closed the pier, saying: \u201cNo boat leaves tonight. \u201c\nRain fell.";

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
        String text = "\u201cWe lost the harvest,\u201d said Mayor Ilse Brandt. \u201cNext year we plant again.\u201d";

        assertThat(pieces(only(text), text)).containsExactly("We lost the harvest,", "Next year we plant again.");
    }

    @Test
    void paragraphsWithoutAClosingMarkBelongToOneQuotation() {
        String text = "\u201cThe dam held,\u201d Omar Haddad said. \u201cNobody had to leave.\n\n"
                + "\u201cWe will check every gate again in spring.\u201d";

        assertThat(pieces(only(text), text))
                .containsExactly("The dam held,", "Nobody had to leave.", "We will check every gate again in spring.");
    }

    @Test
    void paragraphsThatWereJoinedBySpacesBelongToOneQuotation() {
        String text = "\u201cThe dam held,\u201d the spokesman said. \u201cNobody had to leave. They all stayed.  "
                + "\u201cWe will check every gate again in spring.\u201d";

        assertThat(pieces(only(text), text))
                .containsExactly(
                        "The dam held,",
                        "Nobody had to leave. They all stayed.",
                        "We will check every gate again in spring.");
        assertThat(only(text).speaker())
                .hasValueSatisfying(s -> assertThat(s.surface()).isEqualTo("the spokesman"));
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

        assertThat(pieces(only(text), text)).containsExactly("He told me, \u2018Stay calm,\u2019 and then he left,");
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
