package org.wirefold.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.text.Tokens;

class FigureExtractorTest {
    @Test
    void aNumberBesideItsNounTellsWhoseAndWhere() {
        Figure figure = only("Portugal keeps about 1,300 soldiers in Mali.");
        assertThat(figure.surface()).isEqualTo("about 1,300 soldiers");
        assertThat(figure.min()).contains(1300.0);
        assertThat(figure.approx()).isTrue();
        assertThat(figure.force()).contains("PT");
        assertThat(figure.location()).contains("ML");
    }

    @Test
    void startAndEndOfAChangeAreLinked() {
        List<Figure> figures = read("Denmark will increase the number of its troops in Latvia from 150 to nearly 900.");
        assertThat(figures).extracting(Figure::surface).containsExactly("150", "nearly 900");
        assertThat(figures).extracting(figure -> figure.linkRole().orElse("")).containsExactly("from", "to");
        assertThat(figures.get(0).link()).isPresent().isEqualTo(figures.get(1).link());
    }

    @Test
    void theDeadAreNotCounted() {
        assertThat(read("At least 40 soldiers were killed near Gao.")).isEmpty();
    }

    private static Figure only(String text) {
        List<Figure> figures = read(text);
        assertThat(figures).hasSize(1);
        return figures.get(0);
    }

    private static List<Figure> read(String text) {
        return new FigureExtractor().extract(Tokens.of(text), List.of(), ArticleText.of(text));
    }
}
