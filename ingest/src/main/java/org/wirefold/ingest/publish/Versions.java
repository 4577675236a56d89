package org.wirefold.ingest.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.ingest.read.ReadItem;
import org.wirefold.schema.Sha256;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.SeenItem;

/**
 * Decides whether an item is a version that was not sent yet, and which number it carries. Which version holds is decided
 * later, by the lane; here only two things matter: nothing is sent twice, and a cancel stays on top.
 */
final class Versions {
    /**
     * The number of a cancel that carries none and comes before its story: no story is above it, so the kill holds whatever
     * number the story brings (INGEST.md 5, rule 6).
     */
    static final long CANCEL_AHEAD = Long.MAX_VALUE;

    /** A live blog has some dozens of versions; what falls off the list would be sent again, as a late version. */
    private static final int MAX_MARKS = 64;

    private static final int MARK_DIGITS = 16;

    private Versions() {}

    /**
     * A version to send.
     *
     * @param number its number
     * @param remember what the memory holds of the article from then on
     */
    record NewVersion(long number, SeenItem remember) {}

    /** The version to send, or empty when it was sent before. */
    static Optional<NewVersion> decide(ReadItem item, @Nullable SeenItem seen) {
        String content = contentHash(item);
        Long given = item.version();
        String mark = Sha256.hex((given == null ? "" : given + "\n") + content).substring(0, MARK_DIGITS);
        if (seen != null && seen.getPublished().contains(mark)) {
            return Optional.empty();
        }
        boolean cancel = item.status() == ArticleStatus.CANCELED;
        long number = given == null ? counted(seen, cancel) : given;
        return Optional.of(new NewVersion(number, remember(seen, number, cancel, content, mark)));
    }

    /**
     * Without a number of the provider's, arrival counts. Copy of a canceled article gets the number of its cancel: only a
     * higher one would lift the cancel.
     */
    private static long counted(@Nullable SeenItem seen, boolean cancel) {
        if (seen == null) {
            return cancel ? CANCEL_AHEAD : 1;
        }
        boolean stay = seen.getVersion() == CANCEL_AHEAD || (seen.getCanceled() && !cancel);
        return stay ? seen.getVersion() : seen.getVersion() + 1;
    }

    private static SeenItem remember(
            @Nullable SeenItem seen, long number, boolean cancel, String content, String mark) {
        if (seen == null) {
            return new SeenItem(number, content, cancel, List.of(mark));
        }
        var marks = new ArrayList<>(seen.getPublished());
        marks.add(mark);
        List<String> kept = marks.size() <= MAX_MARKS ? marks : marks.subList(marks.size() - MAX_MARKS, marks.size());
        if (number < seen.getVersion()) {
            return new SeenItem(seen.getVersion(), seen.getContentSha256(), seen.getCanceled(), List.copyOf(kept));
        }
        boolean sticky = seen.getCanceled() && number == seen.getVersion();
        return new SeenItem(number, content, cancel || sticky, List.copyOf(kept));
    }

    /** What a reader would see of the version. Metadata such as the byline change nothing. */
    private static String contentHash(ReadItem item) {
        String embargo = item.embargoUnreadable() ? "unreadable" : String.valueOf(item.embargoedUntil());
        return Sha256.hex(item.title() + "\n" + item.status() + "\n" + embargo + "\n" + item.body());
    }
}
