package org.wirefold.analysis.statements;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the word changes off an alignment, in order, with neighbouring changes joined. What one wording has before or after the other
 * is a change like any other: an insertion or a deletion.
 */
final class WordChanges {
    private final Wording a;
    private final Wording b;
    private final List<WordChange> changes = new ArrayList<>();
    private int startOfA;
    private int startOfB;

    private WordChanges(Wording a, Wording b) {
        this.a = a;
        this.b = b;
    }

    static List<WordChange> of(Wording a, Wording b, Alignment alignment) {
        WordChanges reader = new WordChanges(a, b);
        for (int i = 0; i < a.size(); i++) {
            int partner = alignment.ofA(i);
            boolean unchanged =
                    partner >= 0 && a.word(i).plain().equals(b.word(partner).plain());
            if (unchanged) {
                reader.close(i, partner);
                reader.startOfA = i + 1;
                reader.startOfB = partner + 1;
            }
        }
        reader.close(a.size(), b.size());
        return reader.changes;
    }

    private void close(int endOfA, int endOfB) {
        String from = surface(a, startOfA, endOfA);
        String to = surface(b, startOfB, endOfB);
        if (!from.isEmpty() || !to.isEmpty()) {
            changes.add(new WordChange(from, to));
        }
    }

    private static String surface(Wording wording, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            String surface = wording.word(i).surface();
            boolean halfAlone = surface.isEmpty() && i == from;
            String shown = halfAlone ? wording.word(i).plain() : surface;
            if (!shown.isEmpty()) {
                words.append(words.length() == 0 ? "" : " ").append(shown);
            }
        }
        return words.toString();
    }
}
