package org.wirefold.standalone.report;

import java.util.List;
import java.util.stream.Collectors;
import org.wirefold.schema.wire.WordChange;

/** Differences between two wordings in a few words. */
final class Differences {
    /** A reader takes in about this many at a glance; the record has them all. */
    private static final int SHOWN = 4;

    private Differences() {}

    /** For example {@code power → force, without "today"}; empty for none. */
    static String of(List<WordChange> changes) {
        String shown = changes.stream().limit(SHOWN).map(Differences::of).collect(Collectors.joining(", "));
        return changes.size() > SHOWN ? shown + " and " + (changes.size() - SHOWN) + " more" : shown;
    }

    /** The words in the middle of two texts that begin and end alike, for example {@code 1,450 / 1,540}. */
    static String between(String one, String other) {
        String[] a = one.split(" ", -1);
        String[] b = other.split(" ", -1);
        int shorter = Math.min(a.length, b.length);
        int start = 0;
        while (start < shorter && a[start].equals(b[start])) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a[a.length - 1 - end].equals(b[b.length - 1 - end])) {
            end++;
        }
        return middle(a, start, end) + " / " + middle(b, start, end);
    }

    private static String of(WordChange change) {
        if (change.getFrom().isEmpty()) {
            return "with “" + change.getTo() + "”";
        }
        if (change.getTo().isEmpty()) {
            return "without “" + change.getFrom() + "”";
        }
        return change.getFrom() + " → " + change.getTo();
    }

    private static String middle(String[] words, int start, int end) {
        String middle = String.join(" ", List.of(words).subList(start, words.length - end));
        return middle.isEmpty() ? "–" : middle;
    }
}
