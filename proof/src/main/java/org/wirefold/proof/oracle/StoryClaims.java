package org.wirefold.proof.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.ledger.ClaimId;
import org.wirefold.analysis.ledger.LedgerKey;
import org.wirefold.schema.wire.Claim;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.Retraction;

/** The claims of the stories of a lane. A claim belongs to its story; the first of the articles that carry it names it. */
final class StoryClaims {
    private final Map<String, Known> claims = new HashMap<>();

    private record Carrier(
            String articleId,
            String providerId,
            String source,
            String title,
            long sequence,
            @Nullable Instant publishedAt) {}

    private record Known(String ledgerKey, Figure figure, List<Carrier> carriers, Claim claim) {}

    /**
     * One article takes the place of its version before: what only that one carried is taken back, what this one says is claimed.
     *
     * @param before claims that the version before carried
     * @param figures what this version claims; none when it is a take-back or held
     * @return the claims that it carries now, each once, in order
     */
    List<String> replace(
            List<String> before,
            List<Figure> figures,
            RawArticle raw,
            long sequence,
            String storyId,
            Consumer<FigureClaim> changed) {
        Map<String, Known> touched = new LinkedHashMap<>();
        for (String id : before) {
            Known known = claims.get(id);
            if (known != null) {
                touched.put(id, without(known, raw));
            }
        }
        LinkedHashSet<String> carried = new LinkedHashSet<>();
        for (Figure figure : figures) {
            var core = WireText.core(figure);
            String id = ClaimId.of(storyId, WireText.field(figure), core);
            Known known = touched.containsKey(id) ? touched.get(id) : claims.get(id);
            touched.put(id, with(known, id, storyId, LedgerKey.of(core).text(), figure, raw, sequence));
            carried.add(id);
        }
        touched.forEach((id, known) -> {
            if (!Objects.equals(known, claims.get(id))) {
                claims.put(id, known);
                changed.accept(new FigureClaim(known.ledgerKey(), known.claim()));
            }
        });
        return List.copyOf(carried);
    }

    private static Known with(
            @Nullable Known known,
            String id,
            String storyId,
            String ledgerKey,
            Figure figure,
            RawArticle raw,
            long sequence) {
        Carrier carrier = new Carrier(
                raw.getArticleId(),
                raw.getProviderId(),
                raw.getSource(),
                raw.getTitle(),
                sequence,
                raw.getPublishedAt());
        if (known == null || known.carriers().isEmpty()) {
            return standing(id, storyId, ledgerKey, figure, List.of(carrier), knownAt(known, raw));
        }
        if (known.carriers().stream().anyMatch(other -> other.articleId().equals(carrier.articleId()))) {
            return known;
        }
        List<Carrier> all = new ArrayList<>(known.carriers());
        all.add(carrier);
        return standing(id, storyId, known.ledgerKey(), known.figure(), all, knownAt(known, raw));
    }

    private static Known without(Known known, RawArticle by) {
        List<Carrier> left = known.carriers().stream()
                .filter(carrier -> !carrier.articleId().equals(by.getArticleId()))
                .toList();
        Claim claim = known.claim();
        if (!left.isEmpty()) {
            return standing(
                    claim.getClaimId(),
                    claim.getStoryId(),
                    known.ledgerKey(),
                    known.figure(),
                    left,
                    knownAt(known, by));
        }
        String cause = switch (by.getStatus()) {
            case CANCELED -> "canceled";
            case WITHHELD -> "withheld";
            case USABLE -> "replaced by a later version";
        };
        Claim taken = Claim.newBuilder(claim)
                .setRetraction(new Retraction(cause, by.getArticleId(), by.getVersion(), by.getEventTime()))
                .setKnownAt(knownAt(known, by))
                .build();
        return new Known(known.ledgerKey(), known.figure(), List.of(), taken);
    }

    private static Known standing(
            String id, String storyId, String ledgerKey, Figure figure, List<Carrier> carriers, Instant knownAt) {
        Carrier first = carriers.get(0);
        Claim claim = Claim.newBuilder()
                .setClaimId(id)
                .setStoryId(storyId)
                .setArticleId(first.articleId())
                .setProviderId(first.providerId())
                .setSource(first.source())
                .setTitle(first.title())
                .setSequence(first.sequence())
                .setAsOf(first.publishedAt())
                .setFigure(figure)
                .setCopies(carriers.size())
                .setRetraction(null)
                .setKnownAt(knownAt)
                .build();
        return new Known(ledgerKey, figure, List.copyOf(carriers), claim);
    }

    /** From the event time of the article on, or the end of its embargo; never before the state it follows. */
    private static Instant knownAt(@Nullable Known before, RawArticle raw) {
        Instant time = raw.getEventTime();
        Instant embargo = raw.getEmbargoedUntil();
        if (embargo != null && embargo.isAfter(time)) {
            time = embargo;
        }
        Instant earlier = before == null ? null : before.claim().getKnownAt();
        return earlier != null && earlier.isAfter(time) ? earlier : time;
    }
}
