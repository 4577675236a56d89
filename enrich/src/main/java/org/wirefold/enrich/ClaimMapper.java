package org.wirefold.enrich;

import java.util.Optional;
import org.wirefold.analysis.figures.Figure;
import org.wirefold.analysis.ledger.Claim;
import org.wirefold.analysis.ledger.Retraction;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.schema.wire.Span;

/** Claims from the wire to the text core, which folds them into a ledger. */
public final class ClaimMapper {
    private ClaimMapper() {}

    public static Claim fromWire(org.wirefold.schema.wire.Claim wire) {
        return new Claim(
                wire.getClaimId(),
                wire.getStoryId(),
                wire.getArticleId(),
                wire.getProviderId(),
                wire.getSource(),
                wire.getTitle(),
                wire.getSequence(),
                Optional.ofNullable(wire.getAsOf()),
                figure(wire.getFigure()),
                wire.getCopies(),
                Optional.ofNullable(wire.getRetraction()).map(ClaimMapper::retraction),
                Optional.ofNullable(wire.getKnownAt()));
    }

    private static Retraction retraction(org.wirefold.schema.wire.Retraction wire) {
        return new Retraction(wire.getCause(), wire.getByArticleId(), wire.getByVersion(), wire.getAt());
    }

    /** The span counts in the field that it stands in. */
    public static Figure figure(org.wirefold.schema.wire.Figure wire) {
        Span span = wire.getSpan();
        return new Figure(
                new TextSpan(span.getStart(), span.getEnd()),
                wire.getSurface(),
                Optional.ofNullable(wire.getValue()),
                Optional.ofNullable(wire.getMin()),
                Optional.ofNullable(wire.getMax()),
                wire.getApprox(),
                wire.getVtype(),
                wire.getVague(),
                wire.getOp(),
                Optional.ofNullable(wire.getModifier()),
                wire.getKind(),
                Optional.ofNullable(wire.getForce()),
                Optional.ofNullable(wire.getLocation()),
                wire.getStatus(),
                wire.getChange(),
                wire.getUnit(),
                Optional.ofNullable(wire.getRole()),
                Optional.ofNullable(wire.getLink()),
                Optional.ofNullable(wire.getLinkRole()),
                Optional.ofNullable(wire.getSpeaker()),
                wire.getNegated(),
                wire.getFlags());
    }
}
