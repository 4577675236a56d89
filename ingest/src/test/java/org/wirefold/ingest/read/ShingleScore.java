package org.wirefold.ingest.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The score of the article-extraction-benchmark: multisets of word 4-grams, precision and recall averaged over pages. */
final class ShingleScore {
    private static final int WORDS = 4;

    private double precision;
    private double recall;
    private int pages;

    void add(String gold, String found) {
        Map<String, Integer> expected = shingles(gold);
        Map<String, Integer> actual = shingles(found);
        var keys = new HashSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        double shared = 0;
        for (String key : keys) {
            shared += Math.min(expected.getOrDefault(key, 0), actual.getOrDefault(key, 0));
        }
        precision += shared / total(actual);
        recall += shared / total(expected);
        pages++;
    }

    double f1() {
        double p = precision / pages;
        double r = recall / pages;
        return 2 * p * r / (p + r);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F1 %.4f, precision %.4f, recall %.4f over %d",
                f1(),
                precision / pages,
                recall / pages,
                pages);
    }

    private static double total(Map<String, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> words = words(text);
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < Math.max(1, words.size() - WORDS + 1); i++) {
            counts.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + WORDS))), 1, Integer::sum);
        }
        return counts;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
