package org.wirefold.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.text.Tokens;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileFiguresTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500 troops ",
                "500 troops. ",
                "from 500 to ",
                "several hundred ",
                "one two ",
                "army cut from 500 to 400. ",
                "NATO ",
                "in Iraq ",
                "( ",
                "\"",
                "killed ",
                "Mr Smith said 500 troops. ",
                "double the number of troops ",
                "that was reduced to 5 troops. ",
                "1,",
                "9",
                "half of the ",
                "500-",
                "tens of "
            })
    void timeGrowsLinearlyWithWhateverIsRepeated(String piece) {
        read("troops " + piece.repeat(20_000 / piece.length()) + " 500 troops");

        double once = fastest(piece, 8_000);
        double fourTimes = fastest(piece, 32_000);

        assertThat(fourTimes)
                .as("4 x text in %.2f and %.2f ms", once, fourTimes)
                .isLessThan(10 * once + 15);
    }

    @Test
    void randomRowsOfItsOwnWordsNeverBreakIt() {
        String[] words = {
            "500",
            "17 000",
            "troops",
            "to",
            "from",
            "by",
            "half",
            "of",
            "the",
            "a",
            "dozen",
            "U.S.",
            "NATO's",
            "-",
            "--",
            "strong",
            "(",
            ")",
            "\"",
            ".",
            ",",
            "\n",
            "said",
            "will",
            "cut",
            "army",
            "thousands",
            "tens",
            "several",
            "Iraq",
            "in",
            "and",
            "%",
            "\ud83d",
            "2.5",
            "million",
            "per",
            "cent",
            "fold",
            "killed",
            "were",
            "1987",
            "May",
            "$",
            "us"
        };
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            String whole = text.toString();
            int end = 0;
            for (Figure figure : read(whole)) {
                assertThat(figure.span().of(whole)).as("seed %d", seed).isEqualTo(figure.surface());
                assertThat(figure.span().start()).as("seed %d, %s", seed, whole).isGreaterThanOrEqualTo(end);
                end = figure.span().end();
            }
        }
    }

    private static List<Figure> read(String text) {
        return new FigureExtractor().extract(Tokens.of(text), List.of(), ArticleText.of(text));
    }

    /** Least processor time in milliseconds; the clock would count other programs, too. */
    private static double fastest(String piece, int length) {
        Tokens tokens = Tokens.of("troops " + piece.repeat(length / piece.length()) + " 500 troops");
        FigureExtractor extractor = new FigureExtractor();
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            extractor.extract(tokens, List.of(), ArticleText.of(""));
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
        }
        return best;
    }
}
