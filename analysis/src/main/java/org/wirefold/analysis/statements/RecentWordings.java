package org.wirefold.analysis.statements;

import java.util.LinkedHashMap;
import java.util.Map;

/** Wordings read lately: a statement that is in the news is a candidate again and again. Saves time, changes no answer. */
final class RecentWordings {
    /** About 4 kB each, 4 MB in all. */
    private static final int MOST = 1024;

    private final Map<String, Wording> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wording> eldest) {
            return size() > MOST;
        }
    };

    Wording of(String text) {
        Wording known = recent.get(text);
        if (known == null) {
            known = Wording.of(text);
            recent.put(text, known);
        }
        return known;
    }
}
