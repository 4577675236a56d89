package org.wirefold.analysis.statements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.quotes.Speaker;
import org.wirefold.analysis.text.TextSpan;

/**
 * One quotation of one article, seen as an occurrence of a statement.
 *
 * @param sequence number of the article in its lane, from 0
 * @param eventTimeMillis event time of the article, milliseconds since 1970 UTC
 * @param spans where the words stand, in the offsets of the article as the caller counts them
 * @param text the words as this article has them, spans joined by one space
 * @param speaker as this article names the speaker; empty when nobody is named
 * @param grade against the canonical wording of its group
 * @param diff from the canonical wording to this one, in order; empty when identical
 */
public record Sighting(
        String articleId,
        String providerId,
        String source,
        long sequence,
        long eventTimeMillis,
        List<TextSpan> spans,
        String text,
        Optional<Speaker> speaker,
        Comparison.Grade grade,
        List<WordChange> diff) {
    /** Order of the lane: by article, then by place in the article. */
    static final Comparator<Sighting> LANE_ORDER = Comparator.comparingLong(Sighting::sequence)
            .thenComparingInt(s -> s.spans().get(0).start())
            .thenComparingInt(s -> s.spans().get(0).end())
            .thenComparing(Sighting::articleId);

    public Sighting {
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a sighting without words: " + articleId);
        }
        spans = List.copyOf(spans);
        diff = List.copyOf(diff);
    }

    /** A sighting that nobody has compared yet: identical to itself. */
    public static Sighting of(
            String articleId,
            String providerId,
            String source,
            long sequence,
            long eventTimeMillis,
            List<TextSpan> spans,
            String text,
            Optional<Speaker> speaker) {
        return new Sighting(
                articleId,
                providerId,
                source,
                sequence,
                eventTimeMillis,
                spans,
                text,
                speaker,
                Comparison.Grade.IDENTICAL,
                List.of());
    }

    /** The words with speaker and day, for a comparison. */
    public Statement statement() {
        return Statement.of(text, speaker, Optional.of(day()));
    }

    /** Day of the article, UTC. */
    public LocalDate day() {
        return LocalDate.ofInstant(Instant.ofEpochMilli(eventTimeMillis), ZoneOffset.UTC);
    }

    boolean isSamePlaceAs(Sighting other) {
        return articleId.equals(other.articleId) && spans.equals(other.spans);
    }

    /** With the grade and the differences of a sighting of the same words. */
    Sighting gradedLike(Sighting same) {
        return graded(same.grade(), same.diff());
    }

    Sighting graded(Comparison comparison) {
        return graded(comparison.grade(), comparison.diff());
    }

    private Sighting graded(Comparison.Grade newGrade, List<WordChange> newDiff) {
        return new Sighting(
                articleId, providerId, source, sequence, eventTimeMillis, spans, text, speaker, newGrade, newDiff);
    }
}
