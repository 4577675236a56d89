package org.wirefold.analysis.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The articles of the window and their places in stories, by their numbers: 17 bytes an article where numbers have no gaps. However many
 * days the window has, an article is found at once: of old articles each may have a day of its own.
 */
final class PlacementTable {
    private static final int PAGE_BITS = 10;
    private static final int PAGE = 1 << PAGE_BITS;

    private static final byte PRESENT = 1;
    private static final byte DUPLICATE = 2;
    private static final byte REPRESENTATIVE = 4;
    private static final byte REMOVED = 8;
    private static final byte RETRACTED = 16;

    /** By number of the page; a page has an article at least. */
    private final Map<Long, Page> pages = new HashMap<>();

    private long newest = WindowArticle.NONE;

    void add(WindowArticle article, Placement placement) {
        long sequence = article.sequence();
        Page page = pages.computeIfAbsent(sequence >>> PAGE_BITS, number -> new Page());
        int at = place(sequence);
        if (page.flags[at] != 0) {
            throw new IllegalArgumentException("article " + sequence + " a second time");
        }
        page.count++;
        page.times[at] = article.eventTimeMillis();
        page.stories[at] = placement.storySequence();
        page.flags[at] = (byte)
                (PRESENT | (placement.duplicate() ? DUPLICATE : 0) | (placement.representative() ? REPRESENTATIVE : 0));
        newest = Math.max(newest, sequence);
    }

    /** An article that is in the window and not removed. */
    Optional<Candidate> candidate(long sequence) {
        Page page = pages.get(sequence >>> PAGE_BITS);
        int at = place(sequence);
        return page == null || (page.flags[at] & (PRESENT | REMOVED)) != PRESENT
                ? Optional.empty()
                : Optional.of(page.candidate(at, sequence));
    }

    void markRemoved(long sequence) {
        mark(sequence, REMOVED);
    }

    void markRetracted(long sequence) {
        mark(sequence, RETRACTED);
    }

    private void mark(long sequence, byte flag) {
        Page page = pages.get(sequence >>> PAGE_BITS);
        int at = place(sequence);
        if (page != null && page.flags[at] != 0) {
            page.flags[at] |= flag;
        }
    }

    /**
     * Takes out the articles of some days.
     *
     * @param from a number that none of them is less than
     * @return their numbers, ascending
     */
    List<Long> drop(Set<Long> days, long from) {
        List<Long> dropped = new ArrayList<>();
        for (long sequence = from; sequence <= newest; sequence++) {
            Page page = pages.get(sequence >>> PAGE_BITS);
            if (page == null) {
                sequence |= PAGE - 1; // the last of a page where nothing is
            } else if (page.isOf(days, place(sequence))) {
                page.flags[place(sequence)] = 0;
                dropped.add(sequence);
                if (--page.count == 0) {
                    pages.remove(sequence >>> PAGE_BITS);
                }
            }
        }
        return dropped;
    }

    /** Articles, removed and retracted ones included. */
    long size() {
        return pages.values().stream().mapToLong(page -> page.count).sum();
    }

    /** Bytes of heap that the arrays take. */
    long bytes() {
        return (2L * Long.BYTES + 1) * PAGE * pages.size();
    }

    private static int place(long sequence) {
        return (int) sequence & PAGE - 1;
    }

    private static final class Page {
        private final long[] times = new long[PAGE];
        private final long[] stories = new long[PAGE];
        private final byte[] flags = new byte[PAGE];
        private int count;

        boolean isOf(Set<Long> days, int at) {
            return flags[at] != 0 && days.contains(StoryIndex.dayOf(times[at]));
        }

        Candidate candidate(int at, long sequence) {
            Placement placement =
                    new Placement((flags[at] & DUPLICATE) != 0, stories[at], (flags[at] & REPRESENTATIVE) != 0);
            return new Candidate(sequence, placement, times[at], (flags[at] & RETRACTED) != 0);
        }
    }
}
