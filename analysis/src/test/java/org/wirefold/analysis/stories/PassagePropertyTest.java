package org.wirefold.analysis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Every run of twelve equal words is found, with both spans, and nothing else: held against comparing everything with everything. */
class PassagePropertyTest {
    private static final int PROMISE = 12;
    private static final int ARTICLES = 30;

    @RepeatedTest(10)
    void passagesAreThoseThatBruteForceFinds(RepetitionInfo repetition) {
        long seed = 7_000L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        Stories stories = new Stories();
        List<String[]> earlier = new ArrayList<>();
        for (int n = 0; n < ARTICLES; n++) {
            String[] words = article(random, earlier);
            Decision decision = stories.feed("a" + n, "", String.join(" ", words));
            Set<String> found = new TreeSet<>();
            decision.passages()
                    .forEach(p -> found.add(p.articleSequence() + ":" + p.start() + "-" + p.end() + ":"
                            + p.articleStart() + "-" + p.articleEnd()));
            assertThat(found).as("seed %d, article %d", seed, n).isEqualTo(bruteForce(words, earlier));
            assertThat(found).hasSameSizeAs(decision.passages());
            assertThat(decision.novelty()).as("seed %d, article %d", seed, n).isEqualTo(novelty(words, earlier));
            earlier.add(words);
        }
    }

    /** New words mixed with pieces of earlier articles, eleven to forty words long; some pieces twice. */
    private static String[] article(Random random, List<String[]> earlier) {
        List<String> words = new ArrayList<>();
        int length = 20 + random.nextInt(200);
        while (words.size() < length) {
            if (!earlier.isEmpty() && random.nextInt(3) == 0) {
                String[] from = earlier.get(random.nextInt(earlier.size()));
                int size = Math.min(from.length, 5 + random.nextInt(40));
                int start = random.nextInt(from.length - size + 1);
                words.addAll(List.of(from).subList(start, start + size));
            } else {
                for (int i = random.nextInt(15); i >= 0; i--) {
                    words.add("w" + random.nextInt(random.nextBoolean() ? 40 : 4000));
                }
            }
        }
        return words.toArray(String[]::new);
    }

    private static Set<String> bruteForce(String[] words, List<String[]> earlier) {
        Set<String> runs = new TreeSet<>();
        for (int n = 0; n < earlier.size(); n++) {
            String[] other = earlier.get(n);
            for (int i = 0; i < words.length; i++) {
                for (int j = 0; j < other.length; j++) {
                    boolean starts = i == 0 || j == 0 || !words[i - 1].equals(other[j - 1]);
                    int length = starts ? equalFrom(words, i, other, j) : 0;
                    if (length >= PROMISE) {
                        runs.add(n + ":" + offset(words, i) + "-" + (offset(words, i + length) - 1) + ":"
                                + offset(other, j) + "-" + (offset(other, j + length) - 1));
                    }
                }
            }
        }
        return runs;
    }

    private static double novelty(String[] words, List<String[]> earlier) {
        boolean[] known = new boolean[words.length];
        for (String[] other : earlier) {
            for (int i = 0; i < words.length; i++) {
                for (int j = 0; j < other.length; j++) {
                    int length = equalFrom(words, i, other, j);
                    for (int k = 0; length >= PROMISE && k < length; k++) {
                        known[i + k] = true;
                    }
                }
            }
        }
        int count = 0;
        for (boolean word : known) {
            count += word ? 1 : 0;
        }
        return 1 - count / (double) words.length;
    }

    private static int equalFrom(String[] words, int i, String[] other, int j) {
        int length = 0;
        while (i + length < words.length && j + length < other.length && words[i + length].equals(other[j + length])) {
            length++;
        }
        return length;
    }

    /** Where a word starts in the text that joins them with single blanks. */
    private static int offset(String[] words, int word) {
        int offset = 0;
        for (int i = 0; i < word; i++) {
            offset += words[i].length() + 1;
        }
        return offset;
    }
}
