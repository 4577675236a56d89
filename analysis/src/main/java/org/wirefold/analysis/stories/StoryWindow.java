package org.wirefold.analysis.stories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The articles of the window, and which story each belongs to. Asked about an article it looks up what earlier articles share with
 * it and decides; it changes only through {@link #add}, {@link #remove}, {@link #retract} and {@link #expire}.
 *
 * <p>The answer depends on the articles added before and on nothing else. A window built again by adding the same articles with
 * their stored placements, in order of their numbers, and marking the removed and retracted ones, is the same window. So a removed
 * article has to be kept in the store, with its mark, until {@link #expire} names it.
 *
 * <p>Not safe for use by several threads.
 */
public final class StoryWindow {
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** How long a story is open to copies: 96 hours (DESIGN.md 2). */
    public static final Duration DEFAULT_WINDOW = Duration.ofDays(4);

    /**
     * Articles for which a day stays at least, whatever the event times say. Costs at most 25 MB of index (1.5 kB an article); an hour
     * of the busiest desk.
     */
    static final int LINGER = 16_384;

    private final long window;
    private final SketchSource sketches;
    private final DuplicateFinder finder = new DuplicateFinder();
    private final TreeMap<Long, DaySegment> segments = new TreeMap<>();
    private long newest = WindowArticle.NONE;

    public StoryWindow(Duration window, SketchSource sketches) {
        this.window = window.toMillis();
        this.sketches = sketches;
    }

    /** Duplicate or original, and the passages it reuses. Changes nothing. */
    public Decision decide(WindowArticle article, Sketch sketch) {
        GramTable grams = new GramTable(sketch.words());
        List<Candidate> candidates = candidates(article, sketch);
        List<Comparison> comparisons = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Optional<Sketch> earlier = sketches.sketch(candidate.sequence());
            earlier.ifPresent(
                    other -> comparisons.add(new Comparison(candidate, sketch, other, grams.runs(other.words()))));
        }
        return finder.decide(article, sketch, comparisons);
    }

    /** Puts a decided article into the window. It takes the place of its earlier version, when it has one there. */
    public void add(WindowArticle article, Sketch sketch, Decision decision) {
        add(article, sketch, decision.placement());
    }

    /** The same with a stored placement, to build a window again. */
    public void add(WindowArticle article, Sketch sketch, Placement placement) {
        if (article.previousSequence() != WindowArticle.NONE) {
            remove(article.previousSequence());
        }
        newest = Math.max(newest, article.sequence());
        long day = Math.floorDiv(article.eventTimeMillis(), DAY);
        segments.computeIfAbsent(day, DaySegment::new).add(article, placement, Fingerprints.of(sketch.words()));
    }

    /**
     * Takes an article out: nothing is found to repeat it or to share a passage with it any more. The copies found before keep their
     * story. When it represented the story, later copies do not find the story through it; the next version of the same article,
     * added with this one as previous version, represents the story again. Unknown numbers are passed over.
     */
    public void remove(long sequence) {
        for (DaySegment segment : segments.values()) {
            int slot = segment.slotOf(sequence);
            if (slot >= 0) {
                segment.markReplaced(slot);
            }
        }
    }

    /** Marks a canceled article: it still stands for its story, and later copies are told that their original was retracted. */
    public void retract(long sequence) {
        for (DaySegment segment : segments.values()) {
            int slot = segment.slotOf(sequence);
            if (slot >= 0) {
                segment.markRetracted(slot);
            }
        }
    }

    /**
     * Drops the days that ended more than the window ago. A day whose first article is among the last {@value #LINGER} stays a little
     * longer: so late articles, and a backfill that is not in order of time, still find each other.
     *
     * @param streamTimeMillis greatest event time so far, clamped by the caller to what is possible
     * @return the numbers of the dropped articles in ascending order, whose sketches may be deleted
     */
    public List<Long> expire(long streamTimeMillis) {
        List<Long> dropped = new ArrayList<>();
        Iterator<DaySegment> oldestFirst = segments.values().iterator();
        while (oldestFirst.hasNext()) {
            DaySegment segment = oldestFirst.next();
            if ((segment.day() + 1) * DAY > streamTimeMillis - window) {
                break;
            }
            if (newest - segment.sequence(0) >= LINGER) {
                for (int slot = 0; slot < segment.count(); slot++) {
                    dropped.add(segment.sequence(slot));
                }
                oldestFirst.remove();
            }
        }
        dropped.sort(null);
        return dropped;
    }

    /** Articles in the window, removed and retracted ones included. */
    public long size() {
        return segments.values().stream().mapToLong(DaySegment::count).sum();
    }

    /** Bytes of heap that the index takes. */
    public long bytes() {
        return segments.values().stream().mapToLong(DaySegment::bytes).sum();
    }

    /** Postings left out because too many articles of a day have their fingerprint. */
    public long hotPostings() {
        return segments.values().stream().mapToLong(s -> s.fine().dropped()).sum();
    }

    private List<Candidate> candidates(WindowArticle article, Sketch sketch) {
        int[] fingerprints = Fingerprints.of(sketch.words());
        List<Candidate> found = new ArrayList<>();
        long previousStory = storyOf(article.previousSequence());
        for (DaySegment segment : segments.values()) {
            Hits hits = new Hits();
            for (int fingerprint : fingerprints) {
                segment.fine().lookUp(fingerprint, hits);
            }
            for (int slot : hits.distinct()) {
                boolean inWindow = Math.abs(segment.time(slot) - article.eventTimeMillis()) <= window;
                boolean own =
                        segment.sequence(slot) == article.previousSequence() || segment.story(slot) == previousStory;
                if (inWindow && !own && !segment.isReplaced(slot)) {
                    found.add(new Candidate(
                            segment.sequence(slot),
                            segment.story(slot),
                            segment.isRepresentative(slot),
                            segment.isRetracted(slot)));
                }
            }
        }
        found.sort((a, b) -> Long.compare(a.sequence(), b.sequence()));
        return found;
    }

    /** The story of which an article is the original; none when it is a copy or not in the window. */
    private long storyOf(long sequence) {
        for (DaySegment segment : segments.values()) {
            int slot = segment.slotOf(sequence);
            if (slot >= 0 && !segment.isDuplicate(slot)) {
                return segment.story(slot);
            }
        }
        return WindowArticle.NONE;
    }

    /** Collects slots. */
    private static final class Hits implements PostingTable.IntSink {
        private int[] slots = new int[64];
        private int count;

        @Override
        public void accept(int slot) {
            if (count == slots.length) {
                slots = Arrays.copyOf(slots, count * 2);
            }
            slots[count++] = slot;
        }

        int[] distinct() {
            return Arrays.stream(slots, 0, count).sorted().distinct().toArray();
        }
    }
}
