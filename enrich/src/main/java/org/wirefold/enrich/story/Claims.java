package org.wirefold.enrich.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.Claim;
import org.wirefold.schema.wire.ClaimCarrier;
import org.wirefold.schema.wire.ClaimState;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.Retraction;

/** Claims and the articles that carry them; every method gives a new state and changes none. */
final class Claims {
    private Claims() {}

    /** With this article among the carriers; a claim that was retracted stands again. */
    static ClaimState with(
            @Nullable ClaimState before, String id, String ledgerKey, Figure figure, FoldedArticle folded) {
        RawArticle raw = folded.raw();
        ClaimCarrier carrier = new ClaimCarrier(
                raw.getArticleId(),
                raw.getProviderId(),
                raw.getSource(),
                raw.getTitle(),
                folded.turn().sequence(),
                raw.getPublishedAt());
        if (before == null || before.getCarriers().isEmpty()) {
            Claim claim = new Claim();
            claim.setClaimId(id);
            claim.setStoryId(folded.verdict().getStoryId());
            claim.setFigure(figure);
            return carriedBy(claim, ledgerKey, List.of(carrier), knownAt(before, raw));
        }
        boolean carriesAlready =
                before.getCarriers().stream().anyMatch(c -> c.getArticleId().equals(raw.getArticleId()));
        if (carriesAlready) {
            return before;
        }
        List<ClaimCarrier> carriers = new ArrayList<>(before.getCarriers());
        carriers.add(carrier);
        return carriedBy(
                Claim.newBuilder(before.getClaim()).build(), before.getLedgerKey(), carriers, knownAt(before, raw));
    }

    /** Without this article; the claim of a story that nobody carries any more is retracted, with cause and time. */
    static ClaimState without(ClaimState before, RawArticle by) {
        List<ClaimCarrier> left = before.getCarriers().stream()
                .filter(carrier -> !carrier.getArticleId().equals(by.getArticleId()))
                .toList();
        Claim claim = Claim.newBuilder(before.getClaim()).build();
        if (!left.isEmpty()) {
            return carriedBy(claim, before.getLedgerKey(), left, knownAt(before, by));
        }
        claim.setRetraction(new Retraction(cause(by), by.getArticleId(), by.getVersion(), by.getEventTime()));
        claim.setKnownAt(knownAt(before, by));
        return new ClaimState(before.getLedgerKey(), claim, List.of());
    }

    private static ClaimState carriedBy(Claim claim, String ledgerKey, List<ClaimCarrier> carriers, Instant knownAt) {
        ClaimCarrier first = carriers.get(0);
        claim.setArticleId(first.getArticleId());
        claim.setProviderId(first.getProviderId());
        claim.setSource(first.getSource());
        claim.setTitle(first.getTitle());
        claim.setSequence(first.getSequence());
        claim.setAsOf(first.getAsOf());
        claim.setCopies(carriers.size());
        claim.setRetraction(null);
        claim.setKnownAt(knownAt);
        return new ClaimState(ledgerKey, claim, carriers);
    }

    /** Never before the state it follows, so that every day sees the events of a claim in their order. */
    private static Instant knownAt(@Nullable ClaimState before, RawArticle article) {
        Instant since = article.getEventTime();
        Instant embargo = article.getEmbargoedUntil();
        Instant known = embargo == null || embargo.isBefore(since) ? since : embargo;
        Instant earlier = before == null ? null : before.getClaim().getKnownAt();
        return earlier == null || earlier.isBefore(known) ? known : earlier;
    }

    private static String cause(RawArticle by) {
        ArticleStatus status = by.getStatus();
        return switch (status) {
            case CANCELED -> "canceled";
            case WITHHELD -> "withheld";
            case USABLE -> "replaced by a later version";
        };
    }
}
