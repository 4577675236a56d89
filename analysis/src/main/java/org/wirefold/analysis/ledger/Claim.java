package org.wirefold.analysis.ledger;

import java.time.Instant;
import java.util.Optional;
import org.wirefold.analysis.figures.Figure;

/**
 * One figure that one story states; copies of the story count once, with their number.
 *
 * @param claimId see {@link ClaimId}
 * @param storyId the story
 * @param articleId the first article of the story with this claim
 * @param providerId the id its provider gave it
 * @param source the outlet of that article
 * @param title title of that article
 * @param sequence number of that article in its lane, from 0
 * @param asOf the day the figure speaks of; empty for an undated article
 * @param copies articles of the story that carry the claim, the first included; at least 1
 * @param retraction empty while the claim stands
 * @param knownAt since when this state was known: the latest event time of the articles that made it; empty when nobody noted it
 */
public record Claim(
        String claimId,
        String storyId,
        String articleId,
        String providerId,
        String source,
        String title,
        long sequence,
        Optional<Instant> asOf,
        Figure figure,
        int copies,
        Optional<Retraction> retraction,
        Optional<Instant> knownAt) {
    public Claim {
        if (copies < 1) {
            throw new IllegalArgumentException("claim " + claimId + ": copies " + copies + ", at least 1 expected");
        }
    }

    /** True while nobody has taken it back. */
    public boolean stands() {
        return retraction.isEmpty();
    }

    /** True when this state was known at that instant; a state of which nobody noted it counts from its own day. */
    public boolean isKnownAt(Instant instant) {
        return knownAt.or(() -> asOf).filter(since -> since.isAfter(instant)).isEmpty();
    }

    /** The same claim, carried by so many articles since that instant. */
    public Claim withCopies(int number, Instant since) {
        return new Claim(
                claimId,
                storyId,
                articleId,
                providerId,
                source,
                title,
                sequence,
                asOf,
                figure,
                number,
                retraction,
                Optional.of(since));
    }

    /** The same claim, taken back. */
    public Claim retractedBy(Retraction why) {
        return new Claim(
                claimId,
                storyId,
                articleId,
                providerId,
                source,
                title,
                sequence,
                asOf,
                figure,
                copies,
                Optional.of(why),
                Optional.of(why.at()));
    }
}
