package org.wirefold.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.quotes.Quotation;
import org.wirefold.analysis.quotes.Speaker;
import org.wirefold.analysis.statements.QuoteGroup;
import org.wirefold.analysis.stories.Decision;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.Verdict;

/** Results as lines of text: once from what the oracle found, once from the records. */
final class OracleLines {
    private OracleLines() {}

    static String article(
            Oracle.Read read,
            String story,
            @Nullable Decision decision,
            Map<Integer, String> clusters,
            List<TextSpan> furniture,
            @Nullable Long supersedes,
            boolean late) {
        List<String> quotes = new ArrayList<>();
        for (int i = 0; i < read.analysis().quotes().size(); i++) {
            Quotation quotation = read.analysis().quotes().get(i);
            String speaker = quotation.speaker().flatMap(Speaker::name).orElse("-");
            String spans = quotation.spans().stream()
                    .map(span -> span(span, read.text()))
                    .collect(Collectors.joining("+"));
            quotes.add(quotation.kind() + " " + spans + " " + speaker + " " + clusters.getOrDefault(i, "-"));
        }
        String figures = read.analysis().figures().stream()
                .map(figure -> span(figure.span(), read.text()) + " " + figure.surface() + " "
                        + figure.force().orElse("-") + " " + figure.location().orElse("-"))
                .toList()
                .toString();
        return read.sequence() + " " + read.raw().getArticleId() + " v"
                + read.raw().getVersion() + " story " + story
                + verdict(decision) + " quotes " + quotes + " figures " + figures + " furniture "
                + (read.raw().getRemoved().size() + furniture.size()) + " supersedes " + supersedes
                + (late ? " late" : "");
    }

    private static String verdict(@Nullable Decision decision) {
        if (decision == null) {
            return "";
        }
        return (decision.duplicate() ? " repeats " + decision.matchedId() : " original") + " because "
                + decision.reason() + " " + decision.containment() + " " + decision.resemblance() + " "
                + decision.novelty() + (decision.originalRetracted() ? " retracted" : "") + " passages "
                + decision.passages().stream()
                        .map(p -> p.start() + "-" + p.end() + " " + p.articleId() + " " + p.articleStart())
                        .toList();
    }

    private static String span(TextSpan span, ArticleText text) {
        return text.isInTitle(span) ? "TITLE " + span.start() : "BODY " + (span.start() - text.bodyStart());
    }

    static String article(EnrichedArticle wire) {
        List<String> quotes = wire.getQuotes().stream()
                .map(quotation -> {
                    var speaker = quotation.getSpeaker();
                    String name = speaker == null || speaker.getName() == null ? "-" : speaker.getName();
                    String spans = quotation.getSpans().stream()
                            .map(span -> span.getField() + " " + span.getStart())
                            .collect(Collectors.joining("+"));
                    String cluster = quotation.getQuoteId() == null ? "-" : quotation.getQuoteId();
                    return quotation.getKind() + " " + spans + " " + name + " " + cluster;
                })
                .toList();
        String figures = wire.getFigures().stream()
                .map(figure ->
                        figure.getSpan().getField() + " " + figure.getSpan().getStart() + " " + figure.getSurface()
                                + " " + (figure.getForce() == null ? "-" : figure.getForce()) + " "
                                + (figure.getLocation() == null ? "-" : figure.getLocation()))
                .toList()
                .toString();
        boolean late = wire.getWarnings().stream().anyMatch(w -> w.getCode().equals("LATE_VERSION"));
        boolean folded = !late && wire.getStatus() == org.wirefold.schema.wire.ArticleStatus.USABLE;
        return wire.getSequence() + " " + wire.getArticleId() + " v" + wire.getVersion() + " story "
                + wire.getVerdict().getStoryId() + (folded ? verdict(wire) : "") + " quotes " + quotes + " figures "
                + figures + " furniture " + wire.getRemoved().size() + " supersedes " + wire.getSupersedes()
                + (late ? " late" : "");
    }

    private static String verdict(EnrichedArticle wire) {
        Verdict verdict = wire.getVerdict();
        return (verdict.getDuplicate() ? " repeats " + verdict.getOriginalId() : " original") + " because "
                + verdict.getReason() + " " + verdict.getContainment() + " " + verdict.getResemblance() + " "
                + verdict.getNovelty() + (verdict.getOriginalRetracted() ? " retracted" : "") + " passages "
                + wire.getReusedPassages().stream()
                        .map(p -> p.getStart() + "-" + p.getEnd() + " " + p.getArticleId() + " " + p.getArticleStart())
                        .toList();
    }

    static String cluster(QuoteGroup group) {
        return group.quoteId() + " " + group.text() + " by "
                + group.speaker().flatMap(s -> s.name()).orElse("-")
                + " seen "
                + group.sightings().stream()
                        .map(s -> s.sequence() + " " + s.articleId() + " "
                                + s.grade().label() + " " + s.spans().get(0).start())
                        .toList()
                + " against " + group.conflictsWith() + " elsewhere " + group.otherOccasions()
                + (group.withdrawn() ? " withdrawn" : "");
    }

    static String cluster(QuoteCluster wire) {
        return wire.getQuoteId() + " " + wire.getText() + " by "
                + (wire.getSpeakerName() == null ? "-" : wire.getSpeakerName()) + " seen "
                + wire.getSightings().stream()
                        .map(s -> s.getSequence() + " " + s.getArticleId() + " " + s.getGrade() + " "
                                + s.getSpans().get(0).getStart())
                        .toList()
                + " against " + wire.getConflictsWith() + " elsewhere " + wire.getOtherOccasions()
                + (wire.getWithdrawn() ? " withdrawn" : "");
    }

    static String claim(OracleClaims.Claim claim) {
        var first = claim.carriers().isEmpty() ? null : claim.carriers().get(0);
        String standing = first == null
                ? "taken back by " + claim.takenBackBy()
                : "first in " + first.articleId() + " at " + first.sequence() + ", "
                        + claim.carriers().size() + " times";
        return claim.key() + " " + claim.id() + " of " + claim.story() + ": " + claim.surface() + " " + standing;
    }

    static String claim(FigureClaim wire) {
        var claim = wire.getClaim();
        var retraction = claim.getRetraction();
        String standing = retraction != null
                ? "taken back by " + retraction.getByArticleId() + " " + retraction.getByVersion()
                : "first in " + claim.getArticleId() + " at " + claim.getSequence() + ", " + claim.getCopies()
                        + " times";
        return wire.getLedgerKey() + " " + claim.getClaimId() + " of " + claim.getStoryId() + ": "
                + claim.getFigure().getSurface() + " " + standing;
    }
}
