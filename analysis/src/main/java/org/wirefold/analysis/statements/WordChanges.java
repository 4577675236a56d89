package org.wirefold.analysis.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Reads the word changes off an alignment, in order, with neighbouring changes joined. */
final class WordChanges {
    private WordChanges() {}

    static List<WordChange> of(Wording a, Wording b, Alignment alignment) {
        List<WordChange> changes = new ArrayList<>();
        StringJoiner from = new StringJoiner(" ");
        StringJoiner to = new StringJoiner(" ");
        int nextOfB = 0;
        for (int i = 0; i <= a.size(); i++) {
            int partner = i < a.size() ? alignment.ofA(i) : b.size();
            if (partner < 0) {
                from.add(a.word(i).surface());
                continue;
            }
            while (nextOfB < partner) {
                to.add(b.word(nextOfB++).surface());
            }
            boolean changed =
                    i < a.size() && !a.word(i).plain().equals(b.word(partner).plain());
            if (changed) {
                from.add(a.word(i).surface());
                to.add(b.word(partner).surface());
            } else {
                flush(from, to, changes);
                from = new StringJoiner(" ");
                to = new StringJoiner(" ");
            }
            nextOfB = partner + 1;
        }
        return changes;
    }

    private static void flush(StringJoiner from, StringJoiner to, List<WordChange> changes) {
        if (from.length() > 0 || to.length() > 0) {
            changes.add(new WordChange(from.toString(), to.toString()));
        }
    }
}
