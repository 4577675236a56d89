package org.wirefold.analysis.stories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which story each article of the window belongs to. Told which earlier articles share fingerprints with an article, it compares and
 * decides; it changes only through {@link #add}, {@link #remove}, {@link #retract} and {@link #expire}. What shares fingerprints is
 * found by a {@link StoryIndex}, which may stand elsewhere; {@link StoryWindow} joins the two.
 *
 * <p>Not safe for use by several threads.
 */
public final class StoryPlacements {
    private final long window;
    private final SketchSource sketches;
    private final WindowDays calendar;
    private final PlacementTable articles = new PlacementTable();

    /** The original that stands for a story now, where that is not its first version. */
    private final Map<Long, Long> successors = new HashMap<>();

    private long leftOut;

    /**
     * @param window how long a story is open to copies, in event time
     * @param sketches those of the articles that were added
     */
    public StoryPlacements(Duration window, SketchSource sketches) {
        this.window = window.toMillis();
        this.sketches = sketches;
        calendar = new WindowDays(window);
    }

    /**
     * Duplicate or original, and the passages it reuses. Changes nothing but {@link #leftOut}.
     *
     * @param sharing the earlier articles that the index found
     */
    public Decision decide(WindowArticle article, Sketch sketch, Sharing sharing) {
        long ownStory = originalStoryOf(article.previousSequence());
        List<Comparison> comparisons =
                sharing.articles().length == 0 ? List.of() : compare(article, ownStory, sketch, sharing);
        long story = ownStory == WindowArticle.NONE ? article.sequence() : ownStory;
        return DuplicateFinder.decide(article, story, sketch, comparisons);
    }

    /** Puts a decided article into its day. It takes the place of its earlier version, when it has one there. */
    public void add(WindowArticle article, Placement placement) {
        if (article.previousSequence() != WindowArticle.NONE) {
            remove(article.previousSequence());
        }
        if (!placement.duplicate() && placement.storySequence() != article.sequence()) {
            successors.put(placement.storySequence(), article.sequence());
        }
        calendar.add(StoryIndex.dayOf(article.eventTimeMillis()), article.sequence());
        articles.add(article, placement);
    }

    /**
     * Takes an article out: nothing is found to repeat it or to share a passage with it any more. The copies found before keep their
     * story. When it represented the story, later copies do not find the story through it; the next version of the same article,
     * added with this one as previous version, represents the story again. Unknown numbers are passed over.
     */
    public void remove(long sequence) {
        articles.markRemoved(sequence);
    }

    /** Marks a canceled article: it still stands for its story, and later copies are told that their original was retracted. */
    public void retract(long sequence) {
        articles.markRetracted(sequence);
    }

    /**
     * Drops the days that {@link StoryWindow#expire} drops.
     *
     * @return the numbers of the dropped articles in ascending order, whose sketches may be deleted
     */
    public List<Long> expire(long streamTimeMillis) {
        Map<Long, Long> days = calendar.expire(streamTimeMillis);
        if (days.isEmpty()) {
            return List.of();
        }
        List<Long> dropped = articles.drop(days.keySet(), Collections.min(days.values()));
        successors.values().removeIf(sequence -> Collections.binarySearch(dropped, sequence) >= 0);
        return dropped;
    }

    /** Articles in the window, removed and retracted ones included. */
    public long size() {
        return articles.size();
    }

    /** Articles that shared a fingerprint with one that was decided, and were not compared because many others share more. */
    public long leftOut() {
        return leftOut;
    }

    /** Bytes of heap that the placements take. */
    public long bytes() {
        return articles.bytes();
    }

    private List<Comparison> compare(WindowArticle article, long ownStory, Sketch sketch, Sharing sharing) {
        leftOut += sharing.leftOut();
        GramTable grams = new GramTable(sketch);
        List<Comparison> comparisons = new ArrayList<>();
        for (Candidate candidate : candidates(sharing.articles())) {
            Optional<Sketch> earlier = isComparable(article, candidate, ownStory)
                    ? sketches.sketch(candidate.sequence())
                    : Optional.empty();
            if (earlier.isPresent()) {
                comparisons.add(new Comparison(candidate, sketch, earlier.get(), grams.runs(earlier.get())));
            }
        }
        return comparisons;
    }

    /**
     * The articles that are in the window, and what stands for the stories of the copies among them: of a story that everybody prints
     * the index may name so many copies that its original, or the new version of it, is not among those that are compared.
     *
     * @param named ascending
     * @return in order of their numbers
     */
    private List<Candidate> candidates(long[] named) {
        List<Candidate> candidates = new ArrayList<>(named.length);
        Set<Long> unnamed = Set.of();
        for (long sequence : named) {
            Candidate candidate = articles.candidate(sequence).orElse(null);
            if (candidate != null) {
                candidates.add(candidate);
                long original = successors.getOrDefault(candidate.story(), candidate.story());
                if (!candidate.isOriginal() && Arrays.binarySearch(named, original) < 0) {
                    unnamed = unnamed.isEmpty() ? new TreeSet<>() : unnamed;
                    unnamed.add(original);
                }
            }
        }
        for (long original : unnamed) {
            articles.candidate(original).filter(Candidate::isOriginal).ifPresent(candidates::add);
        }
        if (!unnamed.isEmpty()) {
            candidates.sort(Comparator.comparingLong(Candidate::sequence));
        }
        return candidates;
    }

    /** Not its own earlier version nor, for the new version of an original, the copies of that. */
    private boolean isComparable(WindowArticle article, Candidate candidate, long ownStory) {
        return candidate.sequence() != article.previousSequence()
                && candidate.story() != ownStory
                && Math.abs(candidate.eventTimeMillis() - article.eventTimeMillis()) <= window;
    }

    /** The story of which an article is the original; none when it is a copy or not in the window. */
    private long originalStoryOf(long sequence) {
        if (sequence == WindowArticle.NONE) {
            return WindowArticle.NONE;
        }
        return articles.candidate(sequence)
                .filter(Candidate::isOriginal)
                .map(Candidate::story)
                .orElse(WindowArticle.NONE);
    }
}
