package org.wirefold.standalone.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirefold.schema.wire.DeadLetter;

/** Input that could not be used: why, where it stands, how much of it is kept. */
final class DeadLettersSection {
    /** More would hide the rest of the report; the topic has them all. */
    private static final int SHOWN = 10;

    private final Collection<DeadLetter> deadLetters;

    DeadLettersSection(List<DeadLetter> deadLetters) {
        Map<String, DeadLetter> byId = new LinkedHashMap<>();
        deadLetters.forEach(letter -> byId.put(letter.getDeadLetterId(), letter));
        this.deadLetters = byId.values();
    }

    void write(Page page) {
        page.heading(
                "DEAD LETTERS",
                deadLetters.isEmpty() ? "none" : Words.count(deadLetters.size(), "input") + " kept whole");
        deadLetters.stream().limit(SHOWN).forEach(letter -> {
            String kept = Words.count(letter.getTotalBytes(), "byte");
            page.line(page.ink().red(Page.left(letter.getReason(), 20))
                    + Page.left(Page.cutStart(letter.getPlace(), 64), 64)
                    + Page.right(kept, 16));
            page.line(page.ink().dim("  " + Page.cut(letter.getDetail(), 98)));
        });
        if (deadLetters.size() > SHOWN) {
            page.line(page.ink().dim("and " + (deadLetters.size() - SHOWN) + " more"));
        }
    }
}
