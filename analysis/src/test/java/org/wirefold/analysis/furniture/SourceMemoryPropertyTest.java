package org.wirefold.analysis.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The lines a memory finds are those found by reading all earlier articles of the source again, within one generation. */
class SourceMemoryPropertyTest {
    private static final String[] LABELS = {
        "Tides", "Shipping list", "Sign up here", "Crane crews", "Read the log", "Ferry times", "By our harbour desk"
    };

    private record Seen(String source, String id, List<String> labels, String longest) {}

    @RepeatedTest(20)
    void furnitureIsWhatReadingEverythingAgainFinds(RepetitionInfo repetition) {
        long seed = 11_000L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        LinesInMemory lines = new LinesInMemory();
        SourceMemory memory = new SourceMemory(lines, Generation.FIRST);
        List<Seen> before = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            Seen article = article(random);
            String body = body(article, random);
            Set<String> found = new HashSet<>();
            memory.see(article.source(), article.id(), body, n).forEach(span -> found.add(folded(span.of(body))));
            before.add(article);
            assertThat(found).as("seed %d, article %d", seed, n).isEqualTo(bruteForce(before));
            if (random.nextInt(20) == 0) {
                memory = new SourceMemory(lines, memory.generation());
            }
        }
    }

    private static Seen article(Random random) {
        List<String> labels = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            labels.add(LABELS[random.nextInt(LABELS.length)]);
        }
        String longest =
                "Ship number " + random.nextInt(40) + " left the roads for open water before the morning tide.";
        return new Seen("s" + random.nextInt(3), "a" + random.nextInt(60), labels, longest);
    }

    private static String body(Seen article, Random random) {
        List<String> lines = new ArrayList<>();
        for (String label : article.labels()) {
            lines.add(random.nextBoolean() ? label : label.toUpperCase(Locale.ROOT));
        }
        lines.add(random.nextInt(lines.size() + 1), article.longest());
        return String.join(random.nextBoolean() ? "\n" : "\n\n", lines);
    }

    /** Of the articles that count as different, in order: the first with an id and a text that no counted one has. */
    private static Set<String> bruteForce(List<Seen> articles) {
        Seen last = articles.get(articles.size() - 1);
        Set<String> furniture = new HashSet<>();
        for (String label : last.labels()) {
            Set<String> ids = new HashSet<>();
            Set<String> texts = new HashSet<>();
            for (Seen article : articles) {
                boolean has = article.source().equals(last.source())
                        && article.labels().contains(label)
                        && !ids.contains(article.id())
                        && !texts.contains(article.longest());
                if (has && ids.size() < SourceMemory.ARTICLES) {
                    ids.add(article.id());
                    texts.add(article.longest());
                }
            }
            if (ids.size() >= SourceMemory.ARTICLES) {
                furniture.add(folded(label));
            }
        }
        return furniture;
    }

    private static String folded(String line) {
        return line.toLowerCase(Locale.ROOT);
    }
}
