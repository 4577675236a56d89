package org.wirefold.analysis.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A ledger as a reader sees it.
 *
 * @param claims every claim, retracted ones included, by day (undated last), then lane order, then id
 * @param current latest standing claim of status {@code current} that tells a strength; empty when there is none
 * @param planned standing claims of status {@code planned} that nobody denies, latest first, undated ones last
 * @param conflicts pairs of standing claims that cannot both be right, in order of the claims
 */
public record LedgerView(
        LedgerKey key, List<Claim> claims, Optional<Claim> current, List<Claim> planned, List<Conflict> conflicts) {
    public LedgerView {
        claims = List.copyOf(claims);
        planned = List.copyOf(planned);
        conflicts = List.copyOf(conflicts);
    }

    /** Standing claims that tell how many people there were on their day, in order: what a trend is made of. */
    public List<Claim> strengths() {
        return claims.stream()
                .filter(claim -> claim.stands()
                        && claim.figure().unit().equals("personnel")
                        && Standpoint.isStrengthOfDay(claim.figure()))
                .toList();
    }
}
