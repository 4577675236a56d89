package org.wirefold.analysis.stories;

import java.util.List;
import java.util.Optional;

/**
 * What the window says about an article, and why.
 *
 * @param placement duplicate or original, and of which story
 * @param storyId article id of the first article of the story; the article's own for an original
 * @param matchedSequence the representative that this article repeats; its own number for an original
 * @param matchedId article id of that representative
 * @param nearestId article id of the representative that containment, resemblance and reason are about: the matched one or, for an
 *     original, the one it comes nearest to; empty when it shares nothing with any story
 * @param containment share of the words of the shorter text found in the other, 0 to 1; for an original that of the nearest
 *     representative, 0 when there is none
 * @param resemblance share of the words of both texts together that both have, 0 to 1; likewise
 * @param novelty share of the words not covered by a reused passage, 0 to 1; 1 for an empty text
 * @param reason the rule that decided, in words a person understands
 * @param originalRetracted true when the original of the story was retracted before this copy came
 * @param passages every run of 12 or more equal words that an earlier article has, in order of their start, then of the earlier
 *     article
 */
public record Decision(
        Placement placement,
        String storyId,
        long matchedSequence,
        String matchedId,
        Optional<String> nearestId,
        double containment,
        double resemblance,
        double novelty,
        String reason,
        boolean originalRetracted,
        List<ReusedPassage> passages) {
    public Decision {
        passages = List.copyOf(passages);
    }

    public boolean duplicate() {
        return placement.duplicate();
    }
}
