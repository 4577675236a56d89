package org.wirefold.enrich;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.quotes.Speaker;
import org.wirefold.analysis.statements.Comparison.Grade;
import org.wirefold.analysis.statements.QuoteGroup;
import org.wirefold.analysis.statements.Sighting;
import org.wirefold.analysis.statements.VotedSpeaker;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.Span;
import org.wirefold.schema.wire.TextField;
import org.wirefold.schema.wire.WordChange;

/** Clusters of the text core to the wire and back: the wire record is also what the store keeps. Sightings stand in bodies only. */
public final class QuoteClusterMapper {
    private QuoteClusterMapper() {}

    public static QuoteCluster toWire(QuoteGroup group) {
        QuoteCluster wire = new QuoteCluster();
        wire.setQuoteId(group.quoteId());
        wire.setText(group.text());
        wire.setSpeakerName(group.speaker().flatMap(VotedSpeaker::name).orElse(null));
        wire.setSpeakerRole(group.speaker().flatMap(VotedSpeaker::role).orElse(null));
        wire.setSpeakerCertainty(group.speaker().map(VotedSpeaker::certainty).orElse(0.0));
        wire.setFirstSeen(group.firstSeen().map(QuoteClusterMapper::sighting).orElse(null));
        wire.setSightings(
                group.sightings().stream().map(QuoteClusterMapper::sighting).toList());
        wire.setConflictsWith(group.conflictsWith());
        wire.setOtherOccasions(group.otherOccasions());
        wire.setWithdrawn(group.withdrawn());
        return wire;
    }

    public static QuoteGroup fromWire(QuoteCluster wire) {
        Optional<VotedSpeaker> speaker = wire.getSpeakerName() == null && wire.getSpeakerRole() == null
                ? Optional.empty()
                : Optional.of(new VotedSpeaker(
                        Optional.ofNullable(wire.getSpeakerName()),
                        Optional.ofNullable(wire.getSpeakerRole()),
                        wire.getSpeakerCertainty()));
        return new QuoteGroup(
                wire.getQuoteId(),
                wire.getText(),
                speaker,
                wire.getSightings().stream().map(QuoteClusterMapper::sighting).toList(),
                wire.getConflictsWith(),
                wire.getOtherOccasions(),
                wire.getWithdrawn());
    }

    /** Where the words of the name stand is not kept. */
    public static Optional<Speaker> speaker(org.wirefold.schema.wire.@Nullable Speaker wire) {
        return wire == null
                ? Optional.empty()
                : Optional.of(new Speaker(
                        wire.getSurface(),
                        Optional.empty(),
                        Optional.ofNullable(wire.getName()),
                        Optional.ofNullable(wire.getRole()),
                        wire.getCertainty()));
    }

    private static org.wirefold.schema.wire.Sighting sighting(Sighting sighting) {
        var wire = new org.wirefold.schema.wire.Sighting();
        wire.setArticleId(sighting.articleId());
        wire.setProviderId(sighting.providerId());
        wire.setSource(sighting.source());
        wire.setSequence(sighting.sequence());
        wire.setSeenAt(Instant.ofEpochMilli(sighting.eventTimeMillis()));
        wire.setSpans(sighting.spans().stream()
                .map(span -> new Span(TextField.BODY, span.start(), span.end()))
                .toList());
        wire.setText(sighting.text());
        Optional<Speaker> speaker = sighting.speaker();
        wire.setSpeakerSurface(speaker.map(Speaker::surface).orElse(null));
        wire.setSpeakerName(speaker.flatMap(Speaker::name).orElse(null));
        wire.setSpeakerRole(speaker.flatMap(Speaker::role).orElse(null));
        wire.setSpeakerCertainty(speaker.map(Speaker::certainty).orElse(0.0));
        wire.setGrade(sighting.grade().label());
        wire.setDiff(sighting.diff().stream()
                .map(change -> new WordChange(change.from(), change.to()))
                .toList());
        return wire;
    }

    private static Sighting sighting(org.wirefold.schema.wire.Sighting wire) {
        List<TextSpan> spans = wire.getSpans().stream()
                .map(span -> new TextSpan(span.getStart(), span.getEnd()))
                .toList();
        return new Sighting(
                wire.getArticleId(),
                wire.getProviderId(),
                wire.getSource(),
                wire.getSequence(),
                wire.getSeenAt().toEpochMilli(),
                spans,
                wire.getText(),
                speaker(wire),
                grade(wire.getGrade()),
                wire.getDiff().stream()
                        .map(change ->
                                new org.wirefold.analysis.statements.WordChange(change.getFrom(), change.getTo()))
                        .toList());
    }

    private static Optional<Speaker> speaker(org.wirefold.schema.wire.Sighting wire) {
        @Nullable String surface = wire.getSpeakerSurface();
        return surface == null
                ? Optional.empty()
                : Optional.of(new Speaker(
                        surface,
                        Optional.empty(),
                        Optional.ofNullable(wire.getSpeakerName()),
                        Optional.ofNullable(wire.getSpeakerRole()),
                        wire.getSpeakerCertainty()));
    }

    private static Grade grade(String label) {
        for (Grade grade : Grade.values()) {
            if (grade.label().equals(label)) {
                return grade;
            }
        }
        throw new IllegalArgumentException("no grade: " + label);
    }
}
