package org.wirefold.analysis.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One statement and every sighting of it: a cluster. Immutable; each change gives a new value.
 *
 * @param quoteId 32 lower-case hex digits, from the first sighting ever ({@link QuoteIds})
 * @param text the canonical wording: the longest of the sightings, the earliest among equally long ones; kept when all are withdrawn
 * @param speaker by vote of the sightings; empty when none names one
 * @param sightings all standing sightings in lane order
 * @param conflictsWith ids of groups that say the contrary in nearly the same words, sorted
 * @param otherOccasions ids of groups with the same words of the same speaker on another day, sorted
 * @param withdrawn true when no sighting is left
 */
public record QuoteGroup(
        String quoteId,
        String text,
        Optional<VotedSpeaker> speaker,
        List<Sighting> sightings,
        List<String> conflictsWith,
        List<String> otherOccasions,
        boolean withdrawn) {
    private static final StatementComparison COMPARISON = new StatementComparison();

    public QuoteGroup {
        sightings = List.copyOf(sightings);
        conflictsWith = List.copyOf(conflictsWith);
        otherOccasions = List.copyOf(otherOccasions);
    }

    /** A new group; its id comes from this sighting. */
    public static QuoteGroup of(Sighting first) {
        return new QuoteGroup(QuoteIds.of(first), first.text(), Optional.empty(), List.of(), List.of(), List.of(), true)
                .withSighting(first);
    }

    /** With one more sighting. One at the same place of the same article is replaced. */
    public QuoteGroup withSighting(Sighting sighting) {
        List<Sighting> all = new ArrayList<>(sightings);
        all.removeIf(sighting::isSamePlaceAs);
        all.add(sighting);
        return over(all);
    }

    /** Without the sightings of an article that was canceled or corrected; canonical wording and speaker are found anew. */
    public QuoteGroup withoutArticle(String articleId) {
        List<Sighting> left = new ArrayList<>(sightings);
        return left.removeIf(s -> s.articleId().equals(articleId)) ? over(left) : this;
    }

    /** With a link to a group that contradicts this one. */
    public QuoteGroup withConflict(String otherId) {
        return new QuoteGroup(
                quoteId, text, speaker, sightings, plus(conflictsWith, otherId), otherOccasions, withdrawn);
    }

    /** Without that link: the other group was withdrawn or has expired. */
    public QuoteGroup withoutConflict(String otherId) {
        return new QuoteGroup(
                quoteId, text, speaker, sightings, minus(conflictsWith, otherId), otherOccasions, withdrawn);
    }

    /** With a link to the same words on another day. */
    public QuoteGroup withOtherOccasion(String otherId) {
        return new QuoteGroup(
                quoteId, text, speaker, sightings, conflictsWith, plus(otherOccasions, otherId), withdrawn);
    }

    /** Without that link: the other group was withdrawn or has expired. */
    public QuoteGroup withoutOtherOccasion(String otherId) {
        return new QuoteGroup(
                quoteId, text, speaker, sightings, conflictsWith, minus(otherOccasions, otherId), withdrawn);
    }

    /** The earliest standing sighting in lane order; empty when all were withdrawn. */
    public Optional<Sighting> firstSeen() {
        return sightings.isEmpty() ? Optional.empty() : Optional.of(sightings.get(0));
    }

    /** Greatest event time of the standing sightings; {@link Long#MIN_VALUE} when there is none. */
    public long lastSeenMillis() {
        return sightings.stream().mapToLong(Sighting::eventTimeMillis).max().orElse(Long.MIN_VALUE);
    }

    private QuoteGroup over(List<Sighting> unsorted) {
        List<Sighting> all = new ArrayList<>(unsorted);
        all.sort(Sighting.LANE_ORDER);
        String canonical = longest(all).orElse(text);
        Map<String, Sighting> graded = new HashMap<>();
        if (canonical.equals(text)) {
            sightings.forEach(known -> graded.put(known.text(), known)); // graded against the same words before
        }
        List<Sighting> regraded = all.stream()
                .map(s -> s.gradedLike(
                        graded.computeIfAbsent(s.text(), words -> s.graded(COMPARISON.variant(canonical, words)))))
                .toList();
        return new QuoteGroup(
                quoteId,
                canonical,
                all.isEmpty() ? speaker : VotedSpeaker.of(all),
                regraded,
                conflictsWith,
                otherOccasions,
                all.isEmpty());
    }

    private static Optional<String> longest(List<Sighting> all) {
        String longest = null;
        for (Sighting sighting : all) {
            if (longest == null || sighting.text().length() > longest.length()) {
                longest = sighting.text();
            }
        }
        return Optional.ofNullable(longest);
    }

    private static List<String> plus(List<String> ids, String id) {
        TreeSet<String> sorted = new TreeSet<>(ids);
        sorted.add(id);
        return List.copyOf(sorted);
    }

    private static List<String> minus(List<String> ids, String id) {
        return ids.stream().filter(other -> !other.equals(id)).toList();
    }
}
