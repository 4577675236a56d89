package org.wirefold.enrich;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.quotes.Quotation;
import org.wirefold.analysis.quotes.QuoteKind;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.Span;
import org.wirefold.schema.wire.Speaker;
import org.wirefold.schema.wire.TextField;

/**
 * Field by field from the values of the text core to the wire records: the core can be refactored without changing the wire by
 * accident. Spans of the whole text become spans of the title or of the body.
 */
public final class EnrichedArticleMapper {
    private EnrichedArticleMapper() {}

    /** The fields that the enriched record takes over from the raw one; what the ordered step found is left to its caller. */
    public static EnrichedArticle article(RawArticle raw) {
        EnrichedArticle wire = new EnrichedArticle();
        wire.setArticleId(raw.getArticleId());
        wire.setSource(raw.getSource());
        wire.setProviderId(raw.getProviderId());
        wire.setVersion(raw.getVersion());
        wire.setVersionCreated(raw.getVersionCreated());
        wire.setStatus(raw.getStatus());
        wire.setTitle(raw.getTitle());
        wire.setBody(raw.getBody());
        wire.setUrl(raw.getUrl());
        wire.setLanguage(raw.getLanguage());
        wire.setPublishedAt(raw.getPublishedAt());
        wire.setEventTime(raw.getEventTime());
        wire.setEmbargoedUntil(raw.getEmbargoedUntil());
        wire.setEmbargoUnreadable(raw.getEmbargoUnreadable());
        wire.setSignal(raw.getSignal());
        wire.setNote(raw.getNote());
        wire.setByline(raw.getByline());
        wire.setOrigin(raw.getOrigin());
        wire.setRemoved(raw.getRemoved());
        wire.setWarnings(raw.getWarnings());
        return wire;
    }

    /** A quotation that went to no cluster yet. */
    public static org.wirefold.schema.wire.Quotation quotation(Quotation quotation, ArticleText text) {
        var wire = new org.wirefold.schema.wire.Quotation();
        wire.setKind(kind(quotation.kind()));
        wire.setSpans(spans(quotation.spans(), text));
        wire.setText(quotation.words(text.whole()));
        wire.setSpeaker(
                quotation.speaker().map(speaker -> speaker(speaker, text)).orElse(null));
        wire.setCue(quotation.cue().orElse(null));
        return wire;
    }

    /** The same quotation with the cluster it went to; null when it went to none. */
    public static org.wirefold.schema.wire.Quotation inCluster(
            org.wirefold.schema.wire.Quotation quotation, @Nullable String quoteId) {
        return new org.wirefold.schema.wire.Quotation(
                quotation.getKind(),
                quotation.getSpans(),
                quotation.getText(),
                quotation.getSpeaker(),
                quotation.getCue(),
                quoteId);
    }

    public static Figure figure(org.wirefold.analysis.figures.Figure figure, ArticleText text) {
        Figure wire = new Figure();
        wire.setSpan(span(figure.span(), text));
        wire.setSurface(figure.surface());
        wire.setValue(figure.value().orElse(null));
        wire.setMin(figure.min().orElse(null));
        wire.setMax(figure.max().orElse(null));
        wire.setApprox(figure.approx());
        wire.setVtype(figure.vtype());
        wire.setVague(figure.vague());
        wire.setOp(figure.op());
        wire.setModifier(figure.modifier().orElse(null));
        wire.setKind(figure.kind());
        wire.setForce(figure.force().orElse(null));
        wire.setLocation(figure.location().orElse(null));
        wire.setStatus(figure.status());
        wire.setChange(figure.change());
        wire.setUnit(figure.unit());
        wire.setRole(figure.role().orElse(null));
        wire.setLink(figure.link().orElse(null));
        wire.setLinkRole(figure.linkRole().orElse(null));
        wire.setSpeaker(figure.speaker().orElse(null));
        wire.setNegated(figure.negated());
        wire.setFlags(figure.flags());
        return wire;
    }

    public static List<Span> spans(List<TextSpan> spans, ArticleText text) {
        return spans.stream().map(span -> span(span, text)).toList();
    }

    static Span span(TextSpan span, ArticleText text) {
        if (text.isInTitle(span)) {
            return new Span(
                    TextField.TITLE,
                    span.start(),
                    Math.min(span.end(), text.title().length()));
        }
        return new Span(TextField.BODY, span.start() - text.bodyStart(), span.end() - text.bodyStart());
    }

    private static Speaker speaker(org.wirefold.analysis.quotes.Speaker speaker, ArticleText text) {
        return new Speaker(
                speaker.surface(),
                speaker.span().map(span -> span(span, text)).orElse(null),
                speaker.name().orElse(null),
                speaker.role().orElse(null),
                speaker.certainty());
    }

    private static org.wirefold.schema.wire.QuoteKind kind(QuoteKind kind) {
        return switch (kind) {
            case DIRECT -> org.wirefold.schema.wire.QuoteKind.DIRECT;
            case MIXED -> org.wirefold.schema.wire.QuoteKind.MIXED;
            case INDIRECT -> org.wirefold.schema.wire.QuoteKind.INDIRECT;
        };
    }
}
