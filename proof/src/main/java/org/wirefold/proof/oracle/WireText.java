package org.wirefold.proof.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.Quotation;
import org.wirefold.schema.wire.QuoteKind;
import org.wirefold.schema.wire.Span;
import org.wirefold.schema.wire.Speaker;
import org.wirefold.schema.wire.TextField;

/** What the text core found in one article, as the wire has it: places count in the title or in the body. */
final class WireText {
    private final ArticleText text;

    WireText(ArticleText text) {
        this.text = text;
    }

    Quotation quotation(org.wirefold.analysis.quotes.Quotation found) {
        Quotation wire = new Quotation();
        wire.setKind(QuoteKind.valueOf(found.kind().name()));
        wire.setSpans(found.spans().stream().map(this::span).toList());
        wire.setText(found.words(text.whole()));
        wire.setSpeaker(orNull(found.speaker().map(this::speaker)));
        wire.setCue(orNull(found.cue()));
        return wire;
    }

    Figure figure(org.wirefold.analysis.figures.Figure found) {
        return Figure.newBuilder()
                .setSpan(span(found.span()))
                .setSurface(found.surface())
                .setValue(orNull(found.value()))
                .setMin(orNull(found.min()))
                .setMax(orNull(found.max()))
                .setApprox(found.approx())
                .setVtype(found.vtype())
                .setVague(found.vague())
                .setOp(found.op())
                .setModifier(orNull(found.modifier()))
                .setKind(found.kind())
                .setForce(orNull(found.force()))
                .setLocation(orNull(found.location()))
                .setStatus(found.status())
                .setChange(found.change())
                .setUnit(found.unit())
                .setRole(orNull(found.role()))
                .setLink(orNull(found.link()))
                .setLinkRole(orNull(found.linkRole()))
                .setSpeaker(orNull(found.speaker()))
                .setNegated(found.negated())
                .setFlags(found.flags())
                .build();
    }

    private Speaker speaker(org.wirefold.analysis.quotes.Speaker found) {
        return new Speaker(
                found.surface(),
                orNull(found.span().map(this::span)),
                orNull(found.name()),
                orNull(found.role()),
                found.certainty());
    }

    private Span span(TextSpan found) {
        boolean inTitle = !text.title().isEmpty() && found.start() < text.bodyStart();
        return inTitle
                ? new Span(
                        TextField.TITLE,
                        found.start(),
                        Math.min(found.end(), text.title().length()))
                : new Span(TextField.BODY, found.start() - text.bodyStart(), found.end() - text.bodyStart());
    }

    /** A figure of the wire as the text core counts it. */
    static org.wirefold.analysis.figures.Figure core(Figure wire) {
        return new org.wirefold.analysis.figures.Figure(
                new TextSpan(wire.getSpan().getStart(), wire.getSpan().getEnd()),
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
                List.copyOf(wire.getFlags()));
    }

    /** {@code title} or {@code body}. */
    static String field(Figure wire) {
        return wire.getSpan().getField().name().toLowerCase(Locale.ROOT);
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
