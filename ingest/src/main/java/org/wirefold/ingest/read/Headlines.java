package org.wirefold.ingest.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wirefold.ingest.text.Warning;
import org.wirefold.schema.wire.ArticleStatus;

/**
 * Signals that wire desks write into headlines: {@code UPDATE 3-}, {@code CORRECTED-}, {@code REFILE-}, {@code RPT-}, {@code
 * KILL}, {@code WITHDRAWN} (INGEST.md 5). Only capitals count, and only at the head: "Update" may begin any sentence.
 */
final class Headlines {
    private record Tag(String word, String signal) {}

    private static final List<Tag> TAGS = List.of(
            new Tag("UPDATE", "update"),
            new Tag("WRAPUP", "update"),
            new Tag("WRITETHRU", "update"),
            new Tag("CORRECTED", "correction"),
            new Tag("CORRECTION", "correction"),
            new Tag("REFILE", "refile"),
            new Tag("RPT", "repeat"),
            new Tag("REPEAT", "repeat"),
            new Tag("WITHDRAWN", "kill"),
            new Tag("WITHDRAWAL", "kill"),
            new Tag("MANDATORY KILL", "kill"),
            new Tag("KILL", "kill"));

    private Headlines() {}

    /** Sets the signal where no metadata did; a kill that only the headline knows is a warning, never a cancel by itself. */
    static void readSignal(Draft draft) {
        if (draft.signal == null) {
            draft.signal = signalOf(draft.title).orElse(null);
        }
        if ("kill".equals(draft.signal) && draft.status != ArticleStatus.CANCELED) {
            draft.warn(
                    Warning.Code.TEXTUAL_KILL,
                    "the headline names a kill, the metadata says " + statusWord(draft) + ": an operator must look");
        }
    }

    private static String statusWord(Draft draft) {
        return draft.status.name().toLowerCase(Locale.ROOT);
    }

    static Optional<String> signalOf(String title) {
        String head = title.strip();
        for (Tag tag : TAGS) {
            if (head.startsWith(tag.word()) && endsTag(head, tag.word().length())) {
                return Optional.of(tag.signal());
            }
        }
        return Optional.empty();
    }

    /** After the word: the end, a separator, or a number and a separator. "KILLED" and "UPDATE ON TALKS" are no tags. */
    private static boolean endsTag(String head, int after) {
        int at = after;
        boolean space = false;
        while (at < head.length() && head.charAt(at) == ' ') {
            at++;
            space = true;
        }
        int digits = at;
        while (at < head.length() && Character.isDigit(head.charAt(at))) {
            at++;
        }
        if (at > digits && !space) {
            return false;
        }
        if (at == head.length() || "-:/–—*(".indexOf(head.charAt(at)) >= 0) {
            return true;
        }
        String word = head.substring(0, after);
        return space && head.startsWith(word, at);
    }
}
