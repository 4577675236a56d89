package org.wirefold.analysis.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.analysis.text.Tokens;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileQuotesTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u201c",
                "\"",
                "'",
                "\u2018a ",
                "\u201ca ",
                "\" a",
                "\u201c\u201d",
                "he said \"",
                "\"a,\" said ",
                "said ",
                "and said ",
                "to say ",
                "A. ",
                "(",
                ") ",
                "'as' ",
                "\u2018xs\u2019 ",
                "Smith, ",
                "who said ",
                "\"A\n",
                "\"a,\" he said.\n",
                "Mr Smith said that ",
                "according to ",
                "the the of of ",
                "\ud800",
                "Smith-",
                "Van "
            })
    void timeGrowsLinearlyWithWhateverIsRepeated(String piece) {
        assertThat(extract(piece.repeat(100_000 / piece.length()))).isNotNull();

        double once = fastest(piece, 40_000);
        double fourTimes = fastest(piece, 160_000);

        assertThat(fourTimes / once)
                .as("time for four times the text; quadratic time would give 16")
                .isLessThan(9);
    }

    @Test
    void aLineOfTenMegabytesIsRead() {
        String sentence = "Mayor Ilse Brandt said that the road was \"nearly done\", and she thanked the crews; ";
        String text = sentence.repeat(10_000_000 / sentence.length());

        assertThat(extract(text)).isNotEmpty();
    }

    @Test
    void thousandsOfNamesakesWithOneOfficeCostNoMoreThanTheirText() {
        double once = fastest(namesakes(1_000));
        double fourTimes = fastest(namesakes(4_000));

        assertThat(fourTimes / once)
                .as("time for four times the text; quadratic time would give 16")
                .isLessThan(9);
    }

    private static String namesakes(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            char letter = (char) ('a' + i % 26);
            text.append("Mayor B").append(letter).append(Integer.toString(i, 26).replaceAll("[0-9]", "x"));
            text.append(" Falk of Old Town spoke. \"It rains again,\" the mayor said.\n");
        }
        return text.toString();
    }

    @Test
    void loneSurrogatesAndControlsAreNoTrap() {
        String text = "\ud83d\u201c\udc00We stay,\ud800\u201d \u0000said\u200b Ana\u00ad Ruiz\udfff.";

        assertThat(extract(text)).hasSize(1);
    }

    @Test
    void everySpanLiesInTheTextAndSpansOfMarksDoNotOverlap() {
        long seed = new Random().nextLong();
        System.out.println("quotes, random text: seed " + seed);
        Random random = new Random(seed);
        String[] pieces = {
            "\u201c",
            "\u201d",
            "\"",
            "'",
            "\u2018",
            "\u2019",
            " ",
            " ",
            ", ",
            ". ",
            "\n",
            "said",
            "he",
            "Ana Ruiz",
            "that",
            "Mr",
            "of",
            "the minister",
            "(",
            ")",
            "-",
            ":",
            "according to",
            "US",
            "called",
            "\u00a0",
            "U.S.",
            "3",
            "\ud800"
        };
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(3) == 0 ? "" : " ");
            }
            check(text.toString());
        }
    }

    private static void check(String text) {
        List<TextSpan> marked = new ArrayList<>();
        for (Quotation quotation : extract(text)) {
            quotation.spans().forEach(span -> assertThat(span.end()).as(text).isLessThanOrEqualTo(text.length()));
            quotation
                    .speaker()
                    .flatMap(Speaker::span)
                    .ifPresent(span -> assertThat(span.end()).as(text).isLessThanOrEqualTo(text.length()));
            if (quotation.kind() != QuoteKind.INDIRECT) {
                marked.addAll(quotation.spans());
            }
        }
        for (int i = 1; i < marked.size(); i++) {
            assertThat(marked.get(i).start())
                    .as(text)
                    .isGreaterThanOrEqualTo(marked.get(i - 1).end());
        }
    }

    private static double fastest(String piece, int length) {
        return fastest(piece.repeat(length / piece.length()));
    }

    private static double fastest(String text) {
        Tokens tokens = Tokens.of(text);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            new QuoteExtractor().extract(tokens);
            times.add(THREADS.getCurrentThreadCpuTime() - start);
        }
        return Math.max(1_000_000, Collections.min(times));
    }

    private static List<Quotation> extract(String text) {
        return new QuoteExtractor().extract(Tokens.of(text));
    }
}
