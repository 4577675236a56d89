package org.wirefold.analysis.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides from the comparisons of an article with earlier ones whether it repeats a story. An article is laid against the
 * representatives of stories only, never against their copies: so a chain of small changes does not tie two different texts together.
 */
final class DuplicateFinder {
    /** Share of the shorter text that a copy has in common with its original. Development set: best between .6 and .7. */
    private static final double MIN_CONTAINMENT = 0.67;

    /** The same when the headlines agree. */
    private static final double MIN_CONTAINMENT_SAME_TITLE = 0.6;

    /**
     * Share of both texts; below, one is a passage of the other: a quoted item, an entry of a live blog. What stands wholly in the
     * original under the same headline is a copy, however short it was cut.
     */
    private static final double MIN_RESEMBLANCE = 0.3;

    /** The same for a digest: its copies repeat most of it, its items do not. */
    private static final double MIN_RESEMBLANCE_DIGEST = 0.67;

    /** Words below which equal text says little (captions, "full story to follow"), unless the headlines agree. */
    private static final int MIN_WORDS = 20;

    /** Share from which a text counts as wholly taken over, and is described so. */
    private static final double WHOLE = 0.97;

    /** Stories alike that are looked at for figures and names; a form that is filled in all day has hundreds, and a copy is nearer. */
    private static final int MAX_TRIED = 16;

    /** The earlier one first when two are equally near. */
    private static final Comparator<Comparison> NEAREST_FIRST = Comparator.comparingDouble(Comparison::nearness)
            .reversed()
            .thenComparingLong(comparison -> comparison.candidate().sequence());

    /** The story that an article repeats; or why it repeats none, and which came nearest to being it. */
    private record Choice(@Nullable Comparison original, Comparison nearest, String reason) {}

    private DuplicateFinder() {}

    /**
     * @param ownStory number of the story that the article begins, or continues as a new version, when it is no copy
     * @param comparisons in order of the earlier articles
     */
    static Decision decide(WindowArticle article, long ownStory, Sketch sketch, List<Comparison> comparisons) {
        List<Comparison> originals = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            if (comparison.candidate().isOriginal()) {
                originals.add(comparison);
            }
        }
        if (originals.isEmpty()) {
            Placement alone = new Placement(false, ownStory, true);
            return original(article, alone, null, "shares nothing with any story", sketch, comparisons);
        }
        originals.sort(NEAREST_FIRST);
        Choice choice = choose(article, originals);
        Comparison head = choice.original() == null ? originals.get(0) : choice.original();
        boolean digest = DigestRule.isDigest(head, comparisons);
        if (choice.original() != null && !digest) {
            return copy(choice.original(), sketch, comparisons);
        }
        String reason = digest ? "puts several stories together" : choice.reason();
        Comparison nearest = digest ? head : choice.nearest();
        return original(article, new Placement(false, ownStory, !digest), nearest, reason, sketch, comparisons);
    }

    private static Choice choose(WindowArticle article, List<Comparison> nearestFirst) {
        Comparison nearest = nearestFirst.get(0);
        String against = "shares too little with any story";
        int tried = 0;
        for (Comparison comparison : nearestFirst) {
            if (isAlike(comparison) && tried++ < MAX_TRIED) {
                Optional<String> veto = TemplateRule.veto(article, comparison);
                if (veto.isEmpty()) {
                    return new Choice(comparison, comparison, "");
                }
                if (tried == 1) {
                    nearest = comparison;
                    against = veto.get();
                }
            }
        }
        return new Choice(null, nearest, against);
    }

    private static boolean isAlike(Comparison comparison) {
        boolean sameTitle = comparison.sameTitle();
        return comparison.containment() >= (sameTitle ? MIN_CONTAINMENT_SAME_TITLE : MIN_CONTAINMENT)
                && comparison.resemblance() >= minResemblance(comparison, sameTitle)
                && (sameTitle || comparison.shorterLength() >= MIN_WORDS);
    }

    private static double minResemblance(Comparison comparison, boolean sameTitle) {
        if (comparison.candidate().isDigest()) {
            return MIN_RESEMBLANCE_DIGEST;
        }
        boolean cutCopy = sameTitle && comparison.covered() >= WHOLE;
        return cutCopy ? 0 : MIN_RESEMBLANCE;
    }

    private static Decision copy(Comparison original, Sketch sketch, List<Comparison> comparisons) {
        Candidate candidate = original.candidate();
        String id = original.earlier().articleId();
        return new Decision(
                new Placement(true, candidate.story(), false),
                id,
                candidate.sequence(),
                id,
                Optional.of(id),
                original.containment(),
                original.resemblance(),
                Passages.novelty(sketch, comparisons),
                reason(original),
                candidate.retracted(),
                Passages.of(sketch, comparisons));
    }

    private static Decision original(
            WindowArticle article,
            Placement placement,
            @Nullable Comparison nearest,
            String reason,
            Sketch sketch,
            List<Comparison> comparisons) {
        return new Decision(
                placement,
                article.articleId(),
                article.sequence(),
                article.articleId(),
                Optional.ofNullable(nearest)
                        .map(comparison -> comparison.earlier().articleId()),
                nearest == null ? 0 : nearest.containment(),
                nearest == null ? 0 : nearest.resemblance(),
                Passages.novelty(sketch, comparisons),
                reason,
                false,
                Passages.of(sketch, comparisons));
    }

    private static String reason(Comparison original) {
        boolean wholeArticle = original.covered() >= WHOLE;
        boolean wholeOriginal = original.coveredEarlier() >= WHOLE;
        if (wholeArticle && wholeOriginal) {
            return "the same text";
        }
        if (wholeArticle) {
            return percent(original.coveredEarlier()) + " of the original and nothing else";
        }
        if (wholeOriginal) {
            return "the whole original and " + original.added() + " more words";
        }
        return percent(original.coveredEarlier()) + " of the original and " + original.added() + " other words";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
