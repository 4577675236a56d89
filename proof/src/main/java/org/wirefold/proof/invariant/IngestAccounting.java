package org.wirefold.proof.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wirefold.proof.capture.Captured;
import org.wirefold.schema.Sha256;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.SeenItem;

/**
 * What ingest remembers is what it published: each article with its latest version and content and a mark for each version, each dead
 * letter with its hash, and nothing else. How many items were parsed and passed over stands on no topic.
 */
public final class IngestAccounting implements Invariant {
    /** As many marks as the field {@code published} keeps. */
    private static final int MOST_MARKS = 64;

    private static final int MARK_DIGITS = 16;

    @Override
    public String id() {
        return "I2";
    }

    @Override
    public String title() {
        return "ingest: what it remembers is what it published";
    }

    /** What the topics of ingest should have made it remember. */
    private static final class Expected {
        private long version;
        private String content = "";
        private boolean canceled;
        /** Each the mark with and without a number of the provider's. */
        private final List<String> marks = new ArrayList<>();
    }

    @Override
    public Findings check(Captured captured) {
        Findings findings = new Findings(this);
        Map<String, SeenItem> seen = new HashMap<>();
        captured.read(Topics.INGEST_SEEN, SeenItem.class, (record, item) -> seen.put(record.key(), item));
        if (seen.isEmpty()) {
            return findings.notChecked("ingest.seen is empty: no ingest of ours filled articles.raw");
        }
        boolean cut = captured.topic(Topics.RAW).isCut()
                || captured.topic(Topics.DEAD_LETTERS).isCut();
        if (cut) {
            findings.notChecked("what ingest remembers of articles and dead letters that are no longer kept");
        }
        Map<String, Expected> expected = new HashMap<>();
        captured.read(Topics.RAW, RawArticle.class, (record, raw) -> add(expected, raw));
        captured.read(Topics.DEAD_LETTERS, DeadLetter.class, (record, letter) -> {
            if (letter.getStage().equals("ingest")) {
                Expected item = new Expected();
                item.content = letter.getSha256();
                expected.put(letter.getDeadLetterId(), item);
            }
        });
        expected.forEach((id, item) -> {
            findings.looked(1);
            String wrong = wrong(item, seen.get(id), cut);
            if (!wrong.isEmpty()) {
                findings.violation(id, wrong);
            }
        });
        seen.keySet().stream().filter(id -> !cut && !expected.containsKey(id)).forEach(id -> {
            findings.looked(1);
            findings.violation(id, "ingest remembers it, and never published it");
        });
        return findings;
    }

    /** The rule of the memory: a version that is not lower than the one remembered takes its place. */
    private static void add(Map<String, Expected> expected, RawArticle raw) {
        Expected item = expected.computeIfAbsent(raw.getArticleId(), id -> new Expected());
        String embargo = raw.getEmbargoUnreadable() ? "unreadable" : String.valueOf(raw.getEmbargoedUntil());
        String content = Sha256.hex(raw.getTitle() + "\n" + raw.getStatus() + "\n" + embargo + "\n" + raw.getBody());
        item.marks.add(Sha256.hex(raw.getVersion() + "\n" + content).substring(0, MARK_DIGITS)
                + Sha256.hex(content).substring(0, MARK_DIGITS));
        boolean first = item.marks.size() == 1;
        if (!first && raw.getVersion() < item.version) {
            return;
        }
        boolean cancel = raw.getStatus() == ArticleStatus.CANCELED;
        boolean sticky = !first && item.canceled && raw.getVersion() == item.version;
        item.version = raw.getVersion();
        item.content = content;
        item.canceled = cancel || sticky;
    }

    private static String wrong(Expected expected, @Nullable SeenItem found, boolean cut) {
        if (found == null) {
            return "published, and ingest does not remember it: it would be published again";
        }
        if (found.getVersion() != expected.version) {
            return "ingest remembers version " + found.getVersion() + ", published was " + expected.version;
        }
        if (!found.getContentSha256().equals(expected.content) || found.getCanceled() != expected.canceled) {
            return "ingest remembers another content than it published";
        }
        int marks = Math.min(MOST_MARKS, expected.marks.size());
        if (found.getPublished().size() != marks && !cut) {
            return "ingest remembers " + found.getPublished().size() + " versions, published were " + marks;
        }
        for (int at = 1; at <= Math.min(marks, found.getPublished().size()); at++) {
            String mark = found.getPublished().get(found.getPublished().size() - at);
            String both = expected.marks.get(expected.marks.size() - at);
            if (!both.startsWith(mark) && !both.endsWith(mark)) {
                return "ingest remembers the mark " + mark + " of a version that it did not publish";
            }
        }
        return "";
    }
}
