package org.wirefold.analysis.stories;

import java.time.Duration;
import java.util.List;

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

    /**
     * Articles for which a day stays at least, whatever the event times say. Costs at most 25 MB of index (1.5 kB an article); a
     * quarter of an hour of everything that the public web publishes (20 a second, DESIGN.md 1).
     */
    static final int LINGER = 16_384;

    private final StoryIndex index;
    private final StoryPlacements placements;

    public StoryWindow(Duration window, SketchSource sketches) {
        this.index = new StoryIndex(window);
        this.placements = new StoryPlacements(window, sketches);
    }

    /** Duplicate or original, and the passages it reuses. Changes nothing. */
    public Decision decide(WindowArticle article, Sketch sketch) {
        long[] found = index.lookUp(article.eventTimeMillis(), sketch.fingerprints());
        return placements.decide(article, sketch, Sharing.of(found));
    }

    /** Puts a decided article into the window. It takes the place of its earlier version, when it has one there. */
    public void add(WindowArticle article, Sketch sketch, Decision decision) {
        add(article, sketch, decision.placement());
    }

    /** The same with a stored placement, to build a window again. */
    public void add(WindowArticle article, Sketch sketch, Placement placement) {
        placements.add(article, placement);
        index.add(
                article.sequence(),
                article.eventTimeMillis(),
                sketch.fingerprints(),
                StoryIndex.articleKey(article.articleId()),
                article.previousSequence() != WindowArticle.NONE);
    }

    /**
     * Takes an article out: nothing is found to repeat it or to share a passage with it any more. The copies found before keep their
     * story. When it represented the story, later copies do not find the story through it; the next version of the same article,
     * added with this one as previous version, represents the story again. Unknown numbers are passed over.
     */
    public void remove(long sequence) {
        placements.remove(sequence);
    }

    /** Marks a canceled article: it still stands for its story, and later copies are told that their original was retracted. */
    public void retract(long sequence) {
        placements.retract(sequence);
    }

    /**
     * Drops the days that ended more than the window ago. A day whose first article is among the last {@value #LINGER} stays a little
     * longer: so late articles, and a backfill that is not in order of time, still find each other.
     *
     * @param streamTimeMillis greatest event time so far, clamped by the caller to what is possible
     * @return the numbers of the dropped articles in ascending order, whose sketches may be deleted
     */
    public List<Long> expire(long streamTimeMillis) {
        index.expire(streamTimeMillis);
        return placements.expire(streamTimeMillis);
    }

    /** Articles in the window, removed and retracted ones included. */
    public long size() {
        return placements.size();
    }

    /** Bytes of heap that the window takes. */
    public long bytes() {
        return index.bytes() + placements.bytes();
    }

    /** Postings left out because too many articles of a day have their fingerprint: furniture, or a story that everybody prints. */
    public long hotPostings() {
        return index.hotPostings();
    }
}
