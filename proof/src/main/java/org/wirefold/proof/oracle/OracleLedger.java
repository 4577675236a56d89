package org.wirefold.proof.oracle;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirefold.analysis.ledger.Claim;
import org.wirefold.analysis.ledger.Ledger;
import org.wirefold.analysis.ledger.LedgerKey;
import org.wirefold.analysis.ledger.LedgerView;
import org.wirefold.analysis.ledger.Retraction;
import org.wirefold.schema.wire.Conflict;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.LedgerEntry;

/** The entry of one force and theatre, claim by claim. It shows the claims with the greatest numbers in their lanes, at most {@value #MOST}. */
public final class OracleLedger {
    /** As the field {@code claims} promises. */
    public static final int MOST = 64;

    private final String key;
    private final Map<String, org.wirefold.schema.wire.Claim> shown = new HashMap<>();
    private long earlier;

    /** @param key {@code force|theatre} */
    public OracleLedger(String key) {
        this.key = key;
    }

    /** The entry of these claims, each as its latest event left it; for as many as are shown. */
    public static LedgerEntry of(String key, Collection<FigureClaim> claims) {
        return entry(key, claims.stream().map(FigureClaim::getClaim).toList(), 0);
    }

    /** The entry after one more event. */
    public LedgerEntry add(org.wirefold.schema.wire.Claim claim) {
        if (shown.containsKey(claim.getClaimId()) || shown.size() < MOST) {
            shown.put(claim.getClaimId(), claim);
        } else {
            org.wirefold.schema.wire.Claim first = shown.values().stream()
                    .min(Comparator.comparingLong(org.wirefold.schema.wire.Claim::getSequence)
                            .thenComparing(org.wirefold.schema.wire.Claim::getClaimId))
                    .orElseThrow();
            if (claim.getSequence() >= first.getSequence()) {
                shown.remove(first.getClaimId());
                shown.put(claim.getClaimId(), claim);
                earlier++;
            }
        }
        return entry(key, shown.values(), earlier);
    }

    private static LedgerEntry entry(String keyText, Collection<org.wirefold.schema.wire.Claim> claims, long earlier) {
        LedgerKey key = LedgerKey.parse(keyText);
        Map<String, org.wirefold.schema.wire.Claim> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.getClaimId(), claim));
        LedgerView view =
                Ledger.of(key, claims.stream().map(OracleLedger::core).toList()).view();
        return LedgerEntry.newBuilder()
                .setLedgerKey(keyText)
                .setForce(key.force().orElse(null))
                .setTheatre(key.theatre().orElse(null))
                .setClaims(wire(view.claims(), byId))
                .setEarlierClaims(earlier)
                .setCurrent(
                        view.current().map(claim -> byId.get(claim.claimId())).orElse(null))
                .setPlanned(wire(view.planned(), byId))
                .setConflicts(view.conflicts().stream()
                        .map(found -> new Conflict(found.claimId(), found.otherClaimId(), found.reason()))
                        .toList())
                .build();
    }

    private static List<org.wirefold.schema.wire.Claim> wire(
            List<Claim> claims, Map<String, org.wirefold.schema.wire.Claim> byId) {
        return claims.stream()
                .flatMap(claim -> Optional.ofNullable(byId.get(claim.claimId())).stream())
                .toList();
    }

    private static Claim core(org.wirefold.schema.wire.Claim wire) {
        return new Claim(
                wire.getClaimId(),
                wire.getStoryId(),
                wire.getArticleId(),
                wire.getProviderId(),
                wire.getSource(),
                wire.getTitle(),
                wire.getSequence(),
                Optional.ofNullable(wire.getAsOf()),
                WireText.core(wire.getFigure()),
                wire.getCopies(),
                Optional.ofNullable(wire.getRetraction())
                        .map(taken -> new Retraction(
                                taken.getCause(), taken.getByArticleId(), taken.getByVersion(), taken.getAt())),
                Optional.ofNullable(wire.getKnownAt()));
    }
}
