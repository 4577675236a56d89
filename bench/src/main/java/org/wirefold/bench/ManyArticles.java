package org.wirefold.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Texts of a fixed number of words, fast to make in millions, that fill an index as real wire copy does: words in the frequencies of a
 * language (Zipf-Mandelbrot over 200,000 forms), phrases that everybody uses, passages taken from recent articles, and whole copies.
 * Furniture has none, because it is taken out before. The same seed gives the same texts.
 *
 * <p>Phrases are as frequent as in the 7,035 articles of the evaluation set: of those fifteen days or more apart, a pair shares a
 * fingerprint once in 900, and the most frequent fingerprints stand in 2.7 (first), 0.5 (tenth) and 0.2 per cent (hundredth) of them.
 */
final class ManyArticles {
    private static final int VOCABULARY = 200_000;
    private static final int PHRASES = 20_000;

    /** As in the wire copy of the evaluation set: 394 of 7,035 articles are copies. */
    private static final double COPIES = 0.056;

    /** Articles that take a passage of thirty words from a recent one. */
    private static final double WITH_PASSAGE = 0.2;

    private static final int PASSAGE = 30;

    /** Chance that a phrase stands before the next word. */
    private static final double PHRASE = 0.0107;

    /**
     * Words of a phrase, each with its share: such that shared fingerprints stand in shared runs as long as those of real articles
     * (.42 in five words, .28 in six, .07 in seven, .12 in eight to eleven, .11 in more; of 6,334 in articles fifteen days apart).
     */
    private static final int[] PHRASE_WORDS = {5, 6, 7, 8, 9, 10, 11, 13, 18};

    private static final double[] PHRASE_SHARES = {.700, .219, .035, .010, .017, .004, .003, .008, .004};

    private static final double PHRASE_FLATNESS = 16;

    private static final int RECENT = 2_000;
    private static final int LETTERS = 26;

    private final Random random;
    private final int length;
    private final String[] forms = new String[VOCABULARY];
    private final int[] byChance;
    private final int[] phraseByChance = chances(PHRASES, PHRASE_FLATNESS);
    private final int[][] phrases = new int[PHRASES][];
    private final List<int[]> recent = new ArrayList<>();

    ManyArticles(long seed, int words) {
        random = new Random(seed);
        length = words;
        byChance = chances(VOCABULARY, 2.7);
        for (int i = 0; i < VOCABULARY; i++) {
            forms[i] = form(i);
        }
        for (int i = 0; i < PHRASES; i++) {
            phrases[i] = words(phraseWords());
        }
    }

    String next() {
        boolean copy = recent.size() == RECENT && random.nextDouble() < COPIES;
        int[] words = copy ? recent.get(random.nextInt(RECENT)) : fresh();
        StringBuilder text = new StringBuilder(7 * length);
        for (int word : words) {
            text.append(forms[word]).append(' ');
        }
        return text.toString();
    }

    private int[] fresh() {
        int[] words = new int[length];
        int at = 0;
        while (at < length) {
            if (random.nextDouble() < PHRASE) {
                int phrase = phraseByChance[random.nextInt(phraseByChance.length)];
                at = put(phrases[phrase], 0, phrases[phrase].length, words, at);
            } else {
                words[at++] = byChance[random.nextInt(byChance.length)];
            }
        }
        if (recent.size() == RECENT && random.nextDouble() < WITH_PASSAGE) {
            int[] other = recent.get(random.nextInt(RECENT));
            put(other, random.nextInt(length - PASSAGE), PASSAGE, words, random.nextInt(length - PASSAGE));
        }
        if (recent.size() < RECENT) {
            recent.add(words);
        } else {
            recent.set(random.nextInt(RECENT), words);
        }
        return words;
    }

    private int phraseWords() {
        double left = random.nextDouble();
        int kind = 0;
        while (kind < PHRASE_SHARES.length - 1 && left >= PHRASE_SHARES[kind]) {
            left -= PHRASE_SHARES[kind++];
        }
        return PHRASE_WORDS[kind];
    }

    private int[] words(int count) {
        int[] words = new int[count];
        for (int i = 0; i < count; i++) {
            words[i] = byChance[random.nextInt(byChance.length)];
        }
        return words;
    }

    /** As much as there is room for; gives the place behind it. */
    private static int put(int[] from, int start, int count, int[] to, int at) {
        int fits = Math.min(count, to.length - at);
        System.arraycopy(from, start, to, at, fits);
        return at + fits;
    }

    /** A table of numbers, each in the share that the law of Zipf and Mandelbrot gives it. */
    private static int[] chances(int count, double flatness) {
        double[] cumulative = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += 1 / (i + flatness);
            cumulative[i] = sum;
        }
        int[] table = new int[1 << 20];
        for (int i = 0; i < table.length; i++) {
            int found = Arrays.binarySearch(cumulative, (i + 0.5) / table.length * sum);
            table[i] = Math.min(count - 1, found >= 0 ? found : -found - 1);
        }
        return table;
    }

    /** Short forms for frequent words. */
    private static String form(int number) {
        StringBuilder form = new StringBuilder();
        for (int rest = number + 1; rest > 0; rest /= LETTERS) {
            form.append("etaoinshrdlucmfwypvbgkjqxz".charAt(rest % LETTERS));
            form.append("aeiou".charAt(rest % 5));
        }
        return form.toString();
    }
}
