package org.wirefold.proof.oracle;

import java.util.ArrayList;
import java.util.List;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.Passage;
import org.wirefold.schema.wire.Quotation;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.Verdict;
import org.wirefold.schema.wire.Warning;

/** The record of an article with all that was found. */
final class Results {
    private Results() {}

    static EnrichedArticle article(
            int lane,
            Dealt dealt,
            Verdict verdict,
            List<Passage> passages,
            List<Quotation> quotes,
            List<Figure> figures) {
        RawArticle raw = dealt.raw();
        return EnrichedArticle.newBuilder()
                .setArticleId(raw.getArticleId())
                .setSource(raw.getSource())
                .setProviderId(raw.getProviderId())
                .setVersion(raw.getVersion())
                .setVersionCreated(raw.getVersionCreated())
                .setStatus(raw.getStatus())
                .setTitle(raw.getTitle())
                .setBody(raw.getBody())
                .setUrl(raw.getUrl())
                .setLanguage(raw.getLanguage())
                .setPublishedAt(raw.getPublishedAt())
                .setEventTime(raw.getEventTime())
                .setEmbargoedUntil(raw.getEmbargoedUntil())
                .setEmbargoUnreadable(raw.getEmbargoUnreadable())
                .setSignal(raw.getSignal())
                .setNote(raw.getNote())
                .setByline(raw.getByline())
                .setOrigin(raw.getOrigin())
                .setRemoved(raw.getRemoved())
                .setWarnings(warnings(dealt))
                .setLane(lane)
                .setSequence(dealt.sequence())
                .setVerdict(verdict)
                .setReusedPassages(passages)
                .setQuotes(quotes)
                .setFigures(figures)
                .setSupersedes(dealt.versionBefore())
                .build();
    }

    private static List<Warning> warnings(Dealt dealt) {
        List<Warning> warnings = new ArrayList<>(dealt.raw().getWarnings());
        if (dealt.kind() == Dealt.Kind.LATE) {
            long version = dealt.raw().getVersion();
            Long before = dealt.versionBefore();
            warnings.add(new Warning(
                    "LATE_VERSION",
                    "version " + version + " arrived after version " + (before == null ? version : before)
                            + "; it is kept, and changes no story, cluster or ledger"));
        }
        return warnings;
    }
}
