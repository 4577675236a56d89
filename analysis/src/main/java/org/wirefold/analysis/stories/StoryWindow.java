package org.wirefold.analysis.stories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The articles of the window, and which story each belongs to. Asked about an article it looks up what earlier articles share with
 * it and decides; it changes only through {@link #add}, {@link #remove}, {@link #retract} and {@link #expire}.
 *
 * <p>The answer depends on the articles added before and on nothing else. A window built again by adding the same articles with
 * their stored placements, in order of their numbers, and then marking the removed and retracted ones, is the same window. So a
 * removed article has to be kept in the store, with its mark, until {@link #expire} names it.
 *
 * <p>Not safe for use by several threads.
 */
public final class StoryWindow {
    /** How long a story is open to copies: 96 hours (DESIGN.md 2). */
    public static final Duration DEFAULT_WINDOW = Duration.ofDays(4);

    private static final long DAY = Duration.ofDays(1).toMillis();

    /**
     * Articles for which a day stays at least, whatever the event times say. Costs at most 25 MB of index (1.5 kB an article); a
     * quarter of an hour of everything that the public web publishes (20 a second, DESIGN.md 1).
     */
    static final int LINGER = 16_384;

    private final long window;
    private final SketchSource sketches;
    private final FingerprintIndex index = new FingerprintIndex();
    private final TreeMap<Long, PlacementTable> days = new TreeMap<>();
    private long newest = WindowArticle.NONE;

    public StoryWindow(Duration window, SketchSource sketches) {
        this.window = window.toMillis();
        this.sketches = sketches;
    }

    /** Duplicate or original, and the passages it reuses. Changes nothing. */
    public Decision decide(WindowArticle article, Sketch sketch) {
        long time = article.eventTimeMillis();
        return decide(article, sketch, index.lookUp(dayOf(time - window), dayOf(time + window), sketch.fingerprints()));
    }

    /** The same with the answer of the index: the articles that share fingerprints, ascending, each as often as it shares one. */
    public Decision decide(WindowArticle article, Sketch sketch, long[] hits) {
        long ownStory = originalStoryOf(article.previousSequence());
        List<Comparison> comparisons = hits.length == 0 ? List.of() : compare(article, ownStory, sketch, hits);
        long story = ownStory == WindowArticle.NONE ? article.sequence() : ownStory;
        return DuplicateFinder.decide(article, story, sketch, comparisons);
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
        long day = dayOf(article.eventTimeMillis());
        days.computeIfAbsent(day, d -> new PlacementTable()).add(article, placement);
        index.add(day, article.sequence(), sketch.fingerprints());
    }

    /**
     * Takes an article out: nothing is found to repeat it or to share a passage with it any more. The copies found before keep their
     * story. When it represented the story, later copies do not find the story through it; the next version of the same article,
     * added with this one as previous version, represents the story again. Unknown numbers are passed over.
     */
    public void remove(long sequence) {
        for (PlacementTable day : days.values()) {
            int at = day.find(sequence);
            if (at >= 0) {
                day.markRemoved(at);
            }
        }
    }

    /** Marks a canceled article: it still stands for its story, and later copies are told that their original was retracted. */
    public void retract(long sequence) {
        for (PlacementTable day : days.values()) {
            int at = day.find(sequence);
            if (at >= 0) {
                day.markRetracted(at);
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
        long lastDay = dayOf(streamTimeMillis - window) - 1;
        Iterator<Map.Entry<Long, PlacementTable>> old =
                days.headMap(lastDay, true).entrySet().iterator();
        while (old.hasNext()) {
            Map.Entry<Long, PlacementTable> day = old.next();
            PlacementTable articles = day.getValue();
            if (newest - articles.sequence(0) >= LINGER) {
                for (int at = 0; at < articles.count(); at++) {
                    dropped.add(articles.sequence(at));
                }
                index.drop(day.getKey());
                old.remove();
            }
        }
        dropped.sort(null);
        return dropped;
    }

    /** Articles in the window, removed and retracted ones included. */
    public long size() {
        return days.values().stream().mapToLong(PlacementTable::count).sum();
    }

    /** Bytes of heap that the window takes. */
    public long bytes() {
        return index.bytes()
                + days.values().stream().mapToLong(PlacementTable::bytes).sum();
    }

    /** Postings left out because too many articles of a day have their fingerprint: furniture, or a story that everybody prints. */
    public long hotPostings() {
        return index.hotPostings();
    }

    private List<Comparison> compare(WindowArticle article, long ownStory, Sketch sketch, long[] hits) {
        GramTable grams = new GramTable(sketch);
        List<Comparison> comparisons = new ArrayList<>();
        for (long sequence : Sharing.mostSharing(hits)) {
            Optional<Candidate> candidate = candidate(sequence).filter(c -> isComparable(article, c, ownStory));
            Optional<Sketch> earlier = candidate.isEmpty() ? Optional.empty() : sketches.sketch(sequence);
            if (candidate.isPresent() && earlier.isPresent()) {
                comparisons.add(new Comparison(candidate.get(), sketch, earlier.get(), grams.runs(earlier.get())));
            }
        }
        return comparisons;
    }

    /** Not its own earlier version nor, for the new version of an original, the copies of that. */
    private boolean isComparable(WindowArticle article, Candidate candidate, long ownStory) {
        return candidate.sequence() != article.previousSequence()
                && candidate.story() != ownStory
                && Math.abs(candidate.eventTimeMillis() - article.eventTimeMillis()) <= window;
    }

    private static long dayOf(long eventTimeMillis) {
        return Math.floorDiv(eventTimeMillis, DAY);
    }

    /** An article that is in the window and not removed. */
    private Optional<Candidate> candidate(long sequence) {
        for (PlacementTable day : days.values()) {
            int at = day.find(sequence);
            if (at >= 0) {
                return day.isRemoved(at) ? Optional.empty() : Optional.of(day.candidate(at));
            }
        }
        return Optional.empty();
    }

    /** The story of which an article is the original; none when it is a copy or not in the window. */
    private long originalStoryOf(long sequence) {
        return candidate(sequence)
                .filter(Candidate::isOriginal)
                .map(Candidate::story)
                .orElse(WindowArticle.NONE);
    }
}
