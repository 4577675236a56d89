package org.wirefold.proof.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.quotes.Speaker;
import org.wirefold.analysis.statements.Match;
import org.wirefold.analysis.statements.QuoteGroup;
import org.wirefold.analysis.statements.Sighting;
import org.wirefold.analysis.statements.StatementIndex;
import org.wirefold.analysis.statements.VotedSpeaker;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.schema.wire.Quotation;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.Span;
import org.wirefold.schema.wire.TextField;
import org.wirefold.schema.wire.WordChange;

/** The statements of a lane and their sightings. */
final class Statements {
    /** As the field {@code sightings} promises. */
    private static final int MOST_SIGHTINGS = 256;

    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final Map<String, QuoteGroup> groups = new HashMap<>();
    private final Map<String, Long> further = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final StatementIndex index = new StatementIndex(id -> Optional.ofNullable(groups.get(id)));
    private long expired = Long.MIN_VALUE;

    /** The statement that a quotation of an article belongs to; null for a fragment of none. */
    @Nullable
    String sight(Quotation quote, RawArticle raw, long sequence) {
        Sighting sighting = Sighting.of(
                raw.getArticleId(),
                raw.getProviderId(),
                raw.getSource(),
                sequence,
                raw.getEventTime().toEpochMilli(),
                quote.getSpans().stream()
                        .map(span -> new TextSpan(span.getStart(), span.getEnd()))
                        .toList(),
                quote.getText(),
                speaker(quote.getSpeaker()));
        Match match = index.match(sighting.statement());
        if (match.joins().isEmpty() && !match.foundsGroup()) {
            return null;
        }
        QuoteGroup joined = match.joins().map(groups::get).orElse(null);
        if (joined != null && joined.sightings().size() >= MOST_SIGHTINGS) {
            further.merge(joined.quoteId(), 1L, Long::sum);
            changed.add(joined.quoteId());
            return joined.quoteId();
        }
        QuoteGroup group = joined == null ? QuoteGroup.of(sighting) : joined.withSighting(sighting);
        String id = group.quoteId();
        for (String other : match.conflictsWith()) {
            if (!other.equals(id)) {
                group = group.withConflict(other);
                change(other, known -> known.withConflict(id));
            }
        }
        for (String other : match.otherOccasions()) {
            if (!other.equals(id)) {
                group = group.withOtherOccasion(other);
                change(other, known -> known.withOtherOccasion(id));
            }
        }
        put(joined, group);
        return id;
    }

    /** Takes the sightings of an article out of a statement; one without any sighting is linked to no other. */
    void withdraw(String quoteId, String articleId) {
        QuoteGroup before = groups.get(quoteId);
        if (before == null) {
            return;
        }
        QuoteGroup left = before.withoutArticle(articleId);
        if (left.withdrawn()) {
            left.conflictsWith().forEach(other -> change(other, known -> known.withoutConflict(quoteId)));
            left.otherOccasions().forEach(other -> change(other, known -> known.withoutOtherOccasion(quoteId)));
        }
        put(before, left);
    }

    /** What changed since the last call, in the order of the first change; what is withdrawn or too old is forgotten. */
    List<QuoteCluster> takeChanged(long streamTime) {
        List<QuoteCluster> taken = new ArrayList<>();
        for (String id : changed) {
            QuoteGroup group = groups.get(id);
            if (group != null) {
                taken.add(cluster(group));
                if (group.withdrawn()) {
                    forget(id);
                }
            }
        }
        changed.clear();
        long hour = Math.floorDiv(streamTime, HOUR) * HOUR;
        if (hour > expired) {
            expired = hour;
            index.expire(hour).forEach(this::forget);
        }
        return taken;
    }

    private void change(String id, java.util.function.UnaryOperator<QuoteGroup> change) {
        QuoteGroup before = groups.get(id);
        if (before != null) {
            put(before, change.apply(before));
        }
    }

    private void put(@Nullable QuoteGroup before, QuoteGroup after) {
        if (after.equals(before)) {
            return;
        }
        groups.put(after.quoteId(), after);
        if (after.sightings().size() < MOST_SIGHTINGS / 2) {
            further.remove(after.quoteId()); // a statement that small has none beyond those it shows
        }
        index.put(before, after);
        changed.add(after.quoteId());
    }

    private void forget(String id) {
        groups.remove(id);
        further.remove(id);
    }

    private static Optional<Speaker> speaker(org.wirefold.schema.wire.@Nullable Speaker named) {
        if (named == null) {
            return Optional.empty();
        }
        return Optional.of(new Speaker(
                named.getSurface(),
                Optional.empty(),
                Optional.ofNullable(named.getName()),
                Optional.ofNullable(named.getRole()),
                named.getCertainty()));
    }

    private QuoteCluster cluster(QuoteGroup group) {
        Optional<VotedSpeaker> speaker = group.speaker();
        return QuoteCluster.newBuilder()
                .setQuoteId(group.quoteId())
                .setText(group.text())
                .setSpeakerName(speaker.flatMap(VotedSpeaker::name).orElse(null))
                .setSpeakerRole(speaker.flatMap(VotedSpeaker::role).orElse(null))
                .setSpeakerCertainty(speaker.map(VotedSpeaker::certainty).orElse(0.0))
                .setFirstSeen(group.firstSeen().map(Statements::wire).orElse(null))
                .setSightings(group.sightings().stream().map(Statements::wire).toList())
                .setFurtherSightings(further.getOrDefault(group.quoteId(), 0L))
                .setConflictsWith(group.conflictsWith())
                .setOtherOccasions(group.otherOccasions())
                .setWithdrawn(group.withdrawn())
                .build();
    }

    private static org.wirefold.schema.wire.Sighting wire(Sighting sighting) {
        Optional<Speaker> speaker = sighting.speaker();
        return org.wirefold.schema.wire.Sighting.newBuilder()
                .setArticleId(sighting.articleId())
                .setProviderId(sighting.providerId())
                .setSource(sighting.source())
                .setSequence(sighting.sequence())
                .setSeenAt(Instant.ofEpochMilli(sighting.eventTimeMillis()))
                .setSpans(sighting.spans().stream()
                        .map(span -> new Span(TextField.BODY, span.start(), span.end()))
                        .toList())
                .setText(sighting.text())
                .setSpeakerSurface(speaker.map(Speaker::surface).orElse(null))
                .setSpeakerName(speaker.flatMap(Speaker::name).orElse(null))
                .setSpeakerRole(speaker.flatMap(Speaker::role).orElse(null))
                .setSpeakerCertainty(speaker.map(Speaker::certainty).orElse(0.0))
                .setGrade(sighting.grade().label())
                .setDiff(sighting.diff().stream()
                        .map(change -> new WordChange(change.from(), change.to()))
                        .toList())
                .build();
    }
}
