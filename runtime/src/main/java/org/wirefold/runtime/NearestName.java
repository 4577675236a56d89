package org.wirefold.runtime;

import java.util.Collection;
import java.util.Comparator;

/** The known name that a mistyped one most likely meant. */
public final class NearestName {
    private NearestName() {}

    /** The name with the smallest edit distance; of equals the first in order of the alphabet. */
    public static String of(String wrong, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> distance(wrong, name))
                        .thenComparing(name -> name))
                .orElse("none");
    }

    /** Levenshtein's distance: insertions, deletions and replacements of single characters. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
